import { Menu } from '@mantine/core';
import { IconCheck, IconTrash } from '@tabler/icons-react';
import { attempt, commandContext } from '../../commands/context';
import { canTie, changeTie, makeTie, removeTie } from '../../commands/linking';
import { SvgItems } from '../../drawing/svg/SvgItems';
import { useText } from '../../i18n/i18n';
import { linkSample } from '../../layout/linkSample';
import { LINK_KINDS, type LinkKind } from '../../model/vocabulary';
import { camera } from '../../state/camera';
import { type LinkDraft, useSession } from '../../state/session';
import { useScreenStyle } from '../canvas/drawingStyle';
import { PointMenu } from './PointMenu';

/** Asks which kind of link was meant, when one has been drawn or a reporting line was clicked. */
export function LinkMenu() {
  const draft = useSession((state) => state.linkDraft);
  return draft ? <OpenMenu draft={draft} /> : null;
}

function OpenMenu({ draft }: { draft: LinkDraft }) {
  const t = useText();
  const isNew = draft.linkId === null && draft.kind !== 'reports-to';
  const close = () => {
    useSession.setState({ linkDraft: null });
    camera().focus();
  };
  const choose = (kind: LinkKind) => {
    const context = commandContext();
    close();
    if (!context) return;
    attempt(() => (isNew ? makeTie(context, { ...draft, kind }) : changeTie(context, draft, kind)));
  };
  const map = commandContext()?.map;
  const mayChoose = (kind: LinkKind) =>
    map !== undefined && ((!isNew && kind === draft.kind) || canTie(map, { ...draft, kind }));
  const first = isNew ? LINK_KINDS.find(mayChoose) : draft.kind;
  return (
    <PointMenu at={draft.at} label={t('editor.linkMenu')} onClose={close}>
      <Menu.Label>{t('editor.linkMenu')}</Menu.Label>
      {LINK_KINDS.map((kind) => (
        <Menu.Item
          key={kind}
          leftSection={<Sample kind={kind} />}
          rightSection={!isNew && kind === draft.kind ? <IconCheck size={16} /> : null}
          disabled={!mayChoose(kind)}
          // Focus cannot go to the first one, as it does in other menus, where that is disabled.
          data-autofocus={kind === first || undefined}
          onClick={() => choose(kind)}
        >
          {t(`domain.link.${kind}`)}
        </Menu.Item>
      ))}
      {!isNew && (
        <>
          <Menu.Divider />
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={16} />}
            onClick={() => {
              const context = commandContext();
              close();
              if (context) attempt(() => removeTie(context, draft));
            }}
          >
            {t('editor.linkRemove')}
          </Menu.Item>
        </>
      )}
    </PointMenu>
  );
}

function Sample({ kind }: { kind: LinkKind }) {
  const { theme } = useScreenStyle();
  const width = 44;
  const height = 20;
  return (
    <svg width={width} height={height} aria-hidden="true">
      <SvgItems items={linkSample(kind, { width, height }, theme)} />
    </svg>
  );
}
