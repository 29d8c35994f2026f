import type { Picture } from './stripPrinter';
import type { Strip, Strips } from './strips';
import type { HelperAnswer, HelperOrder } from './stripWorker';

/**
 * A worker that takes strips while there are any. It is help and no more: where it does not start,
 * or fails, its strip is given back and it takes no other.
 */
export class StripHelper {
  private worker: Worker | undefined;
  private strip: Strip | undefined;
  private wake: () => void = () => undefined;

  constructor(
    private readonly picture: Picture,
    private readonly strips: Strips,
  ) {
    try {
      this.worker = new Worker(new URL('./stripWorker.ts', import.meta.url), { type: 'module' });
    } catch {
      return; // not allowed here, or no such thing: everything is drawn without
    }
    this.worker.onmessage = ({ data }: MessageEvent<HelperAnswer>) => this.hear(data);
    this.worker.onerror = (event) => {
      event.preventDefault();
      this.end();
    };
    this.worker.onmessageerror = () => this.end();
  }

  /** Resolves when it has no strip in hand. */
  async idle(): Promise<void> {
    while (this.strip) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  /** Ends the worker; a strip in hand is given back. */
  end(): void {
    this.worker?.terminate();
    this.worker = undefined;
    if (this.strip) this.strips.giveBack(this.strip);
    this.strip = undefined;
    this.wake();
  }

  private hear(answer: HelperAnswer): void {
    if (answer === 'ready') {
      this.tell({ picture: this.picture });
    } else if (this.strip && answer.part) {
      this.strips.finish(this.strip, answer.part);
    } else {
      this.end();
      return;
    }
    this.strip = this.strips.take();
    if (this.strip) this.tell({ strip: this.strip });
    else this.wake();
  }

  private tell(order: HelperOrder): void {
    this.worker?.postMessage(order);
  }
}
