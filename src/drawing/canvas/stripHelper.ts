import type { Picture } from './stripPrinter';
import type { Strip, Strips } from './strips';
import type { HelperAnswer, HelperOrder } from './stripWorker';

interface Hand {
  readonly worker: Worker;
  /** Whether its code is loaded. */
  isUp: boolean;
}

/**
 * Those without work. A second picture is drawn almost twice as fast: the code is compiled and the
 * fonts are there. They end with the worker that started them, so on a page none are kept.
 */
const idle: Hand[] = [];
const keepsIdle = typeof document === 'undefined';

/**
 * Another worker that takes strips while there are any. It is help and no more: where it does not
 * start, or fails, its strip is given back and it takes no other.
 */
export class StripHelper {
  private hand: Hand | undefined;
  private strip: Strip | undefined;
  private wake: () => void = () => undefined;

  constructor(
    private readonly picture: Picture,
    private readonly strips: Strips,
  ) {
    const hand = idle.pop() ?? newHand();
    if (!hand) return;
    this.hand = hand;
    hand.worker.onmessage = ({ data }: MessageEvent<HelperAnswer>) => this.hear(data);
    hand.worker.onerror = (event) => {
      event.preventDefault();
      this.fail();
    };
    hand.worker.onmessageerror = () => this.fail();
    if (hand.isUp) this.begin();
  }

  /** Resolves when it has no strip in hand. */
  async idle(): Promise<void> {
    while (this.strip) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  /** Lets the worker go; a strip in hand is given up. */
  end(): void {
    if (this.strip) this.fail();
    if (!this.hand) return;
    const { hand } = this;
    this.hand = undefined;
    if (!keepsIdle) {
      hand.worker.terminate();
      return;
    }
    tell(hand, { picture: null });
    hand.worker.onmessage = () => {
      hand.isUp = true;
    };
    hand.worker.onerror = () => {
      idle.splice(idle.indexOf(hand), 1);
    };
    idle.push(hand);
  }

  private hear(answer: HelperAnswer): void {
    if (answer === 'ready') {
      if (this.hand) this.hand.isUp = true;
      this.begin();
    } else if (this.strip && answer.part) {
      this.strips.finish(this.strip, answer.part);
      this.next();
    } else {
      this.fail();
    }
  }

  private begin(): void {
    if (this.hand) tell(this.hand, { picture: this.picture });
    this.next();
  }

  private next(): void {
    this.strip = this.strips.take();
    if (this.strip && this.hand) tell(this.hand, { strip: this.strip });
    else this.wake();
  }

  private fail(): void {
    this.hand?.worker.terminate();
    this.hand = undefined;
    if (this.strip) this.strips.giveBack(this.strip);
    this.strip = undefined;
    this.wake();
  }
}

/** @returns undefined where a worker is not allowed, or there is no such thing */
function newHand(): Hand | undefined {
  try {
    // In one expression, or it is not bundled.
    const worker = new Worker(new URL('./stripWorker.ts', import.meta.url), { type: 'module' });
    return { worker, isUp: false };
  } catch {
    return undefined;
  }
}

function tell({ worker }: Hand, order: HelperOrder): void {
  worker.postMessage(order);
}
