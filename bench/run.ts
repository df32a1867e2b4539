/**
 * `npm run bench`: runs every `*.bench.ts` of this folder and prints its tables. Names as arguments choose some.
 * `--all` also runs the programs beside them that open a browser (those without `.bench`), one after the other.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const words = process.argv.slice(2);
const chosen = words.filter((word) => !word.startsWith('--'));
const wanted = (name: string) => chosen.length === 0 || chosen.some((word) => name.startsWith(word));
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .sort();

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}; ratios count, absolute figures drift`,
);
for (const name of names.filter((one) => one.endsWith('.bench.ts') && wanted(one))) {
  const { run } = (await import(pathToFileURL(join(folder, name)).href)) as { run: () => unknown };
  await run();
}

/** A program of its own says in its head how to run it: `npx tsx bench/NAME.ts`. */
const programs = names.filter(
  (name) => !name.endsWith('.bench.ts') && readFileSync(join(folder, name), 'utf8').includes(`npx tsx bench/${name}`),
);
for (const name of programs.filter(wanted)) {
  if (!words.includes('--all') && chosen.length === 0) {
    console.log(`\n${name} opens a browser: npm run bench -- --all, or npx tsx bench/${name}`);
    continue;
  }
  console.log(`\n${name}`);
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', join(folder, name)], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
