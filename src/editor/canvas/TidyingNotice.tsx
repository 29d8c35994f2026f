import { Button, Loader, Paper } from '@mantine/core';
import { runCommand } from '../../commands/context';
import { stopTidying } from '../../commands/tidying';
import { useText } from '../../i18n/i18n';
import classes from './tidyingNotice.module.css';

/** Says that the map is being laid out, and stops it. */
export default function TidyingNotice() {
  const t = useText();
  return (
    <Paper className={classes.notice} withBorder radius="xl" shadow="sm">
      <Loader size={16} aria-hidden="true" />
      {t('editor.tidying')}
      <Button size="compact-sm" radius="xl" variant="light" onClick={() => runCommand(stopTidying)}>
        {t('editor.stopTidying')}
      </Button>
    </Paper>
  );
}
