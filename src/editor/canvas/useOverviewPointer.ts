import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect } from 'react';
import { attempt, commandContext } from '../../commands/context';
import type { Point } from '../../layout/displayList';
import { peopleIn, personAt } from '../../layout/geometry';
import type { StakeholderId } from '../../model/stakeholder';
import { selectPeople, togglePerson } from '../../state/selection';
import { select, useSession } from '../../state/session';
import { endDrag, useDrag } from './dragging';
import { drop, dropTargetAt } from './dropping';

/** Whether a pointer is over the bare canvas, or over a person of the overview, which is but a picture. */
export function isFreeCanvas(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    (target.classList.contains('react-flow__pane') || target.hasAttribute('data-overview'))
  );
}

/** A shorter pull is a click. Screen px */
const LEAST_PULL = 4;

/**
 * While the overview stands for the cards there is nothing to grab, so the canvas itself answers: a
 * person can be dragged, and a marquee selects who is in it.
 * @returns the canvas's pointer-down listener, for the capture phase
 */
export function useOverviewPointer(region: RefObject<HTMLElement | null>, active: boolean) {
  const flow = useReactFlow();
  const store = useStoreApi();

  useEffect(() => {
    if (!active) return;
    let marquee = store.getState().userSelectionRect;
    return store.subscribe(({ userSelectionRect, transform: [x, y, zoom] }) => {
      const done = marquee;
      marquee = userSelectionRect;
      if (!done || userSelectionRect) return;
      const map = commandContext()?.map;
      if (!map) return;
      const box = {
        x: (done.x - x) / zoom,
        y: (done.y - y) / zoom,
        width: done.width / zoom,
        height: done.height / zoom,
      };
      select(selectPeople(peopleIn(map, box)));
    });
  }, [active, store]);

  const grab = (event: ReactPointerEvent) => {
    if (!active || event.button !== 0 || event.pointerType === 'touch') return;
    if (!isFreeCanvas(event.target)) return;
    const context = commandContext();
    const from = { x: event.clientX, y: event.clientY };
    if (!context) return;
    const grabbed = personAt(context.map, flow.screenToFlowPosition(from));
    if (grabbed === undefined) return;
    event.stopPropagation();
    const { selection } = useSession.getState();
    if (event.shiftKey || event.ctrlKey || event.metaKey) {
      select(togglePerson(selection, grabbed));
      return;
    }
    const held = selection.people.includes(grabbed) ? selection.people : [grabbed];
    if (held.length === 1) select(selectPeople(held));
    follow(from, held);
  };

  const follow = (from: Point, held: readonly StakeholderId[]) => {
    const { signal, abort } = stopper();
    const start = flow.screenToFlowPosition(from);
    window.addEventListener(
      'pointermove',
      (event) => {
        const map = commandContext()?.map;
        const at = { x: event.clientX, y: event.clientY };
        if (!map || Math.hypot(at.x - from.x, at.y - from.y) < LEAST_PULL) return;
        const end = flow.screenToFlowPosition(at);
        const positions = new Map<StakeholderId, Point>();
        for (const id of held) {
          const person = map.stakeholders.get(id);
          if (!person) continue;
          const { x, y } = person.position;
          positions.set(id, { x: x + end.x - start.x, y: y + end.y - start.y });
        }
        useDrag.setState({ positions, dropTarget: dropTargetAt(map, held, end) });
      },
      { signal },
    );
    const finish = (event: PointerEvent) => {
      abort();
      const { positions, dropTarget } = useDrag.getState();
      const context = commandContext();
      if (event.type === 'pointerup' && context && positions.size > 0) {
        attempt(() => drop(context, positions, dropTarget));
      }
      endDrag();
      region.current?.focus({ preventScroll: true });
    };
    window.addEventListener('pointerup', finish, { signal });
    window.addEventListener('pointercancel', finish, { signal });
  };

  return grab;
}

function stopper() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
