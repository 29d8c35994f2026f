import { useEffect, useState } from 'react';

/** How often "5 minutes ago" is said anew, ms. */
const TICK = 60_000;

/** The time, minute by minute. @returns ms since 1970 */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, []);
  return now;
}
