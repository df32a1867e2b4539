#!/usr/bin/env node
/**
 * Sets up what a command needs and is missing: `node cli/setup.mjs packages browser tests`.
 * Plain Node, because it runs before anything is installed. Speaks on stderr only, never reads stdin,
 * and is done in a blink when nothing is missing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const LOCK = join(ROOT, '.cache', 'setup.lock');
const PATH = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/sbin', '/usr/local/bin', '/snap/bin'];

/** Debian packages by what asks for them; each with the files or commands that prove it is there (any one will do). */
const SYSTEM = {
  browser: [
    { name: 'chromium', commands: ['chromium', 'chromium-browser'], override: 'JIANFU_CHROMIUM' },
    { name: 'fonts-noto-cjk', files: ['/usr/share/fonts/opentype/noto', '/usr/share/fonts/noto-cjk'], optional: true },
    { name: 'fonts-noto-color-emoji', files: ['/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf'], optional: true },
  ],
  tests: [
    { name: 'firefox-esr', commands: ['firefox-esr', 'firefox'], override: 'JIANFU_FIREFOX' },
    { name: 'prosody', commands: ['prosody'] },
    { name: 'ngircd', commands: ['ngircd'] },
  ],
};

const say = (text) => process.stderr.write(`setup: ${text}\n`);

function fail(text) {
  say(text);
  process.exit(1);
}

const onPath = (command) => PATH.some((directory) => directory !== '' && existsSync(join(directory, command)));
const isThere = (item) =>
  (item.override !== undefined && existsSync(process.env[item.override] ?? '')) ||
  (item.commands ?? []).some(onPath) ||
  (item.files ?? []).some((path) => existsSync(path));

const readLock = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
};

/** True when what npm says it installed in `folder` is what the lockfile asks for. */
function isInstalled(folder) {
  const wanted = readLock(join(folder, 'package-lock.json'));
  const present = readLock(join(folder, 'node_modules', '.package-lock.json'));
  if (wanted === undefined || present === undefined) return false;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || entry.optional === true || entry.peer === true || present[path]?.version === entry.version,
  );
}

/** Packages of their own that the browser tests need: real chat software, editors, chat kits. */
function testPackages() {
  const folder = join(ROOT, 'test', 'e2e');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => existsSync(join(path, 'package-lock.json')));
}

function run(command, args, options = {}) {
  // Output goes to our stderr: whoever pipes `npm run -s scan` gets findings and nothing else.
  return spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2], ...options }).status === 0;
}

function install(folder) {
  const where = folder === ROOT ? 'the project' : folder.slice(ROOT.length + 1);
  say(`installing the npm packages of ${where} …`);
  const env = {
    ...process.env,
    NODE_ENV: 'development',
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
    PUPPETEER_SKIP_DOWNLOAD: '1',
  };
  const args = [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  if (!run('npm', args, { cwd: folder, env }))
    fail(`npm ci failed in ${where} (see above). Is the npm registry reachable?`);
}

/** WXT's generated types; everything from `tsc` to the tests reads them. */
function prepare() {
  if (!run(process.execPath, [join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs'), 'prepare']))
    fail('wxt prepare failed (see above).');
}

function installSystem(items) {
  const names = items.map((item) => item.name);
  const needed = items.filter((item) => item.optional !== true).map((item) => item.name);
  const root = process.getuid?.() === 0;
  const apt = onPath('apt-get');
  if (!root || !apt) {
    if (needed.length === 0)
      return say(`${names.join(', ')} is missing: Chinese text may show as boxes. Going on without.`);
    const why = apt ? 'this is not run as root' : 'there is no apt-get here (not Debian or Ubuntu)';
    const how = apt
      ? `Run: sudo apt-get install -y ${names.join(' ')}`
      : `Install the counterpart of: ${names.join(' ')}`;
    const override = items.map((item) => item.override).filter(Boolean);
    const or = override.length > 0 ? ` — or name a program that is elsewhere with ${override.join(', ')}.` : '';
    fail(`missing: ${needed.join(', ')} — and ${why}, so it cannot be installed from here.\nsetup: ${how}${or}`);
  }
  say(`installing ${names.join(', ')} with apt-get …`);
  // RUNLEVEL=1 keeps the packages of servers from starting a service on this machine: the tests run their own.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const wait = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3', '-q'];
  run('apt-get', [...wait, 'update'], { env });
  if (!run('apt-get', [...wait, 'install', '-y', '--no-install-recommends', ...names], { env })) {
    for (const item of items) run('apt-get', [...wait, 'install', '-y', '--no-install-recommends', item.name], { env });
  }
  const still = items.filter((item) => item.optional !== true && !isThere(item)).map((item) => item.name);
  if (still.length > 0) fail(`apt-get could not install: ${still.join(', ')} (see above).`);
}

const pause = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** Two commands started together must not install into the same folder at once. */
function takeLock() {
  mkdirSync(dirname(LOCK), { recursive: true });
  for (let told = false, empty = 0; ; pause(200)) {
    try {
      mkdirSync(LOCK);
      writeFileSync(join(LOCK, 'pid'), String(process.pid));
      process.on('exit', () => rmSync(LOCK, { recursive: true, force: true }));
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    let holder = 0;
    try {
      holder = Number(readFileSync(join(LOCK, 'pid'), 'utf8'));
    } catch {}
    // No number yet: the other one has just made the folder, or died doing so.
    if (holder === 0 ? ++empty > 25 : !isAlive(holder)) rmSync(LOCK, { recursive: true, force: true });
    else if (holder !== 0 && !told) {
      say(`another setup is at work (process ${holder}); waiting for it …`);
      told = true;
    }
  }
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((what) => what !== 'packages' && !(what in SYSTEM));
if (unknown.length > 0)
  fail(`does not know ${unknown.join(', ')}; it knows packages, ${Object.keys(SYSTEM).join(', ')}`);
if (Number(process.versions.node.split('.')[0]) < 20)
  fail(`Node 20.20 or newer is needed, this is ${process.version}.`);

/** What is missing right now, as things to do. System packages first: what cannot be had is said before minutes are spent. */
function missing() {
  const system = wanted.flatMap((what) => SYSTEM[what] ?? []).filter((item) => !isThere(item));
  const folders = [...(wanted.includes('packages') ? [ROOT] : []), ...(wanted.includes('tests') ? testPackages() : [])];
  const todo = folders.filter((folder) => !isInstalled(folder)).map((folder) => () => install(folder));
  if (wanted.includes('packages') && !existsSync(join(ROOT, '.wxt', 'tsconfig.json'))) todo.push(prepare);
  const blocking = system.some((item) => item.optional !== true);
  if (blocking || (system.length > 0 && process.getuid?.() === 0)) todo.unshift(() => installSystem(system));
  return todo;
}

if (missing().length > 0) {
  takeLock();
  for (const step of missing()) step();
  say('ready.');
}
