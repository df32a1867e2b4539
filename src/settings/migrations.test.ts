import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { currentSettings } from './current';
import { migrations, type StoredSettings, VERSION } from './migrations';

/** Settings as each version wrote them. A new version adds its example; none is ever taken out. */
const EXAMPLES: Record<number, StoredSettings> = {
  1: {
    profile: 'parent',
    children: [{ id: 'a', nickname: '乐乐', grade: 4 }],
    noHomeworkDay: 3,
    marks: 'hover',
    approvedApps: [{ name: '智慧教育平台', by: '教育部' }],
    hotline: { name: '教育局', contact: '0350-0000000' },
  },
};

beforeEach(() => fakeBrowser.reset());

it('has an example of every version', () => {
  expect(Object.keys(EXAMPLES).map(Number)).toEqual(Array.from({ length: VERSION }, (_, at) => at + 1));
});

it.each(Object.keys(EXAMPLES).map(Number))(
  'brings settings of version %i to today without losing any',
  async (version) => {
    let settings = EXAMPLES[version]!;
    for (let next = version + 1; next <= VERSION; next++) settings = migrations[next]?.(settings) ?? settings;
    await fakeBrowser.storage.local.set({ settings, settings$: { v: VERSION } });
    const resolved = await currentSettings();
    expect(resolved.faults).toEqual([]);
    expect(resolved.settings).toMatchObject(settings);
  },
);
