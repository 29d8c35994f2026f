import {
  type NodeChange,
  type NodeTypes,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useReactFlow,
  type Viewport,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import {
  type CSSProperties,
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { commandContext, runCommand } from '../../commands/context';
import { renamePerson, startPersonAt } from '../../commands/people/adding';
import { useText } from '../../i18n/i18n';
import { CARD } from '../../layout/cardSize';
import type { Point } from '../../layout/displayList';
import { boundsOfMap, boxOf, personAt } from '../../layout/geometry';
import { PALETTE } from '../../layout/palette';
import type { StakeholderId } from '../../model/stakeholder';
import { camera } from '../../state/camera';
import { measureOpening, openDocument, saveViewport, useOpenMap } from '../../state/openMap';
import { NOTHING, selectPeople } from '../../state/selection';
import { select, useSession } from '../../state/session';
import { CanvasControls } from './CanvasControls';
import { CardNode } from './CardNode';
import classes from './canvas.module.css';
import { CardNodes, type CardNodeType } from './cardNodes';
import { useDrag } from './dragging';
import { useScreenStyle } from './drawingStyle';
import { EmptyHint } from './EmptyHint';
import { LegendPanel } from './LegendPanel';
import { LinkLayer } from './LinkLayer';
import { Minimap } from './Minimap';
import { NameEditor } from './NameEditor';
import { OverviewCanvas } from './OverviewCanvas';
import { OverviewPeople } from './OverviewPeople';
import { HIT_COLOUR } from './overviewMarks';
import { useCardDrag } from './useCardDrag';
import { useFinger } from './useFinger';
import { useGliding } from './useGliding';
import { useKeptFit } from './useKeptFit';
import { useKeyboardStart } from './useKeyboardStart';
import { useLongPress } from './useLongPress';
import { cardsIn, MAX_ZOOM, MIN_ZOOM, stageOf, useMapCamera, viewportFor } from './useMapCamera';
import { useOverview } from './useOverview';
import { isFreeCanvas, useOverviewPointer } from './useOverviewPointer';
import { usePinch } from './usePinch';
import { useWheelZoom } from './useWheelZoom';

const NODE_TYPES: NodeTypes = { card: CardNode };
const NO_EDGES: never[] = [];
/** React Flow describes keys that mean something else here, in English. */
const NO_WORDS = {
  'node.a11yDescription.default': '',
  'node.a11yDescription.keyboardDisabled': '',
  'edge.a11yDescription.default': '',
};
const NO_NODES: CardNodeType[] = [];
const SELECT_WITH = ['Shift', 'Meta', 'Control'];
const SELECTING = ['shiftKey', 'metaKey', 'ctrlKey'] as const;
/** Mouse buttons that pan: the middle one. The left one draws a marquee. */
const PAN_BUTTONS = [1];

/** The canvas a map is drawn on. @param onShown when the map is first seen: the rest may load */
export function MapCanvas({ onShown }: { onShown: () => void }) {
  return (
    <ReactFlowProvider>
      <Canvas onShown={onShown} />
    </ReactFlowProvider>
  );
}

function Canvas({ onShown }: { onShown: () => void }) {
  const t = useText();
  const { theme } = useScreenStyle();
  const region = useRef<HTMLElement>(null);
  const flow = useReactFlow<CardNodeType>();
  const [finger, watchFinger] = useFinger();
  const opening = useOpeningViewport(region);
  const [ready, setReady] = useState(false);
  const overview = useOverview(opening?.zoom ?? 1, ready);
  // Before its first viewport is set React Flow would mount everybody.
  const nodes = useNodes(ready && !overview);
  useShown(ready, onShown);
  useKeyboardStart(region);
  useMapCamera(region);
  useKeptFit();
  useWheelZoom(region);
  usePinch(region);
  useLongPress(region);
  useGliding();
  const grabInOverview = useOverviewPointer(region, overview);

  const cardDrag = useCardDrag();
  const { onChanges } = cardDrag;
  const onNodesChange = useCallback(
    (changes: NodeChange<CardNodeType>[]) => {
      followSelection(changes);
      onChanges(changes);
    },
    [onChanges],
  );

  const onDoubleClick = (event: MouseEvent) => {
    const context = commandContext();
    if (!context || !isFreeCanvas(event.target)) return;
    const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const person = personAt(context.map, at);
    if (person === undefined) startPersonAt(context, at);
    else camera().fit(boxOf(context.map.stakeholders.get(person) ?? { position: at }));
  };

  const onPaneContextMenu = (event: MouseEvent | globalThis.MouseEvent) => {
    event.preventDefault();
    const map = openDocument()?.snapshot;
    const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const person = overview && map ? personAt(map, at) : undefined;
    openMenu(event, person);
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has commands for it
    <section
      ref={region}
      className={classes.canvas}
      style={
        {
          '--canvas-background': PALETTE[theme].canvas,
          '--hit-colour': HIT_COLOUR[theme],
        } as CSSProperties
      }
      aria-label={t('editor.canvas')}
      aria-description={t('editor.canvasHelp')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard works on it
      tabIndex={0}
      data-canvas
      onDoubleClick={onDoubleClick}
      onClick={(event) => {
        if (finger && (event.target as Element).hasAttribute('data-overview')) {
          clickOverview(flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }));
        }
      }}
      onContextMenu={(event) => {
        if ((event.target as Element).hasAttribute('data-overview')) onPaneContextMenu(event);
      }}
      onPointerDownCapture={(event) => {
        watchFinger(event);
        cardDrag.onPress(event);
        grabInOverview(event);
      }}
    >
      {opening && (
        <ReactFlow
          nodes={nodes}
          edges={NO_EDGES}
          nodeTypes={NODE_TYPES}
          defaultViewport={opening}
          onInit={() => setReady(true)}
          minZoom={MIN_ZOOM}
          maxZoom={MAX_ZOOM}
          onlyRenderVisibleElements
          onNodesChange={onNodesChange}
          onNodeDragStart={cardDrag.onStart}
          onNodeDrag={cardDrag.onMove}
          onNodeDragStop={cardDrag.onStop}
          onNodeClick={(event, node) => {
            // React Flow leaves several selected when one of them is clicked.
            if (!SELECTING.some((key) => event[key])) select(selectPeople([node.id]));
          }}
          onNodeDoubleClick={() => runCommand(renamePerson)}
          onNodeContextMenu={(event, node) => openMenu(event, node.id)}
          onPaneContextMenu={onPaneContextMenu}
          onPaneClick={() => {
            select(NOTHING);
            region.current?.focus({ preventScroll: true });
          }}
          onMoveEnd={(_event, viewport) => saveViewport(viewport)}
          selectionOnDrag={!finger}
          panOnDrag={finger ? true : PAN_BUTTONS}
          multiSelectionKeyCode={SELECT_WITH}
          selectionKeyCode={null}
          selectionMode={SelectionMode.Partial}
          deleteKeyCode={null}
          zoomOnScroll={false}
          zoomOnDoubleClick={false}
          nodesFocusable={false}
          nodesConnectable={false}
          disableKeyboardA11y
          ariaLabelConfig={NO_WORDS}
          nodeDragThreshold={4}
          proOptions={{ hideAttribution: true }}
        >
          {ready && !overview && <LinkLayer />}
          {ready && overview && (
            <>
              <OverviewCanvas />
              <OverviewPeople />
            </>
          )}
          <NameEditor />
        </ReactFlow>
      )}
      <EmptyHint />
      <LegendPanel />
      <Minimap />
      <CanvasControls />
    </section>
  );
}

/** Calls back once, in the first frame after the map has been painted. */
function useShown(ready: boolean, onShown: () => void): void {
  const shown = useEffectEvent(() => {
    measureOpening();
    onShown();
  });
  useEffect(() => {
    if (!ready) return;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(shown);
    });
    return () => cancelAnimationFrame(frame);
  }, [ready]);
}

