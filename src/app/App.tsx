import { MantineProvider } from '@mantine/core';
import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';
import { PanelBoundary } from '../editor/safety/PanelBoundary';
import { loadLaterTexts } from '../i18n/i18n';
import { usePreferences } from '../state/preferences';
import { type Dialog, useSession } from '../state/session';
import { AppTools } from './AppTools';
import { ErrorBoundary } from './ErrorBoundary';
import { goToMap, useRoute } from './route';
import { THEME, VARIABLES } from './theme';
import { useDocumentTitle } from './useDocumentTitle';

const HomeScreen = lazy(async () => {
  const [{ HomeScreen }] = await Promise.all([import('../library/HomeScreen'), loadLaterTexts()]);
  return { default: HomeScreen };
});
const EditorScreen = lazy(async () => ({
  default: (await import('../editor/EditorScreen')).EditorScreen,
}));

const StorageScreen = withTexts(() => import('../library/storage/StorageScreen'));
const PasteDialog = withTexts(() => import('../editor/pasting/PasteDialog'));
const UpdatePeopleDialog = withTexts(() => import('../library/UpdatePeopleDialog'));
const MapCopyDialog = withTexts(() => import('../library/MapCopyDialog'));

/** A dialog that is loaded together with its texts when it is first asked for. */
function withTexts<P>(load: () => Promise<{ default: ComponentType<P> }>) {
  return lazy(async () => (await Promise.all([load(), loadLaterTexts()]))[0]);
}

const NotKeptBanner = withTexts(() => import('./NotKeptBanner'));
const UpdatePrompt = withTexts(() => import('./UpdatePrompt'));

// Nothing is told before there is a screen; what is told earlier waits in its store.
const Notices = lazy<ComponentType>(() =>
  import('./Notices').catch((error: unknown) => {
    // The screens do without.
    console.error(error);
    return { default: () => null };
  }),
);

/** @param kept whether this browser keeps maps; in some private windows it does not */
export function App({ kept }: { kept: boolean }) {
  const theme = usePreferences((state) => state.theme);
  return (
    <MantineProvider
      theme={THEME}
      cssVariablesResolver={VARIABLES}
      defaultColorScheme={theme === 'system' ? 'auto' : theme}
    >
      <ErrorBoundary>
        <Suspense fallback={null}>
          <Notices />
        </Suspense>
        <Suspense fallback={null}>{!kept && <NotKeptBanner />}</Suspense>
        <Screen />
        <Suspense fallback={null}>
          <UpdatePrompt />
        </Suspense>
      </ErrorBoundary>
    </MantineProvider>
  );
}

function Screen() {
  const route = useRoute();
  useDocumentTitle();
  const [shown, show] = useState({ screen: route.screen, arrived: false });
  if (shown.screen !== route.screen) show({ screen: route.screen, arrived: true });
  return (
    <Suspense fallback={null}>
      {route.screen === 'home' && (
        <HomeScreen onOpen={goToMap} tools={<AppTools />} arrived={shown.arrived} />
      )}
      {route.screen === 'storage' && <StorageScreen tools={<AppTools />} />}
      {route.screen === 'map' && <EditorScreen id={route.id} tools={<AppTools compact />} />}
      {/* Editor and home screen meet here: each has dialogs that the other asks for. */}
      <Asked dialog="update">
        <UpdatePeopleDialog onClose={closeAsked} />
      </Asked>
      <Asked dialog="paste">
        <PasteDialog onOpen={goToMap} />
      </Asked>
      <Asked dialog="copies">
        <MapCopyDialog onOpen={goToMap} />
      </Asked>
    </Suspense>
  );
}

function Asked({ dialog, children }: { readonly dialog: Dialog; readonly children: ReactNode }) {
  const isAsked = useSession((state) => state.dialog === dialog);
  return (
    <PanelBoundary onClose={closeAsked}>
      {isAsked && <Suspense fallback={null}>{children}</Suspense>}
    </PanelBoundary>
  );
}

function closeAsked(): void {
  useSession.setState({ dialog: null });
}
