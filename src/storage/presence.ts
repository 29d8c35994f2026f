import { reportProblem, tell } from './listeners';

/** How long a tab that crashed may still be counted, ms. */
const LOOK_AGAIN_AFTER = 2_000;

/** Held, shared, by every tab in which the map is open. */
export function openLockName(mapId: string): string {
  return `stakeholder-map:open:${mapId}`;
}

/**
 * Tells in how many other tabs a map is open. Each holds a shared Web Lock while it follows, which
 * the browser takes from a tab that is gone, however it went; messages only hint at when to look.
 * @param listener told at every change, beginning with the first other tab
 * @returns stop following, and being counted
 */
export function followPresence(mapId: string, listener: (others: number) => void): () => void {
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;
  if (!locks || typeof BroadcastChannel === 'undefined') return () => undefined;
  const name = openLockName(mapId);
  const channel = new BroadcastChannel(name);
  let others = 0;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let letGo: () => void = () => undefined;

  const look = async () => {
    const { held = [] } = await locks.query();
    if (isStopped) return;
    const holders = held.filter((lock) => lock.name === name).length;
    const found = Math.max(0, holders - 1);
    clearTimeout(timer);
    // Who crashed can't say so.
    if (found > 0) timer = setTimeout(lookNow, LOOK_AGAIN_AFTER);
    if (found === others) return;
    others = found;
    tell(listener, found);
  };
  const lookNow = () => void look().catch(reportProblem);
  channel.onmessage = lookNow;

  const held = locks.request(name, { mode: 'shared' }, () => {
    if (isStopped) return undefined;
    channel.postMessage('here');
    lookNow();
    return new Promise<void>((resolve) => {
      letGo = resolve;
    });
  });
  const gone = () => {
    channel.postMessage('gone');
    channel.close();
  };
  held.then(gone, (error: unknown) => {
    channel.close();
    reportProblem(error);
  });
  return () => {
    isStopped = true;
    clearTimeout(timer);
    channel.onmessage = null;
    letGo();
  };
}
