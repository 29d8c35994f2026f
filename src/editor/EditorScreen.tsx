import { Loader, Text } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { loadTidying } from '../commands/tidying';
import { loadLaterTexts, useText } from '../i18n/i18n';
import type { TextKey } from '../i18n/keys';
import { closeMap, openMap, useOpenMap } from '../state/openMap';
import { prefer, usePreferences } from '../state/preferences';
import type { MapId } from '../state/repository';
import { forgetSearch } from '../state/search';
import { isPalette, keepSelected, resetSession, useSession } from '../state/session';
import { TopBar } from './bar/TopBar';
import { ScreenStyleProvider } from './canvas/drawingStyle';
import { MapCanvas } from './canvas/MapCanvas';
import classes from './editor.module.css';
import { PanelBoundary } from './safety/PanelBoundary';
import { SearchBar } from './search/SearchBar';
import { useDialogFocus } from './useDialogFocus';
import { useShortcuts } from './useShortcuts';

// The map is drawn before anything else loads; what opens on request loads on request.
const DetailsPanel = lazy(
  withTexts(async () => ({ default: (await import('./inspector/DetailsPanel')).DetailsPanel })),
);
const OutlinePanel = lazy(withTexts(() => import('./outline/OutlinePanel')));
const Menus = lazy(withTexts(() => import('./menus/Menus')));
const loadPalette = () => import('./palette/Palette');
const Palette = lazy(withTexts(loadPalette));
const ShortcutSheet = lazy(withTexts(() => import('./ShortcutSheet')));
const TidyingNotice = lazy(() => import('./canvas/TidyingNotice'));
const TagBar = lazy(withTexts(() => import('./tagging/TagBar')));
const SuggestionHint = lazy(withTexts(() => import('./suggestions/SuggestionHint')));
const SuggestionsDialog = lazy(withTexts(() => import('./suggestions/SuggestionsDialog')));
const VersionsDialog = lazy(withTexts(() => import('./versions/VersionsDialog')));
// Loaded before anything is wrong: then it might be too late.
const SafetyNotices = lazy(withTexts(() => import('./safety/SafetyNotices')));
const OpenFailure = lazy(withTexts(() => import('./safety/OpenFailure')));
const ExportDialog = lazy(withTexts(() => import('./export/ExportDialog')));

/** Loads a part of the editor together with the texts that it shows. */
function withTexts<Part>(load: () => Promise<Part>): () => Promise<Part> {
  return async () => {
    const [part] = await Promise.all([load(), loadLaterTexts()]);
    return part;
  };
}

/** The editor of one map. @param tools what the app adds to the bar: language and theme */
export function EditorScreen({ id, tools }: { id: MapId; tools: ReactNode }) {
  useOpen(id);
  const status = useOpenMap((state) => state.status);
  return (
    <main className={classes.screen}>
      {status === 'open' ? <Editor key={id} tools={tools} /> : <Notice />}
    </main>
  );
}

function useOpen(id: MapId): void {
  useEffect(() => {
    void openMap(id);
    return () => {
      resetSession();
      forgetSearch();
      void closeMap();
    };
  }, [id]);
}

function Editor({ tools }: { tools: ReactNode }) {
  const [shown, setShown] = useState(false);
  const details = usePreferences((state) => state.details);
  const outline = usePreferences((state) => state.outline);
  const tagBar = usePreferences((state) => state.tagBar);
  const dialog = useSession((state) => state.dialog);
  const tidying = useSession((state) => state.tidying);
  const menuOpen = useSession(
    ({ menu, linkDraft, tagging }) => menu !== null || linkDraft !== null || tagging !== null,
  );
  useShortcuts();
  useDialogFocus();
  useSelectionFollowsMap();
  // What is typed into the moment it is asked for, or done at once, waits for that behind the map.
  useEffect(() => {
    if (shown) void Promise.all([loadPalette(), loadTidying()]);
  }, [shown]);
  return (
    <ScreenStyleProvider>
      <TopBar tools={tools} />
      <div className={classes.work}>
        {outline && (
          <PanelBoundary onClose={() => prefer({ outline: false })}>
            <Suspense fallback={<div className={classes.outline} />}>
              {shown ? <OutlinePanel /> : <div className={classes.outline} />}
            </Suspense>
          </PanelBoundary>
        )}
        <div className={classes.stage}>
          <MapCanvas onShown={() => setShown(true)} />
          <Suspense fallback={null}>{shown && tagBar && <TagBar />}</Suspense>
          <Suspense fallback={null}>{shown && <SuggestionHint />}</Suspense>
          <Suspense fallback={null}>{tidying && <TidyingNotice />}</Suspense>
          <SearchBar />
          <Suspense fallback={null}>{shown && <SafetyNotices />}</Suspense>
        </div>
        {details && (
          <PanelBoundary onClose={() => prefer({ details: false })}>
            <Suspense fallback={<div className={classes.details} />}>
              {shown ? <DetailsPanel /> : <div className={classes.details} />}
            </Suspense>
          </PanelBoundary>
        )}
      </div>
      <Announcements />
      <PanelBoundary onClose={closeAsked}>
        <Suspense fallback={null}>
          {menuOpen && <Menus />}
          {isPalette(dialog) && <Palette />}
          {dialog === 'shortcuts' && <ShortcutSheet />}
          {dialog === 'suggestions' && <SuggestionsDialog />}
          {dialog === 'versions' && <VersionsDialog />}
          {dialog === 'export' && <ExportDialog />}
        </Suspense>
      </PanelBoundary>
    </ScreenStyleProvider>
  );
}

function closeAsked(): void {
  useSession.setState({ dialog: null, menu: null, linkDraft: null, tagging: null });
}

function useSelectionFollowsMap(): void {
  const map = useOpenMap((state) => state.map);
  useEffect(() => {
    keepSelected({ person: (id) => map.stakeholders.has(id), link: (id) => map.links.has(id) });
  }, [map]);
}

/** What screen readers hear of what just happened; the save status speaks for itself. */
function Announcements() {
  const t = useText();
  const said = useSession((state) => state.announcement);
  return (
    <div className={classes.hidden} aria-live="polite">
      {said && t(said.key as TextKey, said.values)}
    </div>
  );
}

function Notice() {
  const t = useText();
  const status = useOpenMap((state) => state.status);
  if (status === 'missing' || status === 'failed') {
    return (
      <div className={classes.notice} role="alert">
        <Suspense fallback={null}>
          <OpenFailure />
        </Suspense>
      </div>
    );
  }
  return (
    <div className={classes.notice}>
      <Loader aria-hidden="true" />
      <Text c="dimmed">{t('editor.opening')}</Text>
    </div>
  );
}
