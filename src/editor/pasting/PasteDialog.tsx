import { Alert, Button, Group, Modal, SegmentedControl, Text, Textarea } from '@mantine/core';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import {
  addPasted,
  PASTE_KINDS,
  type PasteKind,
  type PastePlan,
  planPaste,
} from '../../commands/pasting/pasting';
import { useText } from '../../i18n/i18n';
import { quadrantOf } from '../../model/quadrant';
import type { Stakeholder } from '../../model/stakeholder';
import { useOpenMap } from '../../state/openMap';
import { useSession } from '../../state/session';
import { Glyph } from '../tagging/Glyph';
import classes from './pasting.module.css';

/** Most people listed in the preview; the rest are counted. */
const LISTED = 200;
/** Words named that were not understood. */
const NAMED = 6;

/** What a pasted text says, beside the text, before anybody is added to the open map. */
export default function PasteDialog() {
  const t = useText();
  const id = useId();
  const map = useOpenMap((state) => state.map);
  const [text, setText] = useState(useSession.getState().pasted);
  const [kind, setKind] = useState<PasteKind | undefined>();
  const [refusal, setRefusal] = useState<'full' | 'other' | null>(null);
  const read = useDeferredValue(text);
  const plan = useMemo(() => planPaste(map, read, kind), [map, read, kind]);
  const count = plan.people.length;
  const close = () => useSession.setState({ dialog: null, pasted: '' });
  const words = [...new Set(plan.unknownWords)];
  return (
    <Modal
      opened
      centered
      size={900}
      onClose={close}
      title={t('pasting.title')}
      transitionProps={{ duration: 0 }}
      classNames={{ title: classes.title ?? '' }}
      closeButtonProps={{ 'aria-label': t('pasting.close') }}
    >
      <Text size="sm" mb="md">
        {t('pasting.explain')}
      </Text>
      <div className={classes.columns}>
        <Textarea
          label={t('pasting.text')}
          data-autofocus={text === '' || undefined}
          styles={{ input: { height: 320, whiteSpace: 'pre', overflow: 'auto', tabSize: 4 } }}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div>
          <Group justify="space-between" gap="xs" mb={4} wrap="nowrap">
            <Text id={`${id}-preview`} size="sm" fw={600}>
              {t('pasting.preview')}
            </Text>
            <Text size="sm" c="dimmed" role="status">
              {count > 0 && t('pasting.people', { count })}
            </Text>
          </Group>
          <section className={classes.preview} aria-labelledby={`${id}-preview`}>
            <Understood plan={plan} />
          </section>
        </div>
      </div>
      {words.length > 0 && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('pasting.unknownWords', { words: words.slice(0, NAMED).join('  ') })}
        </Text>
      )}
      {refusal && (
        <Alert color="red" mt="sm" role="alert">
          {t(`pasting.refused.${refusal}`)}
        </Alert>
      )}
      <Group justify="space-between" mt="lg">
        <Group gap="xs">
          <Text id={`${id}-kind`} size="sm">
            {t('pasting.readAs')}
          </Text>
          <SegmentedControl
            aria-labelledby={`${id}-kind`}
            size="xs"
            value={plan.kind}
            data={PASTE_KINDS.map((value) => ({ value, label: t(`pasting.kind.${value}`) }))}
            onChange={setKind}
          />
        </Group>
        <Group gap="sm">
          <Button variant="default" onClick={close}>
            {t('pasting.cancel')}
          </Button>
          <Button
            data-autofocus={text !== '' || undefined}
            disabled={count === 0 || read !== text}
            onClick={() => {
              const refused = addPasted(plan);
              setRefusal(refused);
              if (refused === null) close();
            }}
          >
            {t('pasting.add', { count })}
          </Button>
        </Group>
      </Group>
    </Modal>
  );
}

function Understood({ plan: { people } }: { readonly plan: PastePlan }) {
  const t = useText();
  if (people.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('pasting.nobody')}
      </Text>
    );
  }
  return (
    <ol>
      {people.slice(0, LISTED).map(({ person, depth, known }, line) => (
        // Every reading gives new ids; a line of text has no other identity.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={line} style={{ paddingInlineStart: `${Math.min(depth, 12) * 1.25}em` }}>
          <span className={classes.name}>{person.name || t('editor.unnamed')}</span>{' '}
          <span className={classes.rest}>{restOf(person)}</span> <Tags person={person} />
          {known !== null && <span className={classes.known}>{t('pasting.known')}</span>}
        </li>
      ))}
      {people.length > LISTED && <li>{t('pasting.more', { count: people.length - LISTED })}</li>}
    </ol>
  );
}

function restOf({ title, department, email, phone }: Stakeholder): string {
  return [title, department, email, phone].filter(Boolean).join(' · ');
}

/** The marks that the card will carry. */
function Tags({ person }: { readonly person: Stakeholder }) {
  const t = useText();
  const { role, attitude, personalNeedMet, organisationNeedMet, socialStyle, influence } = person;
  const quadrant = quadrantOf(personalNeedMet, organisationNeedMet);
  return (
    <span className={classes.tags}>
      {role !== 'unassigned' && (
        <span title={t(`domain.role.${role}`)}>
          <Glyph tag="role" value={role} />
        </span>
      )}
      {attitude !== 'unknown' && (
        <span title={t(`domain.attitude.${attitude}`)}>
          <Glyph tag="attitude" value={attitude} />
        </span>
      )}
      {quadrant !== 'unknown' && (
        <span title={t(`domain.quadrant.${quadrant}`)}>
          <Glyph tag="quadrant" value={quadrant} />
        </span>
      )}
      {socialStyle !== 'unknown' && (
        <span title={t(`domain.style.${socialStyle}`)}>
          <Glyph tag="style" value={socialStyle} />
        </span>
      )}
      {influence !== null && <Glyph tag="influence" value={influence} />}
    </span>
  );
}
