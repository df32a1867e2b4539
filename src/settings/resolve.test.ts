import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaults, settingKeys } from './fields';
import { resolve } from './resolve';

it('gives the defaults when nobody set anything', () => {
  expect(resolve({}, {})).toEqual({ settings: defaults(), locked: [], managed: [], faults: [] });
});

it('lets the policy win over the user, key by key, and names what it locked', () => {
  const { settings, locked } = resolve(
    { marks: 'off', badge: false },
    { marks: 'always', noHomeworkDay: 3, organization: '忻州市第一小学' },
  );
  expect(settings).toMatchObject({ marks: 'always', badge: false, noHomeworkDay: 3, organization: '忻州市第一小学' });
  expect(locked.sort()).toEqual(['marks', 'noHomeworkDay', 'organization']);
});

it('lets staff change what the policy only recommends', () => {
  const policy = { marks: 'hover', warnBeforeSending: true, userMayChange: ['marks'] };
  expect(resolve({}, policy)).toMatchObject({ settings: { marks: 'hover' }, locked: ['warnBeforeSending'] });
  expect(resolve({ marks: 'off' }, policy).settings.marks).toBe('off');
});

it('names a bad value and goes on with the next layer', () => {
  const { settings, locked, faults } = resolve(
    { retentionDays: 30, theme: 'pink' },
    { retentionDays: 'ever', colour: 'red', children: [] },
  );
  expect(settings).toMatchObject({ retentionDays: 30, theme: 'system', children: [] });
  expect(locked).toEqual([]);
  expect(faults.map(({ from, key }) => `${from} ${key}`).sort()).toEqual([
    'policy children',
    'policy colour',
    'policy retentionDays',
    'user theme',
  ]);
});

it('does not let a user set what only the school may say', () => {
  expect(resolve({ notice: 'hi', organization: 'me' }, {}).settings).toMatchObject({ notice: '', organization: '' });
});

it('starts with any policy whatever: 1,000 fuzzed ones', () => {
  const key = fc.oneof(fc.constantFrom(...settingKeys, 'userMayChange', '__proto__', 'constructor'), fc.string());
  const policy = fc.oneof(fc.dictionary(key, fc.anything()), fc.anything());
  fc.assert(
    fc.property(policy, policy, (user, managed) => {
      const { settings, locked, faults } = resolve(user, managed);
      expect(Object.keys(settings).sort()).toEqual([...settingKeys].sort());
      expect(resolve({}, { ...settings, children: undefined }).faults, 'what comes out is valid').toEqual([]);
      expect(Array.isArray(locked) && Array.isArray(faults)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
