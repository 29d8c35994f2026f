import { useReactFlow } from '@xyflow/react';
import { type PointerEvent as ReactPointerEvent, useCallback } from 'react';
import { attempt, commandContext } from '../../commands/context';
import { canTie, makeTie, openLinkMenu } from '../../commands/linking';
import { startNaming, startReport } from '../../commands/people/adding';
import { CARD } from '../../layout/cardSize';
import type { Box, Point } from '../../layout/displayList';
import { boxOf, personAt } from '../../layout/geometry';
import type { StakeholderId } from '../../model/stakeholder';
import { type Connecting, type Side, useConnecting } from './dragging';

/** A shorter pull than this is a click, and draws nothing. Screen px */
const LEAST_PULL = 8;

/**
 * Draws a line from a card's edge. From the bottom it leads to a report, from the top to a manager, from
 * the sides to somebody it is linked with; on empty canvas it brings a new person. A click below a card
 * adds a report where there is room.
 */
export function useConnectionDrag(id: StakeholderId) {
  const flow = useReactFlow();
  return useCallback(
    (event: ReactPointerEvent, side: Side) => {
      if (event.button !== 0) return;
      event.stopPropagation();
      event.preventDefault();
      const context = commandContext();
      const person = context?.map.stakeholders.get(id);
      if (!context || !person) return;
      const from = { x: event.clientX, y: event.clientY };
      const start = anchorOf(boxOf(person), side);
      const handle = event.currentTarget;
      handle.setPointerCapture(event.pointerId);

      const move = (pointer: PointerEvent) => {
        const end = flow.screenToFlowPosition({ x: pointer.clientX, y: pointer.clientY });
        const over = personAt(context.document.snapshot, end) ?? null;
        const target = over === id ? null : over;
        useConnecting.setState({ line: { from: id, side, start, end, target } });
      };
      const stop = (pointer: PointerEvent) => {
        handle.removeEventListener('pointermove', move as EventListener);
        handle.removeEventListener('pointerup', stop as EventListener);
        handle.removeEventListener('pointercancel', stop as EventListener);
        const { line } = useConnecting.getState();
        useConnecting.setState({ line: null });
        const pulled = Math.hypot(pointer.clientX - from.x, pointer.clientY - from.y);
        if (pointer.type !== 'pointerup') return;
        if (pulled < LEAST_PULL) {
          const now = commandContext();
          if (side === 'bottom' && now) attempt(() => startReport(now, id));
        } else if (line) finish(line, { x: pointer.clientX, y: pointer.clientY });
      };
      handle.addEventListener('pointermove', move as EventListener);
      handle.addEventListener('pointerup', stop as EventListener);
      handle.addEventListener('pointercancel', stop as EventListener);
    },
    [flow, id],
  );
}

function anchorOf(box: Box, side: Side): Point {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  switch (side) {
    case 'top':
      return { x: middle.x, y: box.y };
    case 'bottom':
      return { x: middle.x, y: box.y + box.height };
    case 'left':
      return { x: box.x, y: middle.y };
    case 'right':
      return { x: box.x + box.width, y: middle.y };
  }
}

function finish({ from, side, end, target }: Connecting, at: Point): void {
  const context = commandContext();
  if (!context) return;
  if (target === null) {
    const position = { x: end.x - CARD.width / 2, y: end.y - (side === 'top' ? CARD.height : 0) };
    if (side === 'bottom') startNaming(context, from, position);
    else if (side === 'top') startNaming(context, null, position, { kind: 'reports-to', from });
    else startNaming(context, null, position, { kind: 'influences', from });
    return;
  }
  const tie = side === 'top' ? { from, to: target } : { from: target, to: from };
  if (side === 'left' || side === 'right') openLinkMenu({ from, to: target }, at);
  else if (canTie(context.map, { kind: 'reports-to', ...tie })) {
    attempt(() => makeTie(context, { kind: 'reports-to', ...tie }));
  }
}
