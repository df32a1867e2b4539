import { expect, it } from 'vitest';
import { sendsBy } from './send-key';

const enter = {
  key: 'Enter',
  isComposing: false,
  keyCode: 13,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
};

it.each([
  ['plain Enter', enter, 'enter', false, true],
  ['Shift+Enter makes a line', { ...enter, shiftKey: true }, 'enter', false, false],
  ['Ctrl+Enter makes a line where Enter sends', { ...enter, ctrlKey: true }, 'enter', false, false],
  ['Enter makes a line where Ctrl+Enter sends', enter, 'ctrl+enter', false, false],
  ['Ctrl+Enter', { ...enter, ctrlKey: true }, 'ctrl+enter', false, true],
  ['Command+Enter', { ...enter, metaKey: true }, 'ctrl+enter', false, true],
  ['Enter where a button sends', enter, 'button', false, false],
  ['the Enter that picks a candidate', { ...enter, isComposing: true }, 'enter', false, false],
  ['the same as key 229', { ...enter, keyCode: 229 }, 'enter', false, false],
  ['the same known only by composition events', enter, 'enter', true, false],
  ['another key', { ...enter, key: 'a' }, 'enter', false, false],
] as const)('%s', (_name, event, keys, composing, sends) => {
  expect(sendsBy(event, keys, composing)).toBe(sends);
});
