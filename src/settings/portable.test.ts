import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, currentSettings } from './current';
import { conversations, userSettings } from './items';
import { exportSettings, importSettings, resetSettings } from './portable';

beforeEach(() => fakeBrowser.reset());

it('comes back the same after export, reset and import', async () => {
  await changeSettings({ profile: 'parent', children: [{ id: 'a', nickname: '乐乐', grade: 4 }] });
  await conversations.setValue({
    'converse room': { platform: 'converse', title: '四(2)班', kind: 'group', grade: 4 },
  });
  const file = await exportSettings();
  await resetSettings();
  expect((await currentSettings()).settings.profile).toBe('teacher');
  expect(await importSettings(file)).toEqual({ ok: true, faults: [] });
  expect((await currentSettings()).settings).toMatchObject({ profile: 'parent', children: [{ nickname: '乐乐' }] });
  expect(Object.keys(await conversations.getValue())).toEqual(['converse room']);
});

it('refuses what is no file of ours, or from a newer version, and then changes nothing', async () => {
  await changeSettings({ marks: 'off' });
  const own = JSON.parse(await exportSettings());
  for (const text of [
    '',
    '{',
    '[]',
    'null',
    '{"format":"x"}',
    JSON.stringify({ ...own, version: 99 }),
    JSON.stringify({ ...own, conversations: { a: 1 } }),
  ]) {
    expect(await importSettings(text)).toMatchObject({ ok: false });
  }
  expect(await userSettings.getValue()).toEqual({ marks: 'off' });
});

it('leaves out single bad values and names them', async () => {
  const own = JSON.parse(await exportSettings());
  own.settings = { marks: 'hover', retentionDays: -5, organization: 'I am the school' };
  const answer = await importSettings(JSON.stringify(own));
  expect(answer.ok && answer.faults.map(({ key }) => key)).toEqual(['retentionDays', 'organization']);
  expect(await userSettings.getValue()).toEqual({ marks: 'hover' });
});

it('loses no change when two are made at once', async () => {
  await Promise.all([changeSettings({ marks: 'off' }), changeSettings({ badge: false }), changeSettings({ grade: 3 })]);
  expect(await userSettings.getValue()).toEqual({ marks: 'off', badge: false, grade: 3 });
});
