import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { yamlPacks } from './src/packs/vite-plugin';

export default defineConfig({
  plugins: [WxtVitest(), preact(), yamlPacks()],
  define: { __DEMO__: 'false' },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'entrypoints/**/*.test.{ts,tsx}', 'cli/**/*.test.ts', 'test/*.test.ts'],
    retry: 0,
    testTimeout: 30_000,
  },
});
