import { expect, it } from 'vitest';
import type { TabStatus } from '../../src/protocol/protocol-map';
import { defaults } from '../../src/settings/fields';
import { popupState } from './state';

const url = 'https://chat.school.example/room';
const reading: TabStatus = { platform: 'converse', state: 'reading', read: 12, flagged: 1 };
const say = (tab: Partial<Parameters<typeof popupState>[0]>, settings = {}, pauses = {}) =>
  popupState({ url, status: reading, access: true, ...tab }, { ...defaults(), ...settings }, pauses, 1_000);

it('says what the reader says when nothing stands against it', () => {
  expect(say({})).toBe('reading');
  expect(say({ status: { ...reading, state: 'blind' } })).toBe('blind');
});

it('offers to switch a site on before the reader is there', () => {
  expect(say({ status: null, access: false })).toBe('not-permitted');
  expect(say({ status: null, access: true })).toBe('starting');
});

it('knows pages no extension may read', () => {
  expect(say({ url: 'chrome://settings', status: null, access: false })).toBe('not-a-site');
  expect(say({ url: undefined, status: null, access: false })).toBe('not-a-site');
});

it('says paused and switched off at once, before the reader has noticed', () => {
  expect(say({}, {}, { 'chat.school.example': 2_000 })).toBe('paused');
  expect(say({}, {}, { '*': 2_000 })).toBe('paused');
  expect(say({}, {}, { 'chat.school.example': 500 }), 'a pause that is over').toBe('reading');
  expect(say({}, { sitesOff: ['chat.school.example'] })).toBe('switched-off');
  expect(say({}, { platformsOff: ['converse'] })).toBe('switched-off');
});
