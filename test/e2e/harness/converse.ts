import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { ROOT } from './builds.ts';
import { startProsody } from './prosody.ts';
import type { Service } from './service.ts';

const DIST = join(ROOT, 'test/e2e/chat/node_modules/converse.js/dist');
const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
};

// Converse's style sheet asks for fonts elsewhere; the tests count every request that leaves the machine.
const ONLY_LOOPBACK =
  "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; connect-src 'self' ws://127.0.0.1:*";

/** Who sits at a Converse.js page and in which room. */
export interface Seat {
  account: string;
  nick: string;
  room: string;
  roomName: string;
}

const html = (seat: Seat, websocket: string) => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>chat</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/dist/converse.min.css">
</head>
<body class="converse-fullscreen"><script type="module">
import "/dist/converse.min.js";
window.converse.initialize(${JSON.stringify({
  assets_path: '/dist/',
  authentication: 'login',
  auto_login: true,
  auto_reconnect: true,
  jid: `${seat.account}@localhost`,
  password: 'demo',
  websocket_url: websocket,
  discover_connection_methods: false,
  auto_join_rooms: [
    {
      jid: `${seat.room}@rooms.localhost`,
      nick: seat.nick,
      auto_configure: true,
      roomconfig: { roomname: seat.roomName, persistentroom: true },
    },
  ],
  blacklisted_plugins: ['converse-omemo', 'converse-notification'],
  i18n: 'en',
  loglevel: 'error',
  play_sounds: false,
  show_background: false,
  view_mode: 'fullscreen',
})});
</script></body></html>`;

export interface ConverseServer extends Service {
  /** Address of the chat page of one person. */
  seat(seat: Seat): string;
}

/** Prosody and a page with Converse.js as npm ships it. */
export async function startConverse(): Promise<ConverseServer> {
  const prosody = await startProsody();
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://converse');
    if (url.pathname === '/') {
      const seat = JSON.parse(url.searchParams.get('seat') ?? '{}') as Seat;
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': ONLY_LOOPBACK });
      response.end(html(seat, prosody.websocket));
      return;
    }
    try {
      const body = await readFile(join(DIST, url.pathname.replace(/^\/dist\//, '').replaceAll('..', '')));
      response.writeHead(200, { 'content-type': TYPES[extname(url.pathname)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    seat: (seat) => `http://127.0.0.1:${port}/?seat=${encodeURIComponent(JSON.stringify(seat))}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await prosody.close();
    },
  };
}

/** Waits until the person is in the room and can write. */
export async function inConverseRoom(page: Page): Promise<void> {
  await expect(page.locator('.chat-textarea').first()).toBeVisible({ timeout: 30_000 });
}

/** Writes a message as a person does, and waits until it stands in the sender's own window. */
export async function sayInConverse(page: Page, text: string): Promise<void> {
  const box = page.locator('.chat-textarea').first();
  await box.click();
  await page.keyboard.insertText(text);
  await page.locator('[data-action="sendMessage"]').first().click();
  await expect(page.locator('.chat-msg__text', { hasText: text }).first()).toBeVisible();
}
