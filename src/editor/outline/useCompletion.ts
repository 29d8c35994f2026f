import { type RefObject, useState } from 'react';
import {
  type Candidate,
  type Completion,
  completeOutline,
} from '../../commands/outline/completing';
import { useLocale } from '../../i18n/i18n';
import { useOpenMap } from '../../state/openMap';
import { completed } from './textEdits';
import type { useOutline } from './useOutline';

/** What is offered after a sign while a tag is being typed. */
export function useCompletion(
  area: RefObject<HTMLTextAreaElement | null>,
  outline: ReturnType<typeof useOutline>,
) {
  const locale = useLocale();
  const [open, setOpen] = useState<Completion | null>(null);
  const [active, setActive] = useState(0);
  const close = () => setOpen(null);
  return {
    open,
    active,
    close,
    /** Offers what fits now; only typing does, so that walking through a text opens nothing. */
    offer: (text: string, caret: number) => {
      setOpen(completeOutline(text, caret, locale, useOpenMap.getState().map));
      setActive(0);
    },
    move: (by: 1 | -1) => {
      const count = open?.candidates.length ?? 0;
      if (count > 0) setActive((active + by + count) % count);
    },
    accept: (candidate: Candidate | undefined = open?.candidates[active]) => {
      if (!open || !candidate) return;
      outline.write(completed(outline.text, open, candidate.text));
      close();
      area.current?.focus();
    },
  };
}
