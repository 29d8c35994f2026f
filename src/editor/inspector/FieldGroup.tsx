import type { ReactNode } from 'react';
import { useReadOnly } from '../../state/openMap';
import classes from './inspector.module.css';

interface FieldGridProps {
  readonly children: ReactNode;
}

/** Fields two abreast; `classes.wide` makes one take the whole row. Locked while edits are refused. */
export function FieldGrid({ children }: FieldGridProps) {
  return (
    <fieldset className={classes.grid} disabled={useReadOnly()}>
      {children}
    </fieldset>
  );
}

interface FieldGroupProps extends FieldGridProps {
  readonly legend: ReactNode;
}

/** Fields that belong together, named by a legend; takes the whole row. */
export function FieldGroup({ legend, children }: FieldGroupProps) {
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{legend}</legend>
      {children}
    </fieldset>
  );
}
