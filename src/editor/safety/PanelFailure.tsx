import { Button, Text } from '@mantine/core';
import { useText } from '../../i18n/i18n';
import { SafetyAlert } from './SafetyAlert';
import classes from './safety.module.css';

/** Instead of a part of the screen that could not be drawn. */
export default function PanelFailure({ onClose }: { onClose: () => void }) {
  const t = useText();
  return (
    <SafetyAlert color="red" title={t('safety.panel.title')} className={classes.panelFailure}>
      <Text size="sm">{t('safety.panel.text')}</Text>
      <Button size="sm" variant="default" mt="xs" onClick={onClose}>
        {t('safety.panel.close')}
      </Button>
    </SafetyAlert>
  );
}
