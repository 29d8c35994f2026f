import { Alert, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { lazy, Suspense, useState } from 'react';
import { loadLaterTexts, useText } from '../i18n/i18n';
import { usePreferences } from '../state/preferences';
import { useSession } from '../state/session';
import { AppTools } from './AppTools';
import { ErrorBoundary } from './ErrorBoundary';
import { goToMap, useRoute } from './route';
import { THEME, VARIABLES } from './theme';
import { UpdatePrompt } from './UpdatePrompt';
import { useDocumentTitle } from './useDocumentTitle';

const HomeScreen = lazy(async () => {
  const [{ HomeScreen }] = await Promise.all([import('../library/HomeScreen'), loadLaterTexts()]);
  return { default: HomeScreen };
});
const EditorScreen = lazy(async () => ({
  default: (await import('../editor/EditorScreen')).EditorScreen,
}));

const PasteDialog = lazy(async () => {
  const [dialog] = await Promise.all([import('../editor/pasting/PasteDialog'), loadLaterTexts()]);
  return dialog;
});
const UpdatePeopleDialog = lazy(async () => {
  const [dialog] = await Promise.all([import('../library/UpdatePeopleDialog'), loadLaterTexts()]);
  return dialog;
});

/** @param kept whether this browser keeps maps; in some private windows it does not */
export function App({ kept }: { kept: boolean }) {
  const theme = usePreferences((state) => state.theme);
  return (
    <MantineProvider
      theme={THEME}
      cssVariablesResolver={VARIABLES}
      defaultColorScheme={theme === 'system' ? 'auto' : theme}
    >
      <Notifications position="bottom-center" />
      <ErrorBoundary>
        {!kept && <NotKeptBanner />}
        <Screen />
        <UpdatePrompt />
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
      {route.screen === 'home' ? (
        <>
          <HomeScreen onOpen={goToMap} tools={<AppTools />} arrived={shown.arrived} />
          <PastedText />
        </>
      ) : (
        <>
          <EditorScreen id={route.id} tools={<AppTools compact />} />
          <MapUpdate />
          <PastedText />
        </>
      )}
    </Suspense>
  );
}

/** Updating a map is the editor's command and the import's dialog: they meet here. */
function MapUpdate() {
  const isAsked = useSession((state) => state.dialog === 'update');
  if (!isAsked) return null;
  return (
    <Suspense fallback={null}>
      <UpdatePeopleDialog onClose={() => useSession.setState({ dialog: null })} />
    </Suspense>
  );
}

/** The same on both screens: it becomes people of the open map, or a map. */
function PastedText() {
  const isAsked = useSession((state) => state.dialog === 'paste');
  if (!isAsked) return null;
  return (
    <Suspense fallback={null}>
      <PasteDialog onOpen={goToMap} />
    </Suspense>
  );
}

function NotKeptBanner() {
  const t = useText();
  return (
    <Alert color="red" radius={0} style={{ position: 'sticky', top: 0, zIndex: 300 }}>
      {t('app.notKept')}
    </Alert>
  );
}
