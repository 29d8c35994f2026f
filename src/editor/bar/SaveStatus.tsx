import { Text, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconLoader2 } from '@tabler/icons-react';
import { useText } from '../../i18n/i18n';
import { useOpenMap } from '../../state/openMap';
import classes from './bar.module.css';

/** Whether everything is kept; if not, a notice says why and what to do. */
export function SaveStatus() {
  const t = useText();
  const save = useOpenMap((state) => state.save);
  const saved = {
    icon: <IconCircleCheck size={16} />,
    text: t('editor.saved'),
    help: t('editor.savedHelp'),
  };
  const { icon, text, help } = {
    saved,
    outdated: saved,
    saving: { icon: <IconLoader2 size={16} />, text: t('editor.saving'), help: '' },
    failed: { icon: <IconAlertTriangle size={16} />, text: t('editor.notSaved'), help: '' },
  }[save.state];
  return (
    <Tooltip label={help} disabled={help === ''} multiline maw={320}>
      <Text
        role="status"
        component="span"
        size="sm"
        className={classes.status}
        data-state={save.state}
      >
        {icon}
        <span>{text}</span>
      </Text>
    </Tooltip>
  );
}
