import { useEffect } from 'react';
import { useText } from '../i18n/i18n';
import { useOpenMap } from '../state/openMap';

/** Names the browser's tab after the open map, so that several maps can be told apart. */
export function useDocumentTitle(): void {
  const t = useText();
  const map = useOpenMap((state) => (state.status === 'open' ? state.map.info.title : null));
  const product = t('app.product');
  const title = map === null ? product : `${map || t('editor.untitled')} · ${product}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
