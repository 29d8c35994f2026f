import type { ReactNode } from 'react';
import { useText } from '../i18n/i18n';
import styles from './library.module.css';

export function ProductBar({ tools }: { readonly tools: ReactNode }) {
  const t = useText();
  return (
    <header className={styles.bar}>
      <div className={styles.brand}>
        <img src="/icon.svg" alt="" width={28} height={28} />
        {t('app.product')}
      </div>
      <div>{tools}</div>
    </header>
  );
}
