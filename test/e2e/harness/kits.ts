import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { build } from 'vite';
import { ROOT } from './builds.ts';
import type { Service } from './service.ts';

const PAGES = join(ROOT, 'test/e2e/kits/pages');
const OUT = join(ROOT, 'test-results/kits');
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

export const KITS = ['vue-advanced-chat', 'chatscope', 'deep-chat'] as const;

/** Bundles the chat kits' pages and serves them on loopback. */
export async function serveKits(): Promise<Service & { url(kit: string): string }> {
  await build({
    root: PAGES,
    configFile: false,
    logLevel: 'error',
    base: './',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: OUT,
      emptyOutDir: true,
      minify: false,
      rollupOptions: { input: KITS.map((kit) => join(PAGES, `${kit}.html`)) },
    },
  });
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://kits').pathname.replaceAll('..', '');
    try {
      const body = await readFile(join(OUT, path));
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (kit) => `http://127.0.0.1:${port}/${kit}.html`,
    async close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
