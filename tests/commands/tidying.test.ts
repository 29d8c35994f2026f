import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCommand } from '../../src/commands/context';
import { answerTo, type TidyQuestion } from '../../src/commands/tidy/question';
import {
  directions,
  loadTidying,
  spacings,
  stopTidying,
  tidyLayout,
} from '../../src/commands/tidying';
import { boxOf, overlaps } from '../../src/layout/geometry';
import type { Stakeholder } from '../../src/model/stakeholder';
import { closeMap } from '../../src/state/openMap';
import { useSession } from '../../src/state/session';
import { liveDocument, openMapWith } from '../editor/inspector/mapInEditor';

/** The worker's side, played by the test. */
class PlayedWorker {
  static made: PlayedWorker[] = [];
  ended = false;
  asked: TidyQuestion | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;

  constructor() {
    PlayedWorker.made.push(this);
  }

  postMessage(question: TidyQuestion): void {
    this.asked = structuredClone(question);
  }

  terminate(): void {
    this.ended = true;
  }

  /** As the real one would. */
  async answer(): Promise<void> {
    if (this.asked) this.onmessage?.({ data: answerTo(this.asked) });
    await vi.advanceTimersByTimeAsync(0);
  }
}

const worker = (index: number) => PlayedWorker.made[index] as PlayedWorker;

/** A head and people who report to them, all on one heap. */
function heap(count: number): { id: string; managerId?: string }[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `p${i}`,
    ...(i > 0 && { managerId: `p${Math.floor((i - 1) / 6)}` }),
  }));
}

const people = () => [...liveDocument().snapshot.stakeholders.values()];
const byId = (id: string) => liveDocument().snapshot.stakeholders.get(id) as Stakeholder;
const isTidy = () =>
  people().every((one, i) =>
    people().every((two, j) => j <= i || !overlaps(boxOf(one), boxOf(two))),
  );

beforeEach(async () => {
  vi.useFakeTimers();
  PlayedWorker.made = [];
  vi.stubGlobal('Worker', PlayedWorker);
  await loadTidying();
});

afterEach(async () => {
  await closeMap();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('tidying a small map', () => {
  it('is done when the command returns', async () => {
    await openMapWith({ people: heap(40) });
    runCommand(tidyLayout);
    expect(isTidy()).toBe(true);
    expect(PlayedWorker.made).toEqual([]);
  });

  it('keeps a chosen direction and spacing with the map, and undoes both with the places', async () => {
    await openMapWith({ people: heap(8) });
    const before = liveDocument().snapshot;
    for (const command of [...directions, ...spacings]) {
      if (!/left-right|roomy/.test(command.id)) continue;
      runCommand(command);
    }
    expect(liveDocument().snapshot.info).toMatchObject({
      direction: 'left-right',
      spacing: 'roomy',
    });
    expect(byId('p1').position.x).toBeGreaterThan(byId('p0').position.x);
    liveDocument().undo();
    liveDocument().undo();
    expect(liveDocument().snapshot).toEqual(before);
  });
});

describe('tidying a large map', () => {
  beforeEach(() => openMapWith({ people: heap(300) }));

  it('waits for a worker, and is one step of undo', async () => {
    runCommand(tidyLayout);
    expect(isTidy()).toBe(false);
    await worker(0).answer();
    expect(isTidy()).toBe(true);
    expect(worker(0).ended).toBe(true);
    liveDocument().undo();
    expect(new Set(people().map(({ position }) => position.x)).size).toBe(1);
  });

  it('keeps what is edited meanwhile where it changes nobody’s place', async () => {
    runCommand(tidyLayout);
    liveDocument().transact((ops) => ops.updateStakeholder('p5', { name: 'Una' }));
    await worker(0).answer();
    expect(PlayedWorker.made).toHaveLength(1);
    expect(isTidy()).toBe(true);
    expect(byId('p5').name).toBe('Una');
  });

  it('is laid out again when somebody’s manager changes meanwhile', async () => {
    runCommand(tidyLayout);
    liveDocument().transact((ops) => ops.setManager('p299', 'p0'));
    await worker(0).answer();
    expect(isTidy()).toBe(false);
    expect(worker(1).asked?.people).toContainEqual(['p299', 'p0', false, 0, 0]);
    await worker(1).answer();
    expect(isTidy()).toBe(true);
  });

  it('tells of itself when it takes a while, and leaves the map as it was when it is stopped', async () => {
    const before = liveDocument().snapshot;
    runCommand(tidyLayout);
    expect(useSession.getState().tidying).toBe(false);
    await vi.advanceTimersByTimeAsync(300);
    expect(useSession.getState().tidying).toBe(true);
    runCommand(stopTidying);
    await worker(0).answer();
    expect(useSession.getState().tidying).toBe(false);
    expect(worker(0).ended).toBe(true);
    expect(liveDocument().snapshot).toBe(before);
  });

  it('begins anew when it is asked for again', async () => {
    runCommand(tidyLayout);
    const leftRight = directions.find(({ id }) => id.endsWith('left-right'));
    if (leftRight) runCommand(leftRight);
    expect(PlayedWorker.made.map(({ ended }) => ended)).toEqual([true, false]);
    await worker(1).answer();
    expect(liveDocument().snapshot.info.direction).toBe('left-right');
    expect(isTidy()).toBe(true);
  });

  it('leaves the next map alone when this one is left', async () => {
    runCommand(tidyLayout);
    await openMapWith({ people: heap(300) });
    const before = liveDocument().snapshot;
    await worker(0).answer();
    expect(liveDocument().snapshot).toBe(before);
  });

  it('is done on the page when the worker dies, or when there are none', async () => {
    runCommand(tidyLayout);
    worker(0).onerror?.(new Event('error'));
    await vi.advanceTimersByTimeAsync(0);
    expect(isTidy()).toBe(true);
    liveDocument().undo();
    vi.stubGlobal('Worker', undefined);
    runCommand(tidyLayout);
    await vi.advanceTimersByTimeAsync(0);
    expect(isTidy()).toBe(true);
  });
});
