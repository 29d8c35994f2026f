import { useEffect, useRef } from 'react';
import { camera } from '../state/camera';
import { useSession } from '../state/session';

/** A dialog that closes gives the keyboard back to what opened it, else to the canvas. */
export function useDialogFocus(): void {
  const dialog = useSession((state) => state.dialog);
  const opener = useRef<Element | null>(null);
  // By the time React renders the dialog it may have taken the focus.
  useEffect(
    () =>
      useSession.subscribe((now, before) => {
        if (now.dialog !== null && before.dialog === null) opener.current = document.activeElement;
      }),
    [],
  );
  useEffect(() => {
    if (dialog !== null || opener.current === null) return;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost && opener.current instanceof HTMLElement && opener.current !== document.body) {
      opener.current.focus({ preventScroll: true });
    }
    if (document.activeElement === document.body) camera().focus();
    opener.current = null;
  }, [dialog]);
}
