import type { ReactNode } from 'react';
import { useText } from '../../i18n/i18n';
import classes from './tagging.module.css';

interface QuadrantMatrixProps {
  /** Partner, friend, stranger, opponent, and "not assessed". */
  readonly items: readonly ReactNode[];
}

/** The quadrants where they stand: personal need down the side, organisational need across. */
export function QuadrantMatrix({ items }: QuadrantMatrixProps) {
  const t = useText();
  const [partner, friend, stranger, opponent, unknown] = items;
  const met = t('inspector.tagging.met');
  const unmet = t('inspector.tagging.unmet');
  return (
    <>
      <div className={classes.matrix}>
        <span className={classes.corner} aria-hidden="true">
          {t('inspector.tagging.personalNeed')}
        </span>
        <span className={classes.across} aria-hidden="true">
          {t('inspector.tagging.organisationNeed')}
        </span>
        <span className={classes.column} aria-hidden="true">
          {met}
        </span>
        <span className={classes.column} aria-hidden="true">
          {unmet}
        </span>
        <span className={classes.row} aria-hidden="true">
          {met}
        </span>
        {partner}
        {friend}
        <span className={classes.row} aria-hidden="true">
          {unmet}
        </span>
        {stranger}
        {opponent}
      </div>
      {unknown}
    </>
  );
}
