import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PlatformSpec } from '../src/platforms/types.ts';

export const PRODUCTS = join(import.meta.dirname, '../src/platforms/products');

/** Every bundled platform, for Node: the folder is the registry here, too. */
export async function platformFiles(): Promise<PlatformSpec[]> {
  const files = readdirSync(PRODUCTS).filter((file) => file.endsWith('.ts'));
  const modules = await Promise.all(
    files.map((file) => import(join(PRODUCTS, file)) as Promise<Record<string, PlatformSpec>>),
  );
  return modules.flatMap((module) => Object.values(module)).sort((a, b) => (a.id < b.id ? -1 : 1));
}
