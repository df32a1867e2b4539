import type { PlatformSpec } from './types';

const files = import.meta.glob<Record<string, PlatformSpec>>('./products/*.ts', { eager: true });

/** Every bundled platform, by id. The folder is the registry: there is no list to edit. */
export const platforms: readonly PlatformSpec[] = Object.values(files)
  .flatMap((file) => Object.values(file))
  .sort((a, b) => (a.id < b.id ? -1 : 1));
