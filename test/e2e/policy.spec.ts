/** The school's policy as browsers really deliver it. The files are machine-wide and are taken away afterwards. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../../cli/chromium.ts';
import { built } from './harness/builds.ts';
import { expect, test } from './harness/extension.ts';
import { launchFirefox } from './harness/firefox.ts';

const POLICY = {
  organization: '忻州市第一小学',
  notice: '用于检查减负规定的执行，记录只留在本机。',
  noHomeworkDay: 3,
  marks: 'hover',
};

/** The id that Chromium gives to an unpacked extension: its path, hashed, in letters. */
const idOf = (path: string): string =>
  [...createHash('sha256').update(path).digest('hex').slice(0, 32)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join('');

/** A path of its own, and so an id of its own: other tests that run now do not get this policy. */
async function ownCopy(): Promise<{ folder: string; extension: string; id: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'jianfu-policy-'));
  const extension = join(folder, 'extension');
  await cp(built('chrome-mv3'), extension, { recursive: true });
  return { folder, extension, id: idOf(extension) };
}

test('Chromium: values arrive, are locked and named, change at run time, and bad ones do no harm', async ({
  network,
}) => {
  const { folder, extension, id } = await ownCopy();
  const managed = '/etc/chromium/policies/managed';
  const file = join(managed, `jianfu-test-${id}.json`);
  await mkdir(managed, { recursive: true });
  const deploy = (policy: object) => writeFile(file, JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } }));
  await deploy(POLICY);
  const context = await launchChromium(join(folder, 'profile'), {
    extension,
    headless: true,
    locale: 'zh-CN',
    args: [`--proxy-server=${network.proxy}`],
  });
  try {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${id}/options.html`);
    const day = page.getByLabel('每周无作业日');
    await expect(day).toHaveValue('3', { timeout: 20_000 });
    await expect(day).toBeDisabled();
    await expect(page.getByText('由 忻州市第一小学 统一设定，这里不能改。').first()).toBeVisible();
    await expect(page.getByText(POLICY.notice)).toBeVisible();

    await deploy({ ...POLICY, noHomeworkDay: 5, marks: 'sometimes', colour: 'red', userMayChange: ['noHomeworkDay'] });
    await expect(day, 'changed while the browser runs').toHaveValue('5', { timeout: 30_000 });
    await expect(day, 'now only recommended').toBeEnabled();
    await expect(page.getByText(POLICY.notice)).toBeVisible();

    await rm(file);
    await expect(day, 'taken away again').toHaveValue('', { timeout: 30_000 });
  } finally {
    await context.close();
    await rm(file, { force: true });
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});

for (const target of ['firefox-mv2', 'firefox-mv3'] as const) {
  test(`${target}: values arrive and are locked; without a policy nothing breaks`, async ({ network }) => {
    const file = '/etc/firefox/policies/policies.json';
    const before = existsSync(file) ? await readFile(file, 'utf8') : undefined;
    const look = async (wanted: string) => {
      const fox = await launchFirefox(target, network);
      try {
        const page = await fox.extensionPage('options');
        await expect
          .poll(
            () =>
              page.evaluate(() =>
                [...document.querySelectorAll('select')].map(
                  ({ value, disabled }) => `${value}${disabled ? ' locked' : ''}`,
                ),
              ),
            {
              timeout: 20_000,
            },
          )
          .toContain(wanted);
      } finally {
        await fox.close();
        network.seen.splice(0);
      }
    };
    try {
      await look('always');
      await mkdir('/etc/firefox/policies', { recursive: true });
      await writeFile(
        file,
        JSON.stringify({ policies: { '3rdparty': { Extensions: { 'jianfu@jianfu.local': POLICY } } } }),
      );
      await look('hover locked');
    } finally {
      if (before === undefined) await rm(file, { force: true });
      else await writeFile(file, before);
    }
  });
}
