import { defineConfig } from '@playwright/test';
export default defineConfig({ testDir: '/work/main/test/e2e', testMatch: '*.spec.ts', outputDir: '/tmp/surf/results', retries: 0, workers: 1, timeout: 60000, expect: { timeout: 4000 }, reporter: [['list']] });
