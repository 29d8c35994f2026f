import { Component, type ErrorInfo, lazy, type ReactNode, Suspense } from 'react';
import { loadLaterTexts, useText } from '../i18n/i18n';

const loadCrashScreen = () =>
  Promise.all([import('./CrashScreen'), loadLaterTexts()]).then(
    ([screen]) => screen,
    () => ({ default: PlainCrash }),
  );
const CrashScreen = lazy(loadCrashScreen);

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

  override componentDidMount(): void {
    // Once something has crashed it might be too late to load it.
    setTimeout(() => void loadCrashScreen(), 5_000);
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    return (
      <Suspense fallback={null}>
        <CrashScreen />
      </Suspense>
    );
  }
}

/** What is left when not even the crash screen can be loaded. */
function PlainCrash() {
  const t = useText();
  return (
    <main role="alert">
      <p>{t('app.crash.text')}</p>
      <a href="./">{t('app.crash.home')}</a>
    </main>
  );
}
