import { answerTo, type TidyQuestion } from './question';

/** Answers one question away from the page. Cancelled by ending the worker. */
const scope = self as unknown as DedicatedWorkerGlobalScope;

scope.onmessage = ({ data }: MessageEvent<TidyQuestion>) => scope.postMessage(answerTo(data));
