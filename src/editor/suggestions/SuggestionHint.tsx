import { Button } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { runCommand } from '../../commands/context';
import { showSuggestions } from '../../commands/suggesting/asking';
import { useText } from '../../i18n/i18n';
import classes from './suggestions.module.css';
import { useOpenSuggestions } from './useOpenSuggestions';

/** A quiet word, while titles suggest roles, of how many there are. */
export default function SuggestionHint() {
  const t = useText();
  const count = useOpenSuggestions().length;
  if (count === 0) return null;
  return (
    <Button
      className={classes.hint}
      size="compact-sm"
      radius="xl"
      variant="default"
      leftSection={<IconBulb size={15} />}
      onClick={() => runCommand(showSuggestions)}
    >
      {t('suggestions.hint', { count })}
    </Button>
  );
}
