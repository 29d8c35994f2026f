import { memo, type PointerEvent as ReactPointerEvent } from 'react';
import { toggleBranch } from '../../commands/branches';
import { attempt, commandContext } from '../../commands/context';
import { useText } from '../../i18n/i18n';
import type { Stakeholder } from '../../model/stakeholder';
import { useOpenMap } from '../../state/openMap';
import { selectPeople } from '../../state/selection';
import { type QuickTag, select, useSession } from '../../state/session';
import classes from './canvas.module.css';
import { CARD_REGIONS } from './cardRegions';
import type { Side } from './dragging';
import { useConnectionDrag } from './useConnectionDrag';

const SIDES: readonly Side[] = ['top', 'right', 'bottom', 'left'];
const TAG_LABELS = {
  role: 'editor.setRole',
  attitude: 'editor.setAttitude',
  quadrant: 'editor.setQuadrant',
} as const;

/**
 * What can be done straight on a card: tag it with a click on its role, attitude or quadrant, draw a
 * link from an edge, unfold its branch. Reachable by pointer here; by keyboard through the commands.
 */
export const CardTools = memo(function CardTools({
  person,
  selected,
}: {
  person: Stakeholder;
  selected: boolean;
}) {
  const t = useText();
  const direction = useOpenMap((state) => state.map.info.direction);
  const startConnection = useConnectionDrag(person.id);
  return (
    <div
      className={classes.tools}
      data-selected={selected || undefined}
      data-folded={person.collapsed ? direction : undefined}
    >
      {CARD_REGIONS.map(({ tag, style }) => (
        <button
          key={tag}
          type="button"
          tabIndex={-1}
          className={`${classes.region} nodrag nopan`}
          style={style}
          aria-label={t(TAG_LABELS[tag])}
          title={t(TAG_LABELS[tag])}
          onClick={(event) => {
            event.stopPropagation();
            startTagging(person.id, tag);
          }}
        />
      ))}
      {SIDES.map((side) => (
        <span
          key={side}
          className={`${classes.handle} nodrag nopan`}
          data-side={side}
          data-connect={side}
          title={t(`editor.connect.${side}`)}
          onPointerDown={(event: ReactPointerEvent) => startConnection(event, side)}
        />
      ))}
      {person.collapsed && (
        <button
          type="button"
          tabIndex={-1}
          className={`${classes.expand} nodrag nopan`}
          aria-label={t('editor.expand')}
          onClick={(event) => {
            event.stopPropagation();
            const context = commandContext();
            if (context) attempt(() => toggleBranch(context, person.id));
          }}
        />
      )}
    </div>
  );
});

function startTagging(id: string, tag: QuickTag): void {
  const { selection } = useSession.getState();
  if (!selection.people.includes(id)) select(selectPeople([id]));
  useSession.setState({ tagging: tag });
}