/** Cards as React Flow wants them; none while the overview stands for them. */
function useNodes(mounted: boolean): CardNodeType[] {
  const map = useOpenMap((state) => state.map);
  const selected = useSession((state) => state.selection.people);
  const dragged = useDrag((state) => state.positions);
  const known = useRef<CardNodes>(null);
  known.current ??= new CardNodes();
  const cards = known.current;
  return useMemo(
    () => (mounted ? cards.of(map, new Set(selected), dragged) : NO_NODES),
    [mounted, cards, map, selected, dragged],
  );
}

/** Where the canvas opens: where it was left, else with everybody in view. Null until it has a size. */
function useOpeningViewport(region: RefObject<HTMLElement | null>): Viewport | null {
  const [opening, setOpening] = useState<Viewport | null>(null);
  useLayoutEffect(() => {
    const { savedViewport, map } = useOpenMap.getState();
    const bounds = boundsOfMap(map);
    const { clientWidth: width = 0, clientHeight: height = 0 } = region.current ?? {};
    const first = { x: (width - CARD.width) / 2, y: height / 4, zoom: 1 };
    const fitted = bounds && viewportFor(bounds, stageOf({ width, height }), cardsIn(bounds));
    setOpening(savedViewport ?? fitted ?? first);
  }, [region]);
  return opening;
}

function followSelection(changes: readonly NodeChange<CardNodeType>[]): void {
  const picks = changes.filter((change) => change.type === 'select');
  if (picks.length === 0) return;
  const { selection } = useSession.getState();
  const people = new Set(selection.people);
  for (const { id, selected } of picks) {
    if (selected) people.add(id);
    else people.delete(id);
  }
  select(selectPeople(people));
}

/** A touch of the overview selects who is there; a mouse has done so when it went down. */
function clickOverview(at: Point): void {
  const map = openDocument()?.snapshot;
  const person = map && personAt(map, at);
  select(person === undefined ? NOTHING : selectPeople([person]));
}

function openMenu(
  event: { preventDefault(): void; clientX: number; clientY: number },
  person: StakeholderId | undefined,
): void {
  event.preventDefault();
  const { selection } = useSession.getState();
  if (person !== undefined && !selection.people.includes(person)) select(selectPeople([person]));
  if (person === undefined) select(NOTHING);
  const over = person === undefined ? 'canvas' : 'person';
  useSession.setState({ menu: { x: event.clientX, y: event.clientY, over } });
}
