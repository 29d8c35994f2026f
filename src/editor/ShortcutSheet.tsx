import { Modal, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { COMMANDS, shortcutsOf } from '../commands/registry';
import { keysOf } from '../commands/shortcut';
import { useText } from '../i18n/i18n';
import { useSession } from '../state/session';
import { labelOf } from './palette/finding';

const GESTURES = ['doubleClick', 'dropCard', 'edge', 'space', 'wheel', 'shift'] as const;

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
      <Stack gap={4} mt="lg">
        <Title order={3} size="h5">
          {t('shortcuts.mouse.title')}
        </Title>
        {GESTURES.map((gesture) => (
          <Text key={gesture} size="sm">
            {t(`shortcuts.mouse.${gesture}`)}
          </Text>
        ))}
      </Stack>
    </Modal>
  );
}

/** The arrow keys, which always come all four, as one. */
function written(shortcut: string): string {
  const keys = keysOf(shortcut);
  return (/Arrow\w+$/.test(shortcut) ? [...keys.slice(0, -1), '←↑↓→'] : keys).join('+');
}
