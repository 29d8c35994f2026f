/** What belongs to no one screen. */
export const app = {
  product: 'Stakeholder Map',
  language: 'Language',
  theme: 'Theme: {{theme}}',
  themes: {
    system: 'as the system',
    light: 'light',
    dark: 'dark',
  },
  crash: {
    text: 'The screen could not be drawn. Your maps are kept on this device and were not changed. Reload to go on; if it happens again, go back to all maps.',
    home: 'All maps',
  },
};
