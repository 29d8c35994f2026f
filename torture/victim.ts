import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { launchArguments } from '../scripts/browser.mjs';

const ARGUMENTS = [
  '--headless=new',
  '--remote-debugging-port=0',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--disable-gpu',
  '--window-size=1440,900',
  '--lang=en-US',
];

/** Process groups; those of a run that is broken off must not live on. */
const living = new Set<number>();
process.once('exit', () => {
  for (const group of living) process.kill(-group, 'SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** A browser on a profile of its own, to be killed as a whole. */
export class Victim {
  private constructor(
    readonly context: BrowserContext,
    readonly browser: Browser,
    readonly process: ChildProcess,
  ) {}

  /** @param profile folder; a browser that was killed may have left its locks in it */
  static async start(executable: string, profile: string): Promise<Victim> {
    const args = [...launchArguments(), ...ARGUMENTS, `--user-data-dir=${profile}`, 'about:blank'];
    // In a process group of its own.
    const started = spawn(executable, args, {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    if (started.pid !== undefined) living.add(started.pid);
    const address = await addressOf(started);
    const browser = await chromium.connectOverCDP(address);
    const [context] = browser.contexts();
    if (!context) throw new Error('The browser has no window.');
    return new Victim(context, browser, started);
  }

  /** The browser, its storage and all its tabs at once, without a word. */
  async kill(): Promise<void> {
    const gone = once(this.process, 'exit');
    const { pid } = this.process;
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
    await gone;
    if (pid !== undefined) living.delete(pid);
    await this.browser.close().catch(() => undefined);
  }
}

async function addressOf({ stderr }: ChildProcess): Promise<string> {
  if (!stderr) throw new Error('The browser says nothing.');
  const said: string[] = [];
  for await (const line of createInterface({ input: stderr })) {
    const address = /^DevTools listening on (ws:.*)$/.exec(line)?.[1];
    if (address !== undefined) {
      stderr.resume();
      return address;
    }
    said.push(line);
  }
  throw new Error(`The browser did not start:\n${said.join('\n')}`);
}
