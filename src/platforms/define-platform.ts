import type { PlatformSpec } from './types';

/** Names a platform; the folder `products` is the registry. Data only, so that a taught site is the same thing. */
/* @__NO_SIDE_EFFECTS__ */
export function definePlatform(spec: PlatformSpec): PlatformSpec {
  return spec;
}

/** The facts of one product mostly share a date and a source: this writes them once. */
export function datedBy(seen: string, source: string) {
  return <T extends object>(fact: T): T & { seen: string; source: string } => ({ ...fact, seen, source });
}
