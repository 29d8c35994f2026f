import { Modal, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { COMMANDS, shortcutsOf } from '../commands/registry';
import { keysOf } from '../commands/shortcut';
import { useText } from '../i18n/i18n';
import { useSession } from '../state/session';
import { labelOf } from './palette/finding';

/** Keys that belong to what is open, and so to no command. */
const OPEN = ['naming', 'tagging', 'search', 'tagBar'] as const;
const MOUSE = [
  'doubleClick',
  'card',
  'marks',
  'dropCard',
  'edge',
  'below',
  'marquee',
  'shift',
  'space',
  'wheel',
  'menu',
] as const;
const TOUCH = ['pan', 'pinch', 'long'] as const;

/** Every shortcut, generated from the commands, and what the mouse and fingers do. */
export default function ShortcutSheet() {
  const t = useText();
  const rows = [
    ...new Map(
      COMMANDS.filter((command) => command.shortcut).map((command) => {
        const label = labelOf(command, t);
        const keys = COMMANDS.filter((other) => labelOf(other, t) === label)
          .flatMap((other) => shortcutsOf(other))
          .map(written);
        return [label, [...new Set(keys)]];
      }),
    ),
  ];
  return (
    <Modal
      opened
      onClose={() => useSession.setState({ dialog: null })}
      title={t('shortcuts.title')}
      size={960}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('editor.close') }}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
        {[rows.slice(0, Math.ceil(rows.length / 2)), rows.slice(Math.ceil(rows.length / 2))].map(
          (part) => (
            <Table
              key={part[0]?.[0]}
              layout="fixed"
              verticalSpacing={5}
              aria-label={t('shortcuts.title')}
            >
              <Table.Tbody>
                {part.map(([label, keys]) => (
                  <Table.Tr key={label}>
                    <Table.Td w="54%">{label}</Table.Td>
                    <Table.Td ta="right">
                      {keys.map((key) => (
                        <kbd key={key} style={{ marginLeft: 6, whiteSpace: 'nowrap' }}>
                          {key}
                        </kbd>
                      ))}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          ),
        )}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl" mt="lg">
        <Lines
          title={t('shortcuts.mouse.title')}
          lines={MOUSE.map((gesture) => t(`shortcuts.mouse.${gesture}`))}
        />
        <Stack gap="lg">
          <Lines
            title={t('shortcuts.touch.title')}
            lines={TOUCH.map((gesture) => t(`shortcuts.touch.${gesture}`))}
          />
          <Lines
            title={t('shortcuts.open.title')}
            lines={OPEN.map((part) => t(`shortcuts.open.${part}`))}
          />
        </Stack>
      </SimpleGrid>
    </Modal>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <Stack gap={4}>
      <Title order={3} size="h5">
        {title}
      </Title>
      {lines.map((line) => (
        <Text key={line} size="sm">
          {line}
        </Text>
      ))}
    </Stack>
  );
}

/** The arrow keys, which always come all four, as one. */
function written(shortcut: string): string {
  const keys = keysOf(shortcut);
  return (/Arrow\w+$/.test(shortcut) ? [...keys.slice(0, -1), '←↑↓→'] : keys).join('+');
}
