/** What belongs to no one screen. */
export const app = {
  language: 'Language',
  theme: 'Theme: {{theme}}',
  themes: {
    system: 'as the system',
    light: 'light',
    dark: 'dark',
  },
  notKept:
    'This window does not keep anything: maps are gone when it is closed. Export what you want to keep.',
  update: {
    text: 'A new version is ready.',
    now: 'Reload now',
    later: 'Later',
  },
  crash: {
    title: 'Something went wrong',
    text: 'The screen could not be drawn. Your maps are kept on this device and were not changed. Reload to go on; if it happens again, go back to all maps.',
    reload: 'Reload',
    home: 'All maps',
  },
};
