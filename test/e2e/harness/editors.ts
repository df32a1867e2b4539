import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './builds.ts';

const FOLDER = join(ROOT, 'test/e2e/editors');

/** A page for each kind of composer; `iframe` is an about:blank frame whose body is edited, as UEditor does it. */
export const EDITORS = [
  'textarea',
  'contenteditable',
  'iframe',
  'lexical',
  'slate',
  'prosemirror',
  'quill',
  'ckeditor',
] as const;

interface Bundler {
  build(options: object): Promise<{ outputFiles: { text: string }[] }>;
}

/** Serves one page of test/e2e/editors on loopback, bundled with its editor. */
export async function serveEditor(name: string): Promise<{ url: string; close(): Promise<void> }> {
  if (!existsSync(join(FOLDER, 'node_modules'))) {
    await promisify(execFile)('npm', ['ci', '--ignore-scripts'], { cwd: FOLDER });
  }
  const { build } = createRequire(join(FOLDER, 'package.json'))('esbuild') as Bundler;
  const bundle = await build({
    entryPoints: [join(FOLDER, `pages/${name}.js`)],
    bundle: true,
    write: false,
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  const files: Record<string, [type: string, body: string]> = {
    '/': ['text/html; charset=utf-8', await readFile(join(FOLDER, 'pages/page.html'), 'utf8')],
    '/page.js': ['text/javascript; charset=utf-8', bundle.outputFiles[0]?.text ?? ''],
  };
  const server = createServer((request, response) => {
    const [type, body] = files[request.url ?? ''] ?? ['text/plain', 'not found'];
    response.writeHead(type === 'text/plain' ? 404 : 200, { 'content-type': type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
