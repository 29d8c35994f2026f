import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowsVertical } from '@tabler/icons-react';
import { useText } from '../../i18n/i18n';
import { isMutual, type Link } from '../../model/link';
import type { StakeholderId } from '../../model/stakeholder';
import { useOpenMap } from '../../state/openMap';
import { selectPeople } from '../../state/selection';
import { select } from '../../state/session';
import classes from './inspector.module.css';

interface LinkEndsProps {
  readonly link: Link;
}

/** Who is tied to whom; a click selects that person. */
export function LinkEnds({ link }: LinkEndsProps) {
  const t = useText();
  const Arrow = isMutual(link.kind) ? IconArrowsVertical : IconArrowDown;
  return (
    <fieldset className={classes.ends} aria-label={t('inspector.link.ends')}>
      <End id={link.from} />
      <span className={classes.tie}>
        <Arrow size={15} aria-hidden="true" />
        {t(`domain.link.${link.kind}`)}
      </span>
      <End id={link.to} />
    </fieldset>
  );
}

function End({ id }: { readonly id: StakeholderId }) {
  const t = useText();
  const name = useOpenMap(({ map }) => map.stakeholders.get(id)?.name);
  const title = useOpenMap(({ map }) => map.stakeholders.get(id)?.title);
  return (
    <UnstyledButton className={classes.end} onClick={() => select(selectPeople([id]))}>
      <span className={classes.endName}>{name || t('inspector.unnamed')}</span>
      {title && <span className={classes.endTitle}>{title}</span>}
    </UnstyledButton>
  );
}
