import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useText } from '../i18n/i18n';

interface Props {
  readonly children: ReactNode;
}

/** A crash in drawing the screen shows what to do instead of a blank page. What was saved stays saved. */
export class ErrorBoundary extends Component<Props, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    return this.state.crashed ? <CrashScreen /> : this.props.children;
  }
}

function CrashScreen() {
  const t = useText();
  return (
    <Stack component="main" maw={520} mx="auto" mt="20vh" p="lg" role="alert">
      <Title order={1} size="h2">
        {t('app.crash.title')}
      </Title>
      <Text>{t('app.crash.text')}</Text>
      <Group>
        <Button onClick={() => window.location.reload()}>{t('app.crash.reload')}</Button>
        <Button
          variant="default"
          onClick={() => {
            window.location.hash = '#/';
            window.location.reload();
          }}
        >
          {t('app.crash.home')}
        </Button>
      </Group>
    </Stack>
  );
}
