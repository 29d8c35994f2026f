import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { addMessage, editMessage, removeMessage } from '../../commands/edits';
import { useText } from '../../i18n/i18n';
import type { Message, StakeholderId } from '../../model/stakeholder';
import { BENEFIT_KINDS } from '../../model/vocabulary';
import { ChoiceField } from './ChoiceField';
import { FieldGroup } from './FieldGroup';
import classes from './inspector.module.css';
import { TextField } from './TextField';

interface MessagesFieldsProps {
  readonly personId: StakeholderId;
  readonly messages: readonly Message[];
}

/** What we tell this person: feature → advantage → benefit. Source: DOMAIN.md §10 */
export function MessagesFields({ personId, messages }: MessagesFieldsProps) {
  const t = useText();
  const addButton = useRef<HTMLButtonElement>(null);
  return (
    <>
      <p className={classes.hint}>{t('inspector.message.hint')}</p>
      {messages.map((message, index) => (
        <MessageFields
          key={message.id}
          personId={personId}
          message={message}
          number={index + 1}
          onRemove={() => {
            removeMessage(personId, message.id);
            addButton.current?.focus();
          }}
        />
      ))}
      <Button
        ref={addButton}
        className={classes.wide}
        size="xs"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden="true" />}
        onClick={() => addMessage(personId)}
      >
        {t('inspector.message.add')}
      </Button>
    </>
  );
}

interface MessageFieldsProps {
  readonly personId: StakeholderId;
  readonly message: Message;
  /** From 1. */
  readonly number: number;
  readonly onRemove: () => void;
}

const PARTS = ['feature', 'advantage', 'benefit'] as const;

function MessageFields({ personId, message, number, onRemove }: MessageFieldsProps) {
  const t = useText();
  return (
    <FieldGroup legend={t('inspector.message.heading', { number })}>
      <ActionIcon
        className={classes.remove}
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={t('inspector.message.remove', { number })}
        onClick={onRemove}
      >
        <IconTrash size={15} aria-hidden="true" />
      </ActionIcon>
      {PARTS.map((part) => (
        <TextField
          key={part}
          multiline
          rows={1}
          label={t(`inspector.message.${part}`)}
          subject={message.id}
          value={message[part]}
          write={(text, visit) =>
            editMessage(personId, message.id, { [part]: text }, `${part} ${visit}`)
          }
        />
      ))}
      <ChoiceField
        label={t('inspector.message.kind')}
        value={message.kind ?? 'none'}
        choices={[
          { value: 'none', label: t('inspector.nothing') },
          ...BENEFIT_KINDS.map((value) => ({ value, label: t(`domain.benefit.${value}`) })),
        ]}
        onChoose={(value) =>
          editMessage(personId, message.id, { kind: value === 'none' ? null : value })
        }
      />
    </FieldGroup>
  );
}
