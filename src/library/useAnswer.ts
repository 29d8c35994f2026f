import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { type AskOptions, type ImportFailure, importFailure } from '../commands/library/readImport';

export interface Answer<Question, Result> {
  /** To which question; null before the first answer. */
  readonly to: Question | null;
  readonly result: Result | null;
  readonly failure: ImportFailure | null;
  /** How far the answer to the present question is, 0 to 1. */
  readonly done: number;
}

/**
 * The answer to a question that changes while it is being worked on: one at a time is asked, and of those
 * that come up meanwhile only the latest. The last answer stays until there is a new one.
 * @param question  the same object as long as it is the same
 */
export function useAnswer<Question, Result>(
  question: Question,
  ask: (question: Question, options: AskOptions) => Promise<Result>,
): Answer<Question, Result> {
  const [answer, setAnswer] = useState<Answer<Question, Result>>({
    to: null,
    result: null,
    failure: null,
    done: 0,
  });
  const latest = useRef(question);
  const isBusy = useRef(false);

  const work = useEffectEvent(async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    let asked: Question;
    do {
      asked = latest.current;
      const onProgress = (done: number) => setAnswer((before) => ({ ...before, done }));
      try {
        setAnswer({ to: asked, result: await ask(asked, { onProgress }), failure: null, done: 1 });
      } catch (error) {
        const failure = importFailure(error);
        setAnswer({ to: asked, result: null, failure, done: 1 });
      }
    } while (latest.current !== asked);
    isBusy.current = false;
  });

  useEffect(() => {
    latest.current = question;
    void work();
  }, [question]);

  return answer;
}
