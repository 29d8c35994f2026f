import { type ReactNode, useId, useMemo } from 'react';
import { compareMaps, isUnchanged } from '../../analysis/compareMaps';
import { changeInWords } from '../../commands/changeWords';
import {
  infoChangeInWords,
  linkChangeInWords,
  linkInWords,
} from '../../commands/versions/mapChangeWords';
import { useText } from '../../i18n/i18n';
import type { MapSnapshot } from '../../model/map';
import { useOpenMap } from '../../state/openMap';
import classes from './versions.module.css';

/** Most that is listed under one heading. */
const LISTED = 100;

interface Listed {
  readonly id: string;
  readonly what: string;
  readonly aside?: string;
  /** What is otherwise, in words. */
  readonly changes?: readonly string[];
}

/** Whom and what the open map has otherwise than the version. */
export function ChangesSince({ version }: { readonly version: MapSnapshot }) {
  const t = useText();
  const now = useOpenMap((state) => state.map);
  const changes = useMemo(() => compareMaps(version, now), [version, now]);
  const { added, removed, changed, links, info, moved } = changes;
  const nameOf = (id: string) =>
    (now.stakeholders.get(id) ?? version.stakeholders.get(id))?.name || t('editor.unnamed');
  const person = ({ id, title }: { id: string; title: string }): Listed => ({
    id,
    what: nameOf(id),
    aside: title,
  });
  const linkCount = links.added.length + links.removed.length + links.changed.length;
  if (isUnchanged(changes)) return <p className={classes.hint}>{t('versions.same')}</p>;
  return (
    <>
      <Changes
        sign="+"
        heading={t('versions.added', { count: added.length })}
        items={added.map(person)}
      />
      <Changes
        sign="−"
        heading={t('versions.removed', { count: removed.length })}
        items={removed.map(person)}
      />
      <Changes
        sign="→"
        heading={t('versions.changed', { count: changed.length })}
        items={changed.map(({ id, changes: fields }) => ({
          ...person({ id, title: now.stakeholders.get(id)?.title ?? '' }),
          changes: fields.map((change) => changeInWords(change, t, nameOf)),
        }))}
      />
      <Changes
        sign="→"
        heading={t('versions.links', { count: linkCount })}
        items={[
          ...links.added.map((link) => ({
            id: link.id,
            what: linkInWords(link, t, nameOf),
            changes: [t('versions.link.added')],
          })),
          ...links.removed.map((link) => ({
            id: link.id,
            what: linkInWords(link, t, nameOf),
            changes: [t('versions.link.removed')],
          })),
          ...links.changed.map(({ link, changes: fields }) => ({
            id: link.id,
            what: linkInWords(link, t, nameOf),
            changes: fields.map((change) => linkChangeInWords(change, t, nameOf)),
          })),
        ]}
      />
      <Changes
        sign="→"
        heading={t('versions.info')}
        items={info.map((change) => ({
          id: `${change.field} ${change.part ?? ''}`,
          what: '',
          changes: [infoChangeInWords(change, t)],
        }))}
      />
      {moved > 0 && (
        <p className={classes.group}>
          <Sign>→</Sign>
          {t('versions.moved', { count: moved })}
        </p>
      )}
    </>
  );
}

interface ChangesProps {
  readonly sign: string;
  readonly heading: string;
  readonly items: readonly Listed[];
}

function Changes({ sign, heading, items }: ChangesProps) {
  const t = useText();
  const headingId = useId();
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={headingId}>
      <h3 id={headingId} className={classes.group}>
        <Sign>{sign}</Sign>
        {heading}
      </h3>
      <ul className={classes.changed}>
        {items.slice(0, LISTED).map(({ id, what, aside, changes = [] }) => (
          <li key={id}>
            {what && <strong>{what}</strong>}
            {aside && <span> {aside}</span>}
            {changes.map((change) => (
              <div key={change}>{change}</div>
            ))}
          </li>
        ))}
      </ul>
      {items.length > LISTED && (
        <p className={classes.hint}>{t('versions.more', { count: items.length - LISTED })}</p>
      )}
    </section>
  );
}

/** For the eye only: the heading says it. */
function Sign({ children }: { readonly children: ReactNode }) {
  return (
    <span className={classes.sign} aria-hidden="true">
      {children}
    </span>
  );
}
