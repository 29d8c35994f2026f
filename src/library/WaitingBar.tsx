import { Progress, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import styles from './library.module.css';

/** Waits that are shorter are not worth a word. ms */
const PATIENCE = 300;

/** How far something is that takes a while; nothing at first. @param done 0 to 1 */
export function WaitingBar({ label, done }: { readonly label: string; readonly done: number }) {
  const isShown = useLongerThan(PATIENCE);
  if (!isShown) return null;
  return (
    <div className={styles.waiting}>
      <Text size="sm" className={styles.muted}>
        {label}
      </Text>
      <Progress value={done * 100} aria-label={label} />
    </div>
  );
}

/** @param time ms @returns whether the component has been there longer */
export function useLongerThan(time: number): boolean {
  const [isLonger, setLonger] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLonger(true), time);
    return () => clearTimeout(timer);
  }, [time]);
  return isLonger;
}
