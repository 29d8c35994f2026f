import { Component, type ErrorInfo, lazy, type ReactNode, Suspense } from 'react';

const PanelFailure = lazy(() => import('./PanelFailure'));

interface PanelBoundaryProps {
  readonly children: ReactNode;
  /** Takes the part off the screen. */
  readonly onClose: () => void;
}

/** A panel or dialog that crashes is closed by the user; the map stays on the screen. */
export class PanelBoundary extends Component<PanelBoundaryProps, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    const { children, onClose } = this.props;
    if (!this.state.crashed) return children;
    const close = () => {
      onClose();
      this.setState({ crashed: false });
    };
    return (
      <Suspense fallback={null}>
        <PanelFailure onClose={close} />
      </Suspense>
    );
  }
}
