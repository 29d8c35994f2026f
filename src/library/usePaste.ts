import { useEffect, useEffectEvent } from 'react';
import { CLIPPING_TYPE } from '../commands/people/clippingType';

interface Pasted {
  readonly text: string;
  /** People copied from a map; empty for everything else. */
  readonly clipping: string;
}

/**
 * What is pasted anywhere on the screen but into a field.
 * @param enabled  whether it is wanted now
 */
export function usePaste(enabled: boolean, onPaste: (pasted: Pasted) => void): void {
  const paste = useEffectEvent(onPaste);
  useEffect(() => {
    if (!enabled) return;
    const take = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      const isField = target instanceof Element && target.closest('input, textarea, [role=dialog]');
      if (isField || !clipboardData || event.defaultPrevented) return;
      const text = clipboardData.getData('text/plain');
      const clipping = clipboardData.getData(CLIPPING_TYPE);
      if (clipping === '' && !/[\p{L}\p{N}]/u.test(text)) return;
      event.preventDefault();
      paste({ text, clipping });
    };
    document.addEventListener('paste', take);
    return () => document.removeEventListener('paste', take);
  }, [enabled]);
}
