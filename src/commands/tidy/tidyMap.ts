import type { MapDocument } from '../../document/mapDocument';
import { boundsOfMap } from '../../layout/geometry';
import type { MapLayout } from '../../model/mapLayout';
import type { StakeholderId } from '../../model/stakeholder';
import { glideFrom } from '../../state/glide';
import { useSession } from '../../state/session';
import { announce } from '../announcing';
import type { CommandContext } from '../command';
import { commandContext } from '../context';
import { askAside } from './askAside';
import {
  answerTo,
  isSameQuestion,
  questionOf,
  type TidyAnswer,
  type TidyQuestion,
} from './question';

/** What to tidy, and how. */
export interface Wanted {
  /** Only this person's branch, who stays in place. */
  readonly root?: StakeholderId;
  /** A direction or spacing that the map is to have from now on. */
  readonly change?: Partial<MapLayout>;
}

/** From this many people on, laying out might keep the page for longer than a blink; it is done in a worker. */
const MANY = 250;
/** How long nothing is said of a layout that is under way. ms */
const QUIET = 300;

/** The layout under way in a worker. */
let pending: AbortController | null = null;

/** Gives the layout under way up; the map stays as it is. */
export function stopTidying(): void {
  if (!pending) return;
  pending.abort();
  pending = null;
  useSession.setState({ tidying: false });
}

/**
 * Lays people out anew, as one step of undo: few at once, many when a worker has found their places.
 * Whatever was under way is given up.
 * @param document  the map it was asked for
 * @param start     when it was asked for, ms of `performance.now()`
 */
export function tidyMap(document: MapDocument, wanted: Wanted, start: number): void {
  stopTidying();
  // The map may have been left meanwhile.
  const context = contextOf(document);
  if (!context) return;
  const question = ask(context, wanted);
  if (question.people.length < MANY) place(context, answerTo(question), wanted, start);
  else void placeMany(document, question, wanted, start);
}

async function placeMany(
  document: MapDocument,
  first: TidyQuestion,
  wanted: Wanted,
  start: number,
): Promise<void> {
  const mine = new AbortController();
  pending = mine;
  const { signal } = mine;
  const tell = () => {
    if (!contextOf(document)) return;
    useSession.setState({ tidying: true });
    announce('editor.tidying');
  };
  const telling = setTimeout(tell, QUIET);
  signal.addEventListener('abort', () => clearTimeout(telling));
  try {
    let question = first;
    for (;;) {
      const answer = await askAside(question, signal);
      const context = contextOf(document);
      if (!answer || !context || signal.aborted) return;
      const now = ask(context, wanted);
      if (isSameQuestion(question, now)) return place(context, answer, wanted, start);
      question = now;
    }
  } finally {
    clearTimeout(telling);
    if (pending === mine) stopTidying();
  }
}

function contextOf(document: MapDocument): CommandContext | null {
  const context = commandContext();
  return context?.document === document ? context : null;
}

function ask({ map, camera }: CommandContext, { root, change }: Wanted): TidyQuestion {
  const seen = camera.visibleBox();
  const aspect = seen.height > 0 ? seen.width / seen.height : undefined;
  return questionOf(map, { root, aspect, change });
}

function place(
  { document, map, camera }: CommandContext,
  positions: TidyAnswer,
  { root, change }: Wanted,
  start: number,
): void {
  glideFrom(map, positions.keys());
  document.transact((ops) => {
    if (change) ops.updateInfo(change);
    ops.moveStakeholders(positions);
  });
  performance.measure('map:tidy', { start });
  announce('editor.said.tidied');
  const bounds = boundsOfMap(document.snapshot);
  if (root === undefined && bounds) camera.fit(bounds);
}
