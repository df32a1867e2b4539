import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const instant = () => Promise.resolve();

beforeEach(() => {
  fakeBrowser.reset();
  vi.resetModules();
});

/** The room afresh, with a browser that answers about its policy like this. */
async function withManaged(get: () => Promise<Record<string, unknown>>) {
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation(get as never);
  const policy = await import('./policy');
  const { currentSettings } = await import('./current');
  return { ...policy, currentSettings };
}

it('takes an empty answer for "not yet": the policy that comes late still holds, and is remembered', async () => {
  const answers = [{}, {}, { organization: '一小', noHomeworkDay: 3 }];
  const { followPolicy, currentSettings } = await withManaged(
    async () => answers.shift() ?? { organization: '一小', noHomeworkDay: 3 },
  );
  await followPolicy(instant);
  expect(await currentSettings()).toMatchObject({
    settings: { noHomeworkDay: 3 },
    locked: ['noHomeworkDay', 'organization'],
  });
});

it('goes by the last policy while the browser has not loaded it yet', async () => {
  const first = await withManaged(async () => ({ marks: 'hover' }));
  await first.followPolicy(instant);
  vi.resetModules();
  const second = await withManaged(async () => ({}));
  expect((await second.currentSettings()).settings.marks).toBe('hover');
});

it('forgets a policy that was taken away', async () => {
  const first = await withManaged(async () => ({ marks: 'hover' }));
  await first.followPolicy(instant);
  const second = await withManaged(async () => ({}));
  await second.followPolicy(instant);
  expect(await second.currentSettings()).toMatchObject({ settings: { marks: 'always' }, locked: [] });
});

it('starts when Firefox throws for want of a policy', async () => {
  const { followPolicy, currentSettings } = await withManaged(() =>
    Promise.reject(new Error('Managed storage manifest not found')),
  );
  await followPolicy(instant);
  expect((await currentSettings()).locked).toEqual([]);
});

it('starts when Chromium never answers, and asks no second time', async () => {
  const get = vi.fn(() => new Promise<Record<string, unknown>>(() => {}));
  const { currentSettings } = await withManaged(get);
  expect((await currentSettings()).locked).toEqual([]);
  await currentSettings();
  expect(get).toHaveBeenCalledTimes(1);
});

it('starts with 200 fuzzed policies', async () => {
  const { default: fc } = await import('fast-check');
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async (policy) => {
      const { followPolicy, currentSettings } = await withManaged(async () => policy as Record<string, unknown>);
      await followPolicy(instant);
      expect((await currentSettings()).settings.warnBeforeSending).toBe(true);
    }),
    { numRuns: 200 },
  );
});
