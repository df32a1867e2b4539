import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bin, execute, ROOT } from './step.ts';

export const TARGETS = [
  { folder: 'chrome-mv3', args: ['-b', 'chrome'] },
  { folder: 'edge-mv3', args: ['-b', 'edge'] },
  { folder: 'firefox-mv2', args: ['-b', 'firefox', '--mv2'] },
  { folder: 'firefox-mv3', args: ['-b', 'firefox', '--mv3'] },
] as const;

const OUT = '.output-test';

/** Builds one target as a store gets it. */
export const build = (args: readonly string[]) =>
  execute([bin('wxt/bin/wxt.mjs'), 'build', ...args], { JIANFU_OUT: OUT, JIANFU_DEMO: '' });

/** What addons.mozilla.org would say. Errors fail; warnings are for reading. */
export const lint = (folder: string) =>
  execute([bin('web-ext/bin/web-ext.js'), 'lint', '-s', join(OUT, folder), '--no-config-discovery', '--boring']);

/** The demo's platform and its leave to read loopback must not reach a store. */
export async function noDemo(): Promise<{ code: number; output: string }> {
  const found: string[] = [];
  for (const { folder } of TARGETS) {
    const root = join(ROOT, OUT, folder);
    const manifest = await readFile(join(root, 'manifest.json'), 'utf8');
    if (/127\.0\.0\.1|localhost/.test(manifest)) found.push(`${folder}/manifest.json names loopback`);
    for (const name of await readdir(root, { recursive: true })) {
      if (!name.endsWith('.js')) continue;
      const source = await readFile(join(root, name), 'utf8');
      if (source.includes('data-jf-demo')) found.push(`${folder}/${name} knows the demo's page`);
    }
  }
  return { code: found.length === 0 ? 0 : 1, output: found.join('\n') };
}
