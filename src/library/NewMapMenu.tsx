import { Button, Menu, Text } from '@mantine/core';
import {
  IconAlignLeft,
  IconChevronDown,
  IconMap2,
  IconPlus,
  IconSquareRoundedPlus,
} from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import type { TemplateKey } from '../commands/library/newMaps';
import { useText } from '../i18n/i18n';
import styles from './library.module.css';
import { TemplatePicture } from './TemplatePicture';

const TEMPLATES = ['committee', 'tender', 'group', 'pyramid'] as const satisfies TemplateKey[];

/** Ways to begin a map. */
export interface Beginnings {
  blank(): void;
  text(): void;
  sample(): void;
  template(key: TemplateKey): void;
}

interface NewMapMenuProps {
  readonly begin: Beginnings;
  readonly disabled: boolean;
  /** Whether it is the first thing to do on the screen. */
  readonly isPrimary: boolean;
}

export function NewMapMenu({ begin, disabled, isPrimary }: NewMapMenuProps) {
  const t = useText();
  return (
    <Menu position="bottom-end" width={360} shadow="md" withinPortal={false}>
      <Menu.Target>
        <Button
          leftSection={<IconPlus size={18} />}
          rightSection={<IconChevronDown size={16} />}
          variant={isPrimary ? 'filled' : 'default'}
          disabled={disabled}
        >
          {t('home.new.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Beginning
          icon={<IconSquareRoundedPlus size={20} />}
          label={t('home.new.blank')}
          hint={t('home.new.blankHint')}
          onClick={begin.blank}
        />
        <Beginning
          icon={<IconAlignLeft size={20} />}
          label={t('home.new.text')}
          hint={t('home.new.textHint')}
          onClick={begin.text}
        />
        <Beginning
          icon={<IconMap2 size={20} />}
          label={t('home.new.sample')}
          hint={t('home.new.sampleHint')}
          onClick={begin.sample}
        />
        <Menu.Divider />
        <Menu.Label>{t('templates.heading')}</Menu.Label>
        {TEMPLATES.map((key) => (
          <Beginning
            key={key}
            icon={<TemplatePicture template={key} />}
            label={t(`templates.${key}.title`)}
            hint={t(`templates.${key}.hint`)}
            onClick={() => begin.template(key)}
          />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface BeginningProps {
  readonly icon: ReactNode;
  readonly label: string;
  readonly hint: string;
  readonly onClick: () => void;
}

/** Named by its label alone; the hint is its description. */
function Beginning({ icon, label, hint, onClick }: BeginningProps) {
  const hintId = useId();
  return (
    <Menu.Item leftSection={icon} aria-describedby={hintId} onClick={onClick}>
      {label}
      <Text id={hintId} aria-hidden="true" size="xs" className={styles.muted}>
        {hint}
      </Text>
    </Menu.Item>
  );
}
