import { ImportError } from '../../exchange/import/importError';
import { type DeskJob, PeopleDesk } from './peopleDesk';
import type { DeskAnswer } from './peopleWorkerClient';

/** A desk away from the page, for one file. Cancelled by ending the worker. */
const scope = self as unknown as DedicatedWorkerGlobalScope;
const desk = new PeopleDesk();

scope.onmessage = async ({ data }: MessageEvent<DeskJob>) => {
  const say = (answer: DeskAnswer) => scope.postMessage(answer);
  try {
    say({ result: await desk.work(data, (done) => say({ done })) });
  } catch (error) {
    if (error instanceof ImportError) say({ reason: error.reason, details: error.details });
    else say({ message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
};
