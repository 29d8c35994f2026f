import { type NodeChange, type OnNodeDrag, useReactFlow } from '@xyflow/react';
import { type PointerEvent, useCallback, useRef } from 'react';
import { attempt, commandContext } from '../../commands/context';
import type { Point } from '../../layout/displayList';
import type { StakeholderId } from '../../model/stakeholder';
import { openDocument } from '../../state/openMap';
import type { CardNodeType } from './cardNodes';
import { endDrag, useDrag } from './dragging';
import { drop, dropTargetAt } from './dropping';

interface CardDrag {
  /** For the capture phase: where the pointer went down. */
  readonly onPress: (event: PointerEvent) => void;
  /** Takes the new places out of React Flow's changes. */
  readonly onChanges: (changes: readonly NodeChange<CardNodeType>[]) => void;
  readonly onStart: OnNodeDrag<CardNodeType>;
  readonly onMove: OnNodeDrag<CardNodeType>;
  readonly onStop: OnNodeDrag<CardNodeType>;
}

/**
 * Dragging cards. React Flow begins to move a card when the pointer has passed its threshold, and from
 * there: the way until then, which is long when the pointer is fast, is added here, so that the card
 * stays under the pointer where it was grabbed.
 */
export function useCardDrag(): CardDrag {
  const flow = useReactFlow<CardNodeType>();
  const pressed = useRef<Point>({ x: 0, y: 0 });
  /** px in map space */
  const lag = useRef<Point>({ x: 0, y: 0 });

  const onPress = useCallback((event: PointerEvent) => {
    pressed.current = { x: event.clientX, y: event.clientY };
  }, []);

  const onChanges = useCallback((changes: readonly NodeChange<CardNodeType>[]) => {
    const moved: { id: StakeholderId; position: Point }[] = [];
    for (const change of changes) {
      if (change.type !== 'position' || !change.position || !change.dragging) continue;
      moved.push({ id: change.id, position: change.position });
    }
    if (moved.length > 0) follow(moved, lag.current);
  }, []);

  const aim = useCallback(
    (at: Point, dragged: readonly CardNodeType[]) => {
      const map = openDocument()?.snapshot;
      if (!map) return;
      const held = dragged.map((node) => node.id);
      const dropTarget = dropTargetAt(map, held, flow.screenToFlowPosition(at));
      if (dropTarget !== useDrag.getState().dropTarget) useDrag.setState({ dropTarget });
    },
    [flow],
  );

  const onStart: OnNodeDrag<CardNodeType> = useCallback(
    (event, _node, dragged) => {
      const at = pointerOf(event);
      if (!at) return;
      const [from, to] = [pressed.current, at].map((point) => flow.screenToFlowPosition(point));
      if (!from || !to) return;
      lag.current = { x: to.x - from.x, y: to.y - from.y };
      follow(dragged, lag.current);
      aim(at, dragged);
    },
    [flow, aim],
  );

  const onMove: OnNodeDrag<CardNodeType> = useCallback(
    (event, _node, dragged) => {
      const at = pointerOf(event);
      if (at) aim(at, dragged);
    },
    [aim],
  );

  const onStop = useCallback(() => {
    const { positions, dropTarget } = useDrag.getState();
    const context = commandContext();
    if (context && positions.size > 0) {
      attempt(() => drop(context, positions, dropTarget));
    }
    endDrag();
  }, []);

  return { onPress, onChanges, onStart, onMove, onStop };
}

/** Mirrors where the dragged cards are; the document hears of it on drop. */
function follow(
  moved: readonly { readonly id: StakeholderId; readonly position: Point }[],
  lag: Point,
): void {
  const positions = new Map(useDrag.getState().positions);
  for (const { id, position } of moved) {
    positions.set(id, { x: position.x + lag.x, y: position.y + lag.y });
  }
  useDrag.setState({ positions });
}

function pointerOf(event: unknown): Point | null {
  if (event instanceof TouchEvent) {
    const touch = event.touches[0] ?? event.changedTouches[0];
    return touch ? { x: touch.clientX, y: touch.clientY } : null;
  }
  const { clientX, clientY } = event as { clientX?: number; clientY?: number };
  return clientX === undefined || clientY === undefined ? null : { x: clientX, y: clientY };
}
