import { storage } from '#imports';
import type { PlatformSpec } from '../platforms/types';

/** Sites the user taught with the picker, by the id of the platform. The very same data as a bundled platform. */
export const taughtPlatforms = storage.defineItem<Record<string, PlatformSpec>>('local:taught-platforms', {
  fallback: {},
  version: 1,
});
