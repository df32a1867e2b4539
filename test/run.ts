/**
 * `npm test`: everything, one after another where it must be. Ends with the line `N passed, N failed`.
 * One part alone: `npm test -- unit`, `npm test -- e2e marks.spec.ts`.
 */
import { bin, counted, execute, type Result, whole } from './run/step.ts';
import { build, lint, noDemo, TARGETS } from './run/store-builds.ts';

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numFailedTestSuites: number;
}
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const types = (): Promise<Result> =>
  whole('types', async () => {
    const all = await execute([bin('typescript/bin/tsc'), '--noEmit']);
    return all.code === 0 ? execute([bin('typescript/bin/tsc'), '--noEmit', '-p', 'src/engine']) : all;
  });

const style = (): Promise<Result> => whole('lint', () => execute([bin('@biomejs/biome/bin/biome'), 'check', '.']));

const unit = (only: readonly string[]): Promise<Result> =>
  counted(
    'unit, rules, platforms, architecture',
    'test-results/unit.json',
    () => {
      const report = ['--reporter=default', '--reporter=json', '--outputFile=test-results/unit.json'];
      return execute([bin('vitest/vitest.mjs'), 'run', ...report, ...only]);
    },
    (report) => {
      const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numFailedTestSuites } =
        report as VitestReport;
      // A file that cannot even be loaded has no failed test, only a failed suite.
      const failed = numFailedTests > 0 ? numFailedTests : numFailedTestSuites;
      return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
    },
  );

const e2e = (only: readonly string[]): Promise<Result> =>
  counted(
    'end to end in Chromium and Firefox',
    'test-results/e2e.json',
    () => execute([bin('@playwright/test/cli.js'), 'test', '-c', 'test/e2e', ...only]),
    (report) => {
      const { expected, unexpected, flaky, skipped } = (report as PlaywrightReport).stats;
      return { passed: expected, failed: unexpected + flaky, skipped };
    },
  );

async function builds(tell: (result: Result) => void): Promise<void> {
  for (const { folder, args } of TARGETS) tell(await whole(`build ${folder}`, () => build(args)));
  for (const folder of ['firefox-mv2', 'firefox-mv3']) tell(await whole(`web-ext lint ${folder}`, () => lint(folder)));
  tell(await whole('store builds know no demo', noDemo));
}

const results: Result[] = [];
const tell = (result: Result): void => {
  results.push(result);
  const { name, passed, failed, seconds, output } = result;
  say(`${failed === 0 ? 'ok  ' : 'FAIL'}  ${name}: ${passed} passed, ${failed} failed, ${seconds.toFixed(0)} s`);
  if (output !== '') say(output.replace(/^/gm, '      '));
};

const [part, ...only] = process.argv.slice(2);
const wants = (name: string): boolean => part === undefined || part === name;

// Two lanes for two cores; the browsers run alone, because their tests watch the clock.
const left = async (): Promise<void> => {
  if (wants('types')) tell(await types());
  if (wants('lint')) tell(await style());
  if (wants('builds')) await builds(tell);
};
await Promise.all([left(), wants('unit') ? unit(only).then(tell) : undefined]);
if (wants('e2e')) tell(await e2e(only));

if (results.length === 0) {
  say(`there is no part “${part}”; the parts are types, lint, builds, unit, e2e`);
  process.exitCode = 1;
} else {
  const sum = (key: 'passed' | 'failed'): number => results.reduce((all, result) => all + result[key], 0);
  say('');
  for (const { name, passed, failed, seconds } of results) {
    const row = [String(passed).padStart(6), String(failed).padStart(6), seconds.toFixed(0).padStart(5)];
    say(`${row.join(' ')} s  ${name}`);
  }
  if (part !== undefined) say(`(only the part “${part}”)`);
  say(`${sum('passed')} passed, ${sum('failed')} failed`);
  if (sum('failed') > 0) process.exitCode = 1;
}
