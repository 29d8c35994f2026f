import { createSpotlight, Spotlight } from '@mantine/spotlight';
import '@mantine/spotlight/styles.css';
import { IconSearch, IconUser } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { attempt, commandContext, runCommand } from '../../commands/context';
import { openLinkMenu } from '../../commands/linking';
import { moveSelectionUnder, possibleManagers } from '../../commands/people/reporting';
import { shortcutsOf } from '../../commands/registry';
import { goTo } from '../../commands/selecting';
import { keysOf } from '../../commands/shortcut';
import { useText } from '../../i18n/i18n';
import { boxOf } from '../../layout/geometry';
import { camera } from '../../state/camera';
import { isPalette, useSession } from '../../state/session';
import { findCommands, findPeople } from './finding';

const [store, spotlight] = createSpotlight();
const FEW = 8;

/** Finds every command and every person by a few letters; or, to link or to report to, just people. */
export default function Palette() {
  const t = useText();
  const dialog = useSession((state) => state.dialog);
  const linking = dialog === 'link-target';
  const reporting = dialog === 'manager-target';
  const open = isPalette(dialog);
  const [query, setQuery] = useState('');

  useEffect(() => {
    if (open) spotlight.open();
    else spotlight.close();
  }, [open]);

  const found = useMemo(() => {
    const context = open ? commandContext() : null;
    if (!context) return { commands: [], people: [] };
    const people = findPeople(context.map, query, t('editor.unnamed'));
    if (linking) {
      const from = context.selection.people[0];
      return { commands: [], people: people.filter(({ id }) => id !== from) };
    }
    if (reporting) {
      const possible = possibleManagers(context.map, context.selection.people);
      return { commands: [], people: people.filter(({ id }) => possible.has(id)) };
    }
    const commands = findCommands(context, query, t);
    return { commands, people: query.trim() === '' ? people.slice(0, FEW) : people };
  }, [open, linking, reporting, query, t]);

  const close = () => {
    setQuery('');
    useSession.setState((state) => (isPalette(state.dialog) ? { dialog: null } : {}));
  };
  const pick = (id: string) => {
    const context = commandContext();
    if (!context) return;
    const from = context.selection.people[0];
    if (linking && from !== undefined) openLinkMenu({ from, to: id });
    else if (reporting) attempt(() => moveSelectionUnder(context, id));
    else {
      goTo(context, id);
      const person = context.map.stakeholders.get(id);
      if (person) context.camera.approach(boxOf(person));
    }
    camera().focus();
  };
  const label = t(
    linking ? 'editor.linkTo' : reporting ? 'editor.reportTo' : 'editor.paletteTitle',
  );
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={close}
      shortcut={null}
      scrollable
      maxHeight={420}
      attributes={{ content: { 'aria-label': label } }}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.3 }}
    >
      <Spotlight.Search
        type="search"
        aria-label={label}
        placeholder={
          linking || reporting ? t('editor.searchPeople') : t('editor.searchPlaceholder')
        }
        leftSection={<IconSearch size={18} />}
      />
      <Spotlight.ActionsList>
        {found.people.length > 0 && query.trim() !== '' && people()}
        {found.commands.length > 0 && (
          <Spotlight.ActionsGroup label={t('editor.paletteCommands')}>
            {found.commands.map(({ command, label: name }) => {
              const [shortcut] = shortcutsOf(command);
              return (
                <Spotlight.Action
                  key={command.id}
                  label={name}
                  rightSection={shortcut ? <kbd>{keysOf(shortcut).join('+')}</kbd> : null}
                  onClick={() => {
                    camera().focus();
                    runCommand(command);
                  }}
                />
              );
            })}
          </Spotlight.ActionsGroup>
        )}
        {found.people.length > 0 && query.trim() === '' && people()}
        {found.people.length + found.commands.length === 0 && (
          <Spotlight.Empty>{t('editor.nothingFound')}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );

  function people() {
    return (
      <Spotlight.ActionsGroup label={t('editor.palettePeople')}>
        {found.people.map(({ id, name, title }) => (
          <Spotlight.Action
            key={id}
            label={name}
            description={title}
            leftSection={<IconUser size={18} />}
            onClick={() => pick(id)}
          />
        ))}
      </Spotlight.ActionsGroup>
    );
  }
}
