import { ActionIcon, Button, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowLeft,
  IconBinaryTree2,
  IconDownload,
  IconLayoutSidebarRight,
  IconListTree,
  IconSearch,
  IconUserPlus,
} from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { runCommand } from '../../commands/context';
import { redo, undo } from '../../commands/history';
import { openExport, openPalette } from '../../commands/mapCommands';
import { addPerson } from '../../commands/people/adding';
import { tidyLayout } from '../../commands/tidying';
import { toggleDetails, toggleOutline } from '../../commands/viewing';
import { useText } from '../../i18n/i18n';
import { countPlaceholders } from '../../model/placeholder';
import { useOpenMap } from '../../state/openMap';
import { usePreferences } from '../../state/preferences';
import { CommandButton } from '../CommandButton';
import classes from './bar.module.css';
import { LayoutButton } from './LayoutButton';
import { LensSelect } from './LensSelect';
import { MapTitle } from './MapTitle';
import { SaveStatus } from './SaveStatus';

const Presence = lazy(() => import('../safety/Presence'));

const ICON = 19;

/** The tools of the editor. @param tools what the app adds: language and theme */
export function TopBar({ tools }: { tools: ReactNode }) {
  const t = useText();
  const canUndo = useOpenMap((state) => state.canUndo);
  const canRedo = useOpenMap((state) => state.canRedo);
  const people = useOpenMap((state) => state.map.stakeholders.size);
  const unknown = useOpenMap((state) => countPlaceholders(state.map.stakeholders.values()));
  const isElsewhere = useOpenMap((state) => state.elsewhere > 0);
  const details = usePreferences((state) => state.details);
  const outline = usePreferences((state) => state.outline);
  return (
    <header className={classes.bar}>
      <div className={classes.group} data-grows>
        <Tooltip label={t('editor.back')}>
          <ActionIcon
            component="a"
            href="#/"
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('editor.back')}
          >
            <IconArrowLeft size={ICON} />
          </ActionIcon>
        </Tooltip>
        <MapTitle />
        <span className={classes.count}>
          {t('editor.people', { count: people })}
          {unknown > 0 && ` · ${t('editor.placeholders', { count: unknown })}`}
        </span>
        <SaveStatus />
        <Suspense fallback={null}>{isElsewhere && <Presence />}</Suspense>
      </div>
      <div className={classes.group} role="toolbar" aria-label={t('editor.topBar')}>
        <CommandButton command={undo} icon={<IconArrowBackUp size={ICON} />} disabled={!canUndo} />
        <CommandButton
          command={redo}
          icon={<IconArrowForwardUp size={ICON} />}
          disabled={!canRedo}
        />
        <Button
          size="sm"
          px="sm"
          leftSection={<IconUserPlus size={17} />}
          onClick={() => runCommand(addPerson)}
        >
          {t('command.person.add')}
        </Button>
        <CommandButton
          command={tidyLayout}
          icon={<IconBinaryTree2 size={ICON} />}
          disabled={people === 0}
        />
        <LayoutButton disabled={people === 0} />
        <LensSelect />
        <Button
          size="sm"
          px="sm"
          variant="default"
          leftSection={<IconDownload size={17} />}
          onClick={() => runCommand(openExport)}
        >
          {t('command.map.export')}
        </Button>
        <CommandButton command={openPalette} icon={<IconSearch size={ICON} />} />
        {tools}
        <CommandButton
          command={toggleOutline}
          icon={<IconListTree size={ICON} />}
          pressed={outline}
        />
        <CommandButton
          command={toggleDetails}
          icon={<IconLayoutSidebarRight size={ICON} />}
          pressed={details}
        />
      </div>
    </header>
  );
}
