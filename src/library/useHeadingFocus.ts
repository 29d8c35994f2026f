import { type RefObject, useEffect, useRef } from 'react';

/**
 * Puts the keyboard on the heading of what has just come on the screen when the button or link that
 * brought it is gone, so that it is read out and Tab goes on from there.
 * @param arrived false for the page as it was loaded, where the keyboard starts at the top
 */
export function useHeadingFocus(arrived: boolean): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrived && document.activeElement === document.body) heading.current?.focus();
  }, [arrived]);
  return heading;
}
