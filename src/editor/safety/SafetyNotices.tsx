import { DamageNotice } from './DamageNotice';
import classes from './safety.module.css';
import { UnsavedNotice } from './UnsavedNotice';

/** Over the canvas, so that nothing moves: that the map is in danger, and what to do. */
export default function SafetyNotices() {
  return (
    <div className={classes.notices}>
      <UnsavedNotice />
      <DamageNotice />
    </div>
  );
}
