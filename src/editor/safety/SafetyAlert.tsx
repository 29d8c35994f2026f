import { Alert, type AlertProps } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';

/** What every notice of danger looks like: opaque, over the canvas. */
export function SafetyAlert(props: AlertProps) {
  return (
    <Alert
      variant="default"
      icon={<IconAlertTriangle />}
      py="sm"
      style={{
        borderLeft: `4px solid var(--mantine-color-${props.color}-filled)`,
        boxShadow: 'var(--mantine-shadow-md)',
      }}
      {...props}
    />
  );
}
