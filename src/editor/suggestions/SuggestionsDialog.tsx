import { Button, Group, Modal, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import {
  acceptSuggestions,
  dismissSuggestions,
  type RoleSuggestion,
} from '../../commands/suggesting/suggesting';
import { type Translate, useText } from '../../i18n/i18n';
import { useOpenMap } from '../../state/openMap';
import { useSession } from '../../state/session';
import { Glyph } from '../tagging/Glyph';
import classes from './suggestions.module.css';
import { useOpenSuggestions } from './useOpenSuggestions';

/** Everybody whose title suggests a role, with the reason; to be accepted or dismissed, singly or all. */
export default function SuggestionsDialog() {
  const t = useText();
  const suggestions = useOpenSuggestions();
  const count = suggestions.length;
  const close = () => useSession.setState({ dialog: null });
  const list = useRef<HTMLUListElement>(null);
  const next = useRef<number | null>(null);

  // The row that was answered is gone, and the keyboard with it: the one in its place has it now.
  useEffect(() => {
    if (next.current === null) return;
    const buttons = list.current?.querySelectorAll<HTMLElement>('[data-accept]') ?? [];
    buttons[Math.min(next.current, count - 1)]?.focus();
    next.current = null;
  }, [count]);

  const answer = (give: (some: readonly RoleSuggestion[]) => void, row: number) => {
    const suggestion = suggestions[row];
    if (!suggestion) return;
    next.current = row;
    give([suggestion]);
    if (count === 1) close();
  };
  const answerAll = (give: (all: readonly RoleSuggestion[]) => void) => {
    give(suggestions);
    close();
  };

  return (
    <Modal
      opened
      centered
      size={760}
      onClose={close}
      title={t('suggestions.title')}
      transitionProps={{ duration: 0 }}
      classNames={{ title: classes.title ?? '' }}
      closeButtonProps={{ 'aria-label': t('suggestions.close') }}
    >
      <Text size="sm" mb="sm">
        {count > 0 ? t('suggestions.explain') : t('suggestions.none')}
      </Text>
      {count > 0 && (
        <>
          <ul ref={list} className={classes.list} aria-label={t('suggestions.list')}>
            {suggestions.map((suggestion, row) => (
              <Row
                key={suggestion.personId}
                suggestion={suggestion}
                onAccept={() => answer(acceptSuggestions, row)}
                onDismiss={() => answer(dismissSuggestions, row)}
              />
            ))}
          </ul>
          <Group justify="flex-end" gap="sm" mt="md">
            <Button variant="default" onClick={() => answerAll(dismissSuggestions)}>
              {t('suggestions.dismissAll')}
            </Button>
            <Button onClick={() => answerAll(acceptSuggestions)}>
              {t('suggestions.acceptAll', { count })}
            </Button>
          </Group>
        </>
      )}
    </Modal>
  );
}

interface RowProps {
  readonly suggestion: RoleSuggestion;
  readonly onAccept: () => void;
  readonly onDismiss: () => void;
}

function Row({ suggestion, onAccept, onDismiss }: RowProps) {
  const t = useText();
  const person = useOpenMap((state) => state.map.stakeholders.get(suggestion.personId));
  if (!person) return null;
  const name = person.name || t('editor.unnamed');
  return (
    <li className={classes.row}>
      <div className={classes.who}>
        <strong>{name}</strong> <span className={classes.muted}>{person.title}</span>
      </div>
      <div className={classes.what}>
        <span className={classes.role}>
          {suggestion.role && <Glyph tag="role" value={suggestion.role} />}
          {suggestedWords(suggestion, t)}
        </span>{' '}
        <span className={classes.muted}>
          {t(`suggestions.reason.${suggestion.reason}`, { words: suggestion.words })}
        </span>
      </div>
      <div className={classes.answers}>
        <Button
          data-accept
          size="compact-sm"
          variant="light"
          aria-label={t('suggestions.acceptOne', { name })}
          onClick={onAccept}
        >
          {t('suggestions.accept')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={t('suggestions.dismissOne', { name })}
          onClick={onDismiss}
        >
          {t('suggestions.dismiss')}
        </Button>
      </div>
    </li>
  );
}

function suggestedWords({ role, functions }: RoleSuggestion, t: Translate): string {
  const names = functions.map((each) =>
    t('suggestions.function', { name: t(`domain.function.${each}`) }),
  );
  return [role && t(`domain.role.${role}`), ...names].filter(Boolean).join(' · ');
}
