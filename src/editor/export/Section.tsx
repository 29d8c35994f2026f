import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { create } from 'zustand';
import classes from './choices.module.css';

/** Which sections stand open: as they were left, until the page is left. */
const useOpenSections = create<{ readonly open: ReadonlySet<string> }>(() => ({
  open: new Set(),
}));

interface SectionProps {
  readonly name: string;
  readonly label: string;
  /** What is chosen in it, in a line, to be read while it is folded. */
  readonly summary: string;
  readonly children: ReactNode;
}

/** Choices that are made less often, folded away under what they are now. */
export function Section({ name, label, summary, children }: SectionProps) {
  const id = useId();
  const isOpen = useOpenSections(({ open }) => open.has(name));
  return (
    <section className={classes.section} data-open={isOpen || undefined}>
      <h3 className={classes.sectionHead}>
        <button
          type="button"
          className={classes.fold}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          aria-label={label}
          aria-describedby={`${id}-summary`}
          onClick={() => toggle(name)}
        >
          <IconChevronRight size={16} stroke={1.8} className={classes.chevron} aria-hidden />
          <span className={classes.groupLabel}>{label}</span>
          <span id={`${id}-summary`} className={classes.summary} hidden={isOpen}>
            {summary}
          </span>
        </button>
      </h3>
      {isOpen && (
        <div id={id} className={classes.sectionBody}>
          {children}
        </div>
      )}
    </section>
  );
}

function toggle(name: string): void {
  const open = new Set(useOpenSections.getState().open);
  if (!open.delete(name)) open.add(name);
  useOpenSections.setState({ open });
}
