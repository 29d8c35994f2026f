import { useEffect } from 'react';
import { askToPaste, pastedFrom } from '../commands/pasting/asking';

/**
 * Shows what is pasted anywhere on the screen but into a field.
 * @param enabled  whether it is wanted now
 */
export function usePaste(enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return;
    const take = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      const isField = target instanceof Element && target.closest('input, textarea, [role=dialog]');
      if (isField || !clipboardData || event.defaultPrevented) return;
      if (askToPaste(pastedFrom(clipboardData))) event.preventDefault();
    };
    document.addEventListener('paste', take);
    return () => document.removeEventListener('paste', take);
  }, [enabled]);
}
