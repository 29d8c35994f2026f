import { Button, Checkbox, Text } from '@mantine/core';
import { useState } from 'react';
import { type Backup, isWorthRestoring, type RestoreStep } from '../../commands/backups/restoring';
import { type Translate, useLocale, useText } from '../../i18n/i18n';
import styles from '../library.module.css';
import { differenceInWords, sentences } from '../useCopyNotices';
import { moment } from './moment';
import own from './storage.module.css';

interface RestoreChoiceProps {
  readonly backup: Backup;
  readonly steps: readonly RestoreStep[];
  readonly onCancel: () => void;
  readonly onRestore: (backup: Backup, steps: readonly RestoreStep[], versionName: string) => void;
}

/** The maps of a backup, each with what restoring does to it. */
export function RestoreChoice({ backup, steps, onCancel, onRestore }: RestoreChoiceProps) {
  const t = useText();
  const locale = useLocale();
  const able = steps.filter(isWorthRestoring);
  const [chosen, choose] = useState<ReadonlySet<RestoreStep>>(() => new Set(able.filter(isMeant)));
  const versionName =
    backup.madeAt === null
      ? t('backups.restoring.versionNameUnknown')
      : t('backups.restoring.versionName', { when: moment(backup.madeAt, locale) });
  const toggle = (step: RestoreStep) => {
    const next = new Set(chosen);
    if (!next.delete(step)) next.add(step);
    choose(next);
  };
  return (
    <>
      {steps.length === 0 && <Text>{t('backups.restoring.empty')}</Text>}
      {steps.length > 0 && able.length === 0 && <Text>{t('backups.restoring.nothing')}</Text>}
      {able.length > 0 && (
        <div className={own.toolbar}>
          <Text size="sm" className={styles.muted} flex="1 1 300px">
            {t('backups.restoring.explain')}
          </Text>
          {able.length > 1 && (
            <Checkbox
              label={t('backups.restoring.all')}
              checked={chosen.size === able.length}
              indeterminate={chosen.size > 0 && chosen.size < able.length}
              onChange={(event) => choose(new Set(event.currentTarget.checked ? able : []))}
            />
          )}
        </div>
      )}
      <ul className={own.steps}>
        {[...able, ...steps.filter((step) => !isWorthRestoring(step))].map((step) => (
          <Step
            key={step.backedUp.id}
            step={step}
            isChosen={chosen.has(step)}
            onToggle={() => toggle(step)}
          />
        ))}
      </ul>
      <div className={styles.confirmBar}>
        <Button variant="default" onClick={onCancel}>
          {t(able.length > 0 ? 'backups.cancel' : 'backups.close')}
        </Button>
        {able.length > 0 && (
          <Button
            data-autofocus
            disabled={chosen.size === 0}
            onClick={() => onRestore(backup, [...chosen], versionName)}
          >
            {t('backups.restoring.confirm', { count: chosen.size })}
          </Button>
        )}
      </div>
    </>
  );
}

/** What somebody deleted here comes back only when it is asked for. */
function isMeant({ here }: RestoreStep): boolean {
  return here === null || here.trashedAt === null;
}

interface StepProps {
  readonly step: RestoreStep;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function Step({ step, isChosen, onToggle }: StepProps) {
  const t = useText();
  const title = step.backedUp.title || t('home.untitled');
  const words = effectInWords(step, t);
  if (!isWorthRestoring(step)) {
    return (
      <li className={own.step}>
        <Text fw={600}>{title}</Text>
        <Text size="sm" className={styles.muted}>
          {words}
        </Text>
      </li>
    );
  }
  return (
    <li className={own.step}>
      <Checkbox
        label={<strong>{title}</strong>}
        description={words}
        checked={isChosen}
        onChange={onToggle}
      />
    </li>
  );
}

function effectInWords(step: RestoreStep, t: Translate): string {
  const { fate, people, difference, conflicts, versions, here, backedUp } = step;
  const size = [
    t('backups.restoring.people', { count: people }),
    ...(versions > 0 ? [t('backups.restoring.versions', { count: versions })] : []),
  ];
  if (fate === 'new') {
    const parts = [t('backups.restoring.fate.new'), ...size].join(' · ');
    return backedUp.trashed ? `${parts} · ${t('backups.restoring.inTrash')}` : parts;
  }
  if (fate === 'too-large' || fate === 'damaged') return t(`backups.restoring.fate.${fate}`);
  const parts = [
    fate === 'merge' && difference
      ? `${t('backups.restoring.fate.merge')} · ${differenceInWords(difference, t)}`
      : t('backups.restoring.fate.same'),
    versions > 0 && t('backups.restoring.missingVersions', { count: versions }),
    conflicts > 0 && t('backups.restoring.conflicts', { count: conflicts }),
    here?.trashedAt != null && isWorthRestoring(step) && t('backups.restoring.hereInTrash'),
  ];
  return sentences(
    parts.filter((part) => typeof part === 'string'),
    t,
  );
}
