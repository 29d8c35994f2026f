import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { chunkOf } from './scripts/chunks.mjs';
import { META_CSP } from './scripts/csp.mjs';

/** The dev server needs inline scripts, so the policy is written into the built page only. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: META_CSP },
        injectTo: 'head-prepend',
      },
    ],
  };
}

export default defineConfig({
  plugins: [
    react(),
    contentSecurityPolicy(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      includeManifestIcons: false, // the pattern below has them
      manifest: {
        id: '/',
        name: 'Stakeholder Map',
        short_name: 'Stakeholders',
        description: 'Draw who decides a purchase. Everything stays on this device.',
        start_url: '/',
        display: 'standalone',
        theme_color: '#1d3557',
        background_color: '#f8f9fa',
        icons: [
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          {
            src: '/icon-maskable-512.png',
            sizes: '512x512',
            type: 'image/png',
            purpose: 'maskable',
          },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,png}'],
        globIgnores: ['.vite/**'],
        navigateFallback: 'index.html',
        cleanupOutdatedCaches: true,
        // Every part of the app works offline, the big lazy ones included. Bytes.
        maximumFileSizeToCacheInBytes: 8_000_000,
      },
    }),
  ],
  worker: { format: 'es' },
  build: {
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: {
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: chunkOf }] },
      },
    },
    // Of these versions and newer ones: light-dark() as it is written. Rewritten for older ones it
    // follows the system, and not the theme that was chosen in the app.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // A worker or picture turned into a data: address would be refused by the policy.
    assetsInlineLimit: 0,
  },
});
