import { useState } from 'react';
import { editInfo } from '../../commands/edits';
import { useText } from '../../i18n/i18n';
import { camera } from '../../state/camera';
import { useOpenMap, useReadOnly } from '../../state/openMap';
import classes from './bar.module.css';

/** The map's title, edited in place. */
export function MapTitle() {
  const t = useText();
  const kept = useOpenMap((state) => state.map.info.title);
  const readOnly = useReadOnly();
  const [draft, setDraft] = useState<string | null>(null);
  const write = (title: string) => editInfo({ title }, 'title');
  return (
    <input
      className={classes.title}
      aria-label={t('editor.mapTitle')}
      placeholder={t('editor.untitled')}
      readOnly={readOnly}
      value={readOnly ? kept : (draft ?? kept)}
      autoComplete="off"
      spellCheck={false}
      onFocus={() => setDraft(kept)}
      onBlur={() => setDraft(null)}
      onChange={(event) => {
        const title = event.currentTarget.value;
        setDraft(title);
        if (!(event.nativeEvent as InputEvent).isComposing) write(title);
      }}
      onCompositionEnd={(event) => write(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter' || event.key === 'Escape') camera().focus();
      }}
    />
  );
}
