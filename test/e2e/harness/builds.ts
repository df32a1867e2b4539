import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const OUT = process.env.JIANFU_E2E_OUT ?? '.output-e2e';

/** Folder of the demo build: the same extension, with loopback allowed. */
export const built = (target: 'chrome-mv3' | 'firefox-mv2' | 'firefox-mv3'): string => join(ROOT, OUT, target);

/** Builds for both browsers, once before all tests. */
export async function build(): Promise<void> {
  const env = { ...process.env, JIANFU_OUT: OUT, JIANFU_DEMO: '1' };
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  for (const target of [['chrome'], ['firefox', '--mv2'], ['firefox', '--mv3']]) {
    await promisify(execFile)(process.execPath, [wxt, 'build', '-b', ...target], { cwd: ROOT, env });
  }
}
