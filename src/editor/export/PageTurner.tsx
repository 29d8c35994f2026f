import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useText } from '../../i18n/i18n';
import classes from './preview.module.css';

interface PageTurnerProps {
  readonly pages: readonly { readonly label: string }[];
  /** From 0. */
  readonly page: number;
  readonly onTurn: (page: number) => void;
}

/** Leafs through the pages of an export, and says which one is shown. */
export function PageTurner({ pages, page, onTurn }: PageTurnerProps) {
  const t = useText();
  const label = pages[page]?.label ?? '';
  const number = t('exporting.turn.page', { page: page + 1, pages: pages.length });
  const says = label === '' ? number : `${number} · ${label}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons are no fields
    <div className={classes.turner} role="group" aria-label={t('exporting.turn.label')}>
      <ActionIcon
        variant="default"
        size={32}
        aria-label={t('exporting.turn.previous')}
        title={t('exporting.turn.previous')}
        disabled={page === 0}
        onClick={() => onTurn(page - 1)}
      >
        <IconChevronLeft size={18} stroke={1.7} />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={32}
        aria-label={t('exporting.turn.next')}
        title={t('exporting.turn.next')}
        disabled={page === pages.length - 1}
        onClick={() => onTurn(page + 1)}
      >
        <IconChevronRight size={18} stroke={1.7} />
      </ActionIcon>
      <span className={classes.pageName} aria-live="polite" title={says}>
        {says}
      </span>
    </div>
  );
}
