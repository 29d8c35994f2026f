import { fitsOneCanvas } from '../../drawing/canvas/renderPng';
import { useLocale, useText } from '../../i18n/i18n';
import type { Size } from './usePreview';

/** How large the PNG will be, and how it is made when it is very large. */
export function PngSize({ size, scale }: { readonly size: Size | null; readonly scale: number }) {
  const t = useText();
  const locale = useLocale();
  if (!size) return null;
  const width = Math.ceil(size.width * scale);
  const height = Math.ceil(size.height * scale);
  const number = new Intl.NumberFormat(locale);
  const pixels = t('exporting.scale.pixels', {
    width: number.format(width),
    height: number.format(height),
  });
  if (fitsOneCanvas(width, height)) return pixels;
  return (
    <>
      {pixels} · <span title={t('exporting.stripsWhy')}>{t('exporting.strips')}</span>
    </>
  );
}
