import type { NodeProps } from '@xyflow/react';
import { memo, useMemo, useState } from 'react';
import { lensReading } from '../../analysis/lens';
import { SvgItems } from '../../drawing/svg/SvgItems';
import { useText } from '../../i18n/i18n';
import { drawCard } from '../../layout/card';
import { CARD } from '../../layout/cardSize';
import { fontStackFor } from '../../layout/measure';
import { hiddenReports } from '../../layout/visibility';
import type { Stakeholder } from '../../model/stakeholder';
import { useOpenMap } from '../../state/openMap';
import { useSearch } from '../../state/search';
import { useSession } from '../../state/session';
import { CardTools } from './CardTools';
import classes from './canvas.module.css';
import { cardName } from './cardName';
import type { CardNodeType } from './cardNodes';
import { useDrag } from './dragging';
import { useScreenStyle } from './drawingStyle';
import { useTurn } from './useTurn';

const ORIGIN = { x: 0, y: 0 };

/** A person's card on the canvas: the same drawing as everywhere, with a name for screen readers. */
export const CardNode = memo(function CardNode({ id, selected }: NodeProps<CardNodeType>) {
  const person = useOpenMap((state) => state.map.stakeholders.get(id));
  return person ? <Card person={person} selected={selected ?? false} /> : null;
});

const Card = memo(function Card({ person, selected }: { person: Stakeholder; selected: boolean }) {
  const t = useText();
  const [hovered, setHovered] = useState(false);
  const isTarget = useDrag((state) => state.dropTarget === person.id);
  const isHit = useSearch((state) => state.hits.has(person.id));
  const isDrawn = useTurn();
  const name = cardName(person, t);
  return (
    <div
      className={classes.card}
      data-selected={selected || undefined}
      data-target={isTarget || undefined}
      data-hit={isHit || undefined}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
    >
      {isDrawn && <CardPicture person={person} />}
      {/* The words of the picture come in another order than those of the name, so it stands beside. */}
      {/* biome-ignore lint/a11y/useSemanticElements: React Flow drags a div, and no button */}
      <div
        data-stakeholder-id={person.id}
        role="button"
        tabIndex={-1}
        aria-label={name}
        aria-description={person.placeholder ? t('editor.placeholder') : undefined}
        aria-pressed={selected}
        className={classes.face}
      >
        <span className={classes.spoken}>{name}</span>
      </div>
      {(hovered || selected || person.collapsed) && (
        <CardTools person={person} selected={selected} />
      )}
    </div>
  );
});

function CardPicture({ person }: { person: Stakeholder }) {
  const style = useScreenStyle();
  const lens = useSession((state) => state.lens);
  const stage = useOpenMap((state) => state.map.info.stage);
  const hidden = useOpenMap((state) => hiddenReports(state.map, person.id));
  const direction = useOpenMap((state) => state.map.info.direction);
  const items = useMemo(() => {
    const readings = new Map([[person.id, lensReading(person, lens, stage)]]);
    const card = drawCard(
      { ...person, position: ORIGIN },
      { ...style, readings },
      { hiddenReports: hidden, direction },
    );
    return [card];
  }, [person, style, lens, stage, hidden, direction]);
  return (
    <svg
      className={classes.drawing}
      width={CARD.width}
      height={CARD.height}
      fontFamily={fontStackFor(style.words.locale)}
      aria-hidden="true"
    >
      <SvgItems items={items} />
    </svg>
  );
}
