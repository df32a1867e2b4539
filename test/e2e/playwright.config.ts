import { defineConfig } from '@playwright/test';

/** `npx playwright test -c test/e2e [file]`; set JIANFU_E2E_OUT to build into a folder of your own. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: './global-setup.ts',
  outputDir: '../../test-results/e2e',
  // A test that passes the second time has not passed.
  retries: 0,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '../../test-results/e2e.json' }]],
});
