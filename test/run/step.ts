import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const bin = (path: string): string => join(ROOT, 'node_modules', path);

export interface Result {
  name: string;
  passed: number;
  failed: number;
  seconds: number;
  /** What to read when something failed. */
  output: string;
}

/** What a command said and how it ended. It gets no stdin. */
export function execute(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => resolve({ code: 1, output: `${output}\n${String(error)}` }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** A step that is right or wrong as a whole. */
export async function whole(name: string, work: () => Promise<{ code: number; output: string }>): Promise<Result> {
  const start = Date.now();
  const { code, output } = await work().catch((error: unknown) => ({ code: 1, output: String(error) }));
  const seconds = (Date.now() - start) / 1000;
  return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, seconds, output: code === 0 ? '' : output };
}

/** A step that counts its tests in a JSON report. A report that is missing, empty or has left a test out has failed. */
export async function counted(
  name: string,
  report: string,
  work: () => Promise<{ code: number; output: string }>,
  count: (report: unknown) => { passed: number; failed: number; skipped: number },
): Promise<Result> {
  const path = join(ROOT, report);
  await rm(path, { force: true });
  const start = Date.now();
  const { code, output } = await work();
  const seconds = (Date.now() - start) / 1000;
  try {
    const { passed, failed, skipped } = count(JSON.parse(await readFile(path, 'utf8')));
    const wrong = failed + skipped;
    // A run can end badly with every test green: an error outside the tests.
    const beside = wrong === 0 && (code !== 0 || passed === 0) ? 1 : 0;
    const left = skipped > 0 ? `\n${skipped} tests were left out; that counts as failed.` : '';
    return { name, passed, failed: wrong + beside, seconds, output: wrong + beside > 0 ? output + left : '' };
  } catch {
    return { name, passed: 0, failed: 1, seconds, output: `${output}\nthere is no report: the run broke off` };
  }
}
