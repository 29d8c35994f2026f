import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Pure rooms run in Node; a component test asks for `@vitest-environment jsdom` in its first line. */
export default defineConfig({
  plugins: [react()],
  test: {
    environment: 'node',
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    setupFiles: ['tests/setup/setup.ts'],
    restoreMocks: true,
    maxWorkers: '100%', // one less is the default: half of a machine of two processors
    // A busy machine is slow, not wrong. ms
    testTimeout: 60_000,
  },
});
