import { fitsOneCanvas } from '../../drawing/canvas/renderPng';
import { useLocale, useText } from '../../i18n/i18n';
import classes from './choices.module.css';
import type { PlanSummary } from './usePreview';

interface PngSizeProps {
  readonly summary: PlanSummary | null;
  readonly scale: number;
}

/** How large the PNG will be, how it is made when it is very large, and what several pages become. */
export function PngSize({ summary, scale }: PngSizeProps) {
  const t = useText();
  const number = new Intl.NumberFormat(useLocale());
  const page = summary?.pages[0];
  if (!page) return <p className={classes.size} />;
  // As large as the map, nothing may be cut off; a page has exactly its own size.
  const whole = summary.leastText === 0 ? Math.ceil : Math.round;
  const width = whole(page.width * scale);
  const height = whole(page.height * scale);
  return (
    <p className={classes.size}>
      <span>
        {t('exporting.scale.pixels', {
          width: number.format(width),
          height: number.format(height),
        })}
      </span>
      {!fitsOneCanvas(width, height) && (
        <span title={t('exporting.stripsWhy')}>{t('exporting.strips')}</span>
      )}
      {summary.pages.length > 1 && (
        <span>{t('exporting.archive', { pages: summary.pages.length })}</span>
      )}
    </p>
  );
}
