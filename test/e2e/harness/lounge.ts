import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { program } from '../../../cli/chromium.ts';
import { ROOT } from './builds.ts';
import { answers, freePort, type Service, startService } from './service.ts';

const MODULES = join(ROOT, 'test/e2e/chat/node_modules');

/** The Lounge wants Node 22; the test packages bring one for machines with an older. */
function node22(): string {
  if (Number(process.versions.node.split('.')[0]) >= 22) return process.execPath;
  const brought = join(MODULES, `node-linux-${process.arch}`, 'bin/node');
  if (!existsSync(brought)) throw new Error(`The Lounge needs Node 22, and ${brought} is not there`);
  return brought;
}

async function startNgircd(folder: string): Promise<Service & { port: number }> {
  const port = await freePort();
  const file = join(folder, 'ngircd.conf');
  const lines = [
    '[Global]',
    'Name = irc.localhost',
    'Info = test',
    'AdminInfo1 = test',
    'AdminEMail = admin@irc.localhost',
    'Listen = 127.0.0.1',
    `Ports = ${port}`,
    'MotdPhrase = test',
    '[Limits]',
    'MaxConnectionsIP = 0',
    'MaxNickLength = 30',
    '[Options]',
    'DNS = no',
    'Ident = no',
    'PAM = no',
  ];
  await writeFile(file, `${lines.join('\n')}\n`);
  // As root it becomes another user, who must be able to read this.
  await chmod(folder, 0o755);
  const { connect } = await import('node:net');
  const listens = () =>
    new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(socket.destroy() !== undefined));
      socket.once('error', () => resolve(false));
    });
  const service = await startService(program('JIANFU_NGIRCD', '/usr/sbin/ngircd'), ['-n', '-f', file], {}, listens);
  return { ...service, port };
}

export interface LoungeServer extends Service {
  url: string;
}

/** ngircd and The Lounge in public mode: who opens the page is in the room after one click. */
export async function startLounge(channel = '#class42'): Promise<LoungeServer> {
  const folder = await mkdtemp(join(tmpdir(), 'jianfu-lounge-'));
  const irc = await startNgircd(folder);
  const port = await freePort();
  const configuration = {
    public: true,
    host: '127.0.0.1',
    port,
    messageStorage: [],
    prefetch: false,
    disableUpdateCheck: true,
    maxHistory: 10_000,
    fileUpload: { enable: false },
    identd: { enable: false },
    defaults: {
      name: 'test',
      host: '127.0.0.1',
      port: irc.port,
      tls: false,
      rejectUnauthorized: false,
      password: '',
      nick: 'guest%%%%',
      username: 'guest',
      realname: 'guest',
      join: channel,
      leaveMessage: '',
    },
  };
  await writeFile(join(folder, 'config.js'), `module.exports = ${JSON.stringify(configuration)};\n`);
  const url = `http://127.0.0.1:${port}/`;
  const lounge = await startService(
    node22(),
    [join(MODULES, 'thelounge/index.js'), 'start'],
    { env: { ...process.env, THELOUNGE_HOME: folder }, cwd: folder },
    answers(url),
  );
  return {
    url,
    async close() {
      await lounge.close();
      await irc.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Connects as `nick` and waits until the channel is open. */
export async function joinLounge(page: Page, url: string, nick: string): Promise<void> {
  await page.goto(url);
  await page.locator('#connect\\:nick').fill(nick);
  await page.locator('#connect button[type=submit]').click();
  await expect(page.locator('.chat-view[data-type="channel"]')).toBeVisible({ timeout: 30_000 });
}

/** IRC keeps no history: what is said before the other is there is lost to them. */
export async function seesInLounge(page: Page, nick: string): Promise<void> {
  await expect(page.locator(`.userlist .user[data-name="${nick}"]`).first()).toBeVisible({ timeout: 15_000 });
}

export async function sayInLounge(page: Page, text: string): Promise<void> {
  await page.locator('textarea#input').fill(text);
  await page.locator('textarea#input').press('Enter');
  await expect(page.locator('.msg[data-type="message"] .content', { hasText: text }).first()).toBeVisible();
}
