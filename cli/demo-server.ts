import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformWithOxc } from 'vite';

const DEMO = fileURLToPath(new URL('../demo/', import.meta.url));
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ts': 'text/javascript; charset=utf-8',
};

export interface Served {
  url: string;
  close(): Promise<void>;
}

/** Serves demo/ on a free port of loopback, its TypeScript with the types taken off. */
export async function serveDemo(port = 0): Promise<Served> {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://demo').pathname));
    const file = join(DEMO, path === '/' ? 'index.html' : path);
    const type = TYPES[extname(file)];
    try {
      if (type === undefined || !file.startsWith(DEMO)) throw new Error('not of the demo');
      const source = await readFile(file, 'utf8');
      const body = file.endsWith('.ts') ? (await transformWithOxc(source, file)).code : source;
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
