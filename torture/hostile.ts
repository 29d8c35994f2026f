import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Attempt } from './hostile/attempt';
import { BACKUP_DOOR } from './hostile/backupDoor';
import type { Suite } from './suite';

/** Doors, and inputs that each is to be given. */
const DOORS = 9;
const EACH = 20_000;
/** What has not ended by then never will. ms */
const HANG = 120_000;
/** More is a crash. MB */
const MEMORY = 2_500;

/** Hostile files, pastes and states at every door: refused in words or made harmless, and never more. */
export const hostile = inputsAt('hostile input at every door', DOORS * EACH);

/** Backups that were tampered with: what is whole in them is restored, and nothing else happens. */
export const backups = inputsAt('hostile backups', EACH, BACKUP_DOOR);

/** @param only  the door that all inputs go to; else the doors of one map take turns */
function inputsAt(title: string, runs: number, only?: string): Suite {
  let worker: Worker | null = null;
  const tally = new Map<string, { inputs: number; letIn: number; slowest: number }>();
  return {
    title,
    runs,
    notes: () =>
      [...tally].map(
        ([door, { inputs, letIn, slowest }]) =>
          `${door} ${inputs} (let in ${letIn}, slowest ${Math.round(slowest)} ms)`,
      ),
    async start() {
      worker = await started();
    },
    async stop() {
      await worker?.terminate();
      worker = null;
    },
    async run(seed) {
      worker ??= await started();
      const answer = await attempted(worker, seed, only);
      if (typeof answer === 'string') {
        await worker.terminate();
        worker = null;
        return [answer];
      }
      const { door, refusal, took, broken } = answer;
      const { inputs, letIn, slowest } = tally.get(door) ?? { inputs: 0, letIn: 0, slowest: 0 };
      tally.set(door, {
        inputs: inputs + 1,
        letIn: letIn + (refusal === null ? 1 : 0),
        slowest: Math.max(slowest, took),
      });
      return broken;
    },
  };
}

async function started(): Promise<Worker> {
  const next = new Worker(new URL('./hostile/worker.mjs', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
  await once(next, 'message');
  return next;
}

/** @returns in words, when there was no answer */
async function attempted(
  asked: Worker,
  seed: number,
  door: string | undefined,
): Promise<Attempt | string> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), HANG);
  asked.postMessage({ seed, door });
  try {
    const [answer] = await once(asked, 'message', { signal: patience.signal });
    return answer as Attempt;
  } catch (error) {
    if (patience.signal.aborted) return `no answer in ${HANG} ms`;
    return `it crashed: ${error instanceof Error ? (error.stack ?? error.message) : error}`;
  } finally {
    clearTimeout(timer);
  }
}
