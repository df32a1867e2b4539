import { expect, test } from '@playwright/test';
import { crashRuns } from './crash.ts';

// A short sample; `npx tsx test/e2e/crash.ts 200` is the long run, whose figures stand in docs.
test('killing the browser while findings stream in loses no acknowledged one, doubles none, breaks no link', async () => {
  test.setTimeout(120_000);
  const outcome = await crashRuns(5);
  expect(outcome).toMatchObject({ runs: 5, lost: 0, doubled: 0, faults: 0 });
  expect(outcome.acknowledged).toBeGreaterThan(0);
});
