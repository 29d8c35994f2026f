import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useStore } from '@xyflow/react';
import { memo, useMemo, useState } from 'react';
import { DisplayListSvg } from '../../drawing/svg/DisplayListSvg';
import { useText } from '../../i18n/i18n';
import { drawLegend } from '../../layout/legend';
import { countPlaceholders } from '../../model/placeholder';
import { LINK_KINDS } from '../../model/vocabulary';
import { useOpenMap } from '../../state/openMap';
import { usePreferences } from '../../state/preferences';
import { useSession } from '../../state/session';
import classes from './canvas.module.css';
import { useScreenStyle } from './drawingStyle';

/** px; the legend wraps on a narrow canvas, beside which the zoom controls stand. */
const WIDTH = { most: 720, least: 240, besides: 350 } as const;

/** Explains the colour of the cards, and on request every mark: the very legend that exports carry. */
export const LegendPanel = memo(function LegendPanel() {
  const t = useText();
  const [whole, setWhole] = useState(false);
  const style = useScreenStyle();
  const lens = useSession((state) => state.lens);
  const shown = usePreferences((state) => state.legend);
  const empty = useOpenMap((state) => state.map.stakeholders.size === 0);
  const links = useOpenMap((state) => state.map.links);
  const placeholders = useOpenMap((state) => countPlaceholders(state.map.stakeholders.values()));
  const room = useStore((state) =>
    Math.min(WIDTH.most, Math.max(WIDTH.least, state.width - WIDTH.besides)),
  );
  const legend = useMemo(() => {
    const kinds = new Set([...links.values()].map((link) => link.kind as string));
    return drawLegend(style, {
      width: room,
      lens,
      links: LINK_KINDS.filter((kind) => kinds.has(kind)),
      placeholders,
      lensOnly: !whole,
    });
  }, [style, lens, links, placeholders, whole, room]);
  if (!shown || empty) return null;
  const { width, height } = legend.bounds;
  return (
    <div className={classes.legend}>
      <DisplayListSvg
        list={legend}
        locale={style.words.locale}
        width={width}
        height={height}
        role="img"
        aria-label={t('editor.legend')}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={t(whole ? 'editor.legendLess' : 'editor.legendMore')}
        aria-expanded={whole}
        onClick={() => setWhole(!whole)}
      >
        {whole ? <IconChevronDown size={16} /> : <IconChevronUp size={16} />}
      </ActionIcon>
    </div>
  );
});
