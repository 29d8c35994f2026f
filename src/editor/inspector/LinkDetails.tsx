import { Button } from '@mantine/core';
import { IconArrowsExchange, IconTrash } from '@tabler/icons-react';
import { runCommand } from '../../commands/context';
import { editLink, removeLinks } from '../../commands/edits';
import { canTie, reverseLink } from '../../commands/linking';
import { useText } from '../../i18n/i18n';
import { isMutual, type Link } from '../../model/link';
import { LINK_STRENGTHS, STORED_LINK_KINDS } from '../../model/vocabulary';
import { camera } from '../../state/camera';
import { useOpenMap } from '../../state/openMap';
import { NOTHING } from '../../state/selection';
import { select } from '../../state/session';
import { ChoiceField } from './ChoiceField';
import { FieldGrid } from './FieldGroup';
import classes from './inspector.module.css';
import { LinkEnds } from './LinkEnds';
import { TextField } from './TextField';

interface LinkDetailsProps {
  /** At least one. */
  readonly links: readonly Link[];
}

/** The selected tie between two people; of several, only that they can be removed. */
export function LinkDetails({ links }: LinkDetailsProps) {
  const t = useText();
  const [first] = links;
  const alone = links.length === 1 ? first : undefined;
  const remove = () => {
    removeLinks(links.map((link) => link.id));
    select(NOTHING);
    camera().focus();
  };
  return (
    <>
      <h2 className={classes.heading}>
        {alone ? t('inspector.link.heading') : t('inspector.link.links', { count: links.length })}
      </h2>
      <FieldGrid>
        {alone && <LinkFields link={alone} />}
        <Button
          className={classes.wide}
          size="xs"
          variant="light"
          color="red"
          leftSection={<IconTrash size={14} aria-hidden="true" />}
          onClick={remove}
        >
          {alone ? t('inspector.link.remove') : t('inspector.link.removeAll')}
        </Button>
      </FieldGrid>
    </>
  );
}

function LinkFields({ link }: { readonly link: Link }) {
  const t = useText();
  // A kind that the same two people are already tied by can't be chosen. One letter per kind, so that
  // an edit elsewhere in the map does not draw this again.
  const free = useOpenMap(({ map }) =>
    STORED_LINK_KINDS.map((kind) =>
      kind === link.kind || canTie(map, { kind, from: link.from, to: link.to }) ? '+' : '-',
    ).join(''),
  );
  const reversible = useOpenMap(
    ({ map }) =>
      !isMutual(link.kind) && canTie(map, { kind: link.kind, from: link.to, to: link.from }),
  );
  return (
    <>
      <LinkEnds link={link} />
      {reversible && (
        <Button
          className={classes.wide}
          size="xs"
          variant="default"
          leftSection={<IconArrowsExchange size={14} aria-hidden="true" />}
          onClick={() => runCommand(reverseLink)}
        >
          {t('inspector.link.reverse')}
        </Button>
      )}
      <ChoiceField
        className={link.kind === 'influences' ? undefined : classes.wide}
        label={t('inspector.link.kind')}
        value={link.kind}
        choices={STORED_LINK_KINDS.map((value, index) => {
          const kind = t(`domain.link.${value}`);
          const disabled = free[index] === '-';
          return { value, disabled, label: disabled ? t('inspector.link.taken', { kind }) : kind };
        })}
        onChoose={(kind) => editLink(link.id, { kind })}
      />
      {link.kind === 'influences' && (
        <ChoiceField
          label={t('inspector.link.strength')}
          value={link.strength}
          choices={LINK_STRENGTHS.map((value) => ({
            value,
            label: t(`domain.linkStrength.${value}`),
          }))}
          onChoose={(strength) => editLink(link.id, { strength })}
        />
      )}
      <TextField
        multiline
        className={classes.wide}
        label={t('inspector.link.note')}
        subject={link.id}
        value={link.note}
        write={(note, visit) => editLink(link.id, { note }, `note ${visit}`)}
      />
    </>
  );
}
