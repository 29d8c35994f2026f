import { Accordion } from '@mantine/core';
import type { ReactNode } from 'react';
import { create } from 'zustand';
import { useText } from '../../i18n/i18n';
import type { TextKey } from '../../i18n/keys';
import { FieldGrid } from './FieldGroup';
import classes from './inspector.module.css';

/** Which sections stand open: remembered from one person to the next, until the page is left. */
const useOpenSections = create<{ readonly open: string[] }>(() => ({ open: [] }));

export interface Section {
  readonly title: Extract<TextKey, `inspector.section.${string}`>;
  /** Whether anything is recorded in it. */
  readonly filled: boolean;
  /** Called only while the section is open. */
  readonly body: () => ReactNode;
}

/** What matters less often, folded away. */
export function Sections({ sections }: { readonly sections: readonly Section[] }) {
  const t = useText();
  const open = useOpenSections((state) => state.open);
  return (
    <Accordion
      multiple
      order={3}
      keepMounted={false}
      transitionDuration={0}
      chevronIconSize={14}
      value={open}
      onChange={(next) => useOpenSections.setState({ open: next })}
      classNames={{
        root: classes.sections,
        item: classes.section,
        control: classes.sectionControl,
        label: classes.sectionLabel,
        content: classes.sectionContent,
      }}
    >
      {sections.map(({ title, filled, body }) => (
        <Accordion.Item key={title} value={title}>
          <Accordion.Control>
            {t(title)}
            {filled && <span className={classes.filled} aria-hidden="true" />}
          </Accordion.Control>
          <Accordion.Panel>
            {open.includes(title) && <FieldGrid>{body()}</FieldGrid>}
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}
