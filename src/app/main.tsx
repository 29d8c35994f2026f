import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './touch.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from '../i18n/i18n';
import { isLocale, preferredLocale } from '../i18n/locales';
import { isSomethingUnsaved } from '../state/openMap';
import { usePreferences } from '../state/preferences';
import { provideServices } from '../state/services';
import { App } from './App';
import { describe } from './describe';
import { warnBeforeLeaving } from './leaving';
import { openRepository } from './repository';

/** Backups come after the first screen. ms */
const BACKUPS_AFTER = 4_000;

const { locale } = usePreferences.getState();
const [{ repository, kept }] = await Promise.all([
  openRepository(),
  startI18n(isLocale(locale) ? locale : preferredLocale(navigator.languages), 'first'),
]);
provideServices({ repository, describe });
warnBeforeLeaving(isSomethingUnsaved);

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element to start in.');
createRoot(root).render(
  <StrictMode>
    <App kept={kept} />
  </StrictMode>,
);
if (kept) setTimeout(() => keepBackups().catch((error) => console.warn(error)), BACKUPS_AFTER);

async function keepBackups(): Promise<void> {
  const { keepFolder } = await import('../commands/backups/keepFolder');
  await keepFolder();
}
