import classes from './canvas.module.css';
import { useConnecting } from './dragging';

/** The line under the pointer while a connection is drawn. */
export function ConnectingLine() {
  const line = useConnecting((state) => state.line);
  if (!line) return null;
  const { start, end, side, target } = line;
  const upright = side === 'top' || side === 'bottom';
  const bend = upright ? (end.y - start.y) / 2 : (end.x - start.x) / 2;
  const controls = upright
    ? `${start.x} ${start.y + bend} ${end.x} ${end.y - bend}`
    : `${start.x + bend} ${start.y} ${end.x - bend} ${end.y}`;
  return (
    <>
      <path
        className={classes.connecting}
        d={`M${start.x} ${start.y}C${controls} ${end.x} ${end.y}`}
        strokeOpacity={target === null ? 0.6 : 1}
      />
      <circle cx={end.x} cy={end.y} r={5} fill="var(--mantine-primary-color-filled)" />
    </>
  );
}
