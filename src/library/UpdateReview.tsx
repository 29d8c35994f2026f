import { Alert, Button, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { changeInWords } from '../commands/changeWords';
import { type PeopleFile, sameColumns } from '../commands/library/readImport';
import {
  everythingOf,
  planUpdate,
  type UpdatePlan,
  updateMap,
  type WantedUpdate,
} from '../commands/library/updatePlan';
import { useText } from '../i18n/i18n';
import { useOpenMap } from '../state/openMap';
import { ChangeList, type ListedChange } from './ChangeList';
import { ColumnChoices } from './ColumnChoices';
import { ImportNotes } from './ImportNotes';
import styles from './library.module.css';
import { RememberedColumns } from './RememberedColumns';
import { useAnswer } from './useAnswer';
import { WaitingBar } from './WaitingBar';

interface UpdateReviewProps {
  readonly file: PeopleFile;
  readonly onOther: () => void;
  readonly onClose: () => void;
}

/** What a newer list would change in the open map, to be ticked and applied. */
export function UpdateReview({ file, onOther, onClose }: UpdateReviewProps) {
  const t = useText();
  const [columns, setColumns] = useState(file.remembered ?? file.guess);
  const [chosen, choose] = useState<{ of: UpdatePlan; wanted: WantedUpdate } | null>(null);
  const [isRefused, setRefused] = useState(false);
  const answer = useAnswer(columns, (asked, options) => planUpdate(file, asked, options));
  const isWaiting = answer.to !== columns;
  const plan = answer.result;
  const wanted = plan && (chosen?.of === plan ? chosen.wanted : everythingOf(plan));
  const isRemembered = file.remembered !== null && !sameColumns(file.remembered, file.guess);
  useEffect(() => () => file.desk.close(), [file]);

  function confirm(): void {
    if (!plan || !wanted) return;
    if (!updateMap(file, columns, plan, wanted)) {
      setRefused(true);
      return;
    }
    onClose();
    notifications.show({
      message: t('importing.update.done', {
        added: wanted.added.size,
        changed: wanted.changed.size,
        removed: wanted.removed.size,
      }),
      closeButtonProps: { 'aria-label': t('importing.close') },
    });
  }

  const isNothing = !wanted || wanted.added.size + wanted.changed.size + wanted.removed.size === 0;
  return (
    <>
      <div className={styles.twoColumns}>
        <div>
          <Title order={3} size="h5" mb="xs">
            {t('importing.update.columnsHint')}
          </Title>
          {isRemembered && sameColumns(columns, file.remembered ?? {}) && (
            <RememberedColumns onGuess={() => setColumns(file.guess)} />
          )}
          <ColumnChoices file={file} columns={columns} onChange={setColumns} />
        </div>
        <div>
          {isWaiting && <WaitingBar label={t('importing.working')} done={answer.done} />}
          {answer.failure && (
            <Alert color="red" mb="md">
              {t(`importing.error.${answer.failure.reason}`, answer.failure.details)}
            </Alert>
          )}
          {isRefused && (
            <Alert color="red" mb="md">
              {t('importing.update.readOnly')}
            </Alert>
          )}
          {plan && wanted && (
            <Differences
              plan={plan}
              wanted={wanted}
              onWanted={(now) => choose({ of: plan, wanted: now })}
            />
          )}
        </div>
      </div>
      <div className={styles.confirmBar}>
        <Button variant="subtle" onClick={onOther} className={styles.aside}>
          {t('importing.update.other')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('importing.cancel')}
        </Button>
        <Button data-autofocus disabled={isWaiting || isNothing} onClick={confirm}>
          {t('importing.update.confirm')}
        </Button>
      </div>
    </>
  );
}

interface DifferencesProps {
  readonly plan: UpdatePlan;
  readonly wanted: WantedUpdate;
  readonly onWanted: (wanted: WantedUpdate) => void;
}

function Differences({ plan, wanted, onWanted }: DifferencesProps) {
  const t = useText();
  const people = useOpenMap((state) => state.map.stakeholders);
  const { added, changed, missing, same, notes } = plan;
  const newcomers = new Map(added.map((person) => [person.id, person]));
  const nameOf = (id: string) =>
    (people.get(id) ?? newcomers.get(id))?.name || t('importing.update.unnamed');
  const listed = (id: string, changes: readonly string[] = []): ListedChange => {
    const { name = '', title = '' } = people.get(id) ?? newcomers.get(id) ?? {};
    return { id, name, title, changes };
  };
  const isSame = added.length + changed.length === 0;
  return (
    <>
      <Title order={3} size="h5">
        {t('importing.update.result')}
      </Title>
      <Text mt={4} mb="sm" size="sm" role="status">
        {[
          isSame && t('importing.update.nothing'),
          same > 0 && t('importing.update.same', { count: same }),
        ]
          .filter(Boolean)
          .join(' ')}
      </Text>
      <ChangeList
        heading={t('importing.update.added', { count: added.length })}
        people={added.map(({ id, managerId }) =>
          listed(
            id,
            managerId === null
              ? []
              : [
                  t('importing.update.under', {
                    field: t('importing.update.manager'),
                    name: nameOf(managerId),
                  }),
                ],
          ),
        )}
        wanted={wanted.added}
        onWanted={(now) => onWanted({ ...wanted, added: now })}
      />
      <ChangeList
        heading={t('importing.update.changed', { count: changed.length })}
        people={changed.map(({ id, changes }) =>
          listed(
            id,
            changes.map((change) => changeInWords(change, t, nameOf)),
          ),
        )}
        wanted={wanted.changed}
        onWanted={(now) => onWanted({ ...wanted, changed: now })}
      />
      <ChangeList
        heading={t('importing.update.missing', { count: missing.length })}
        hint={t('importing.update.missingHint')}
        people={missing.map((id) => listed(id))}
        wanted={wanted.removed}
        onWanted={(now) => onWanted({ ...wanted, removed: now })}
      />
      {notes.length > 0 && <ImportNotes notes={notes} />}
    </>
  );
}
