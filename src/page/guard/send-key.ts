import type { ComposerSpec } from '../../platforms/types';

type Key = Pick<KeyboardEvent, 'key' | 'isComposing' | 'keyCode' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The key of an input method: the Enter that picks a candidate is not the user's Enter. */
const IME = 229;

/** Whether this key sends in a composer of this kind. */
export function sendsBy(event: Key, keys: ComposerSpec['keys'], composing: boolean): boolean {
  if (event.key !== 'Enter' || event.isComposing || event.keyCode === IME || composing) return false;
  const command = event.ctrlKey || event.metaKey;
  if (event.shiftKey || event.altKey) return false;
  return keys === 'enter' ? !command : command;
}

/** A list of candidates (mentions, emoji) is open on the editor: Enter picks from it. */
export function picksCandidate(editable: Element): boolean {
  const holder = editable.closest('[aria-expanded="true"], [aria-activedescendant]');
  return (
    holder !== null &&
    (holder.getAttribute('aria-expanded') === 'true' || holder.getAttribute('aria-activedescendant') !== '')
  );
}
