import { followPolicy } from '../../src/settings/policy';

/** Mirrors the managed policy into local storage, where every context reads it. */
export function registerPolicy(): void {
  void followPolicy();
}
