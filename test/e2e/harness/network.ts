import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext } from '@playwright/test';

/** Sees every request that should not be. */
export interface NetworkWatch {
  /** For `--proxy-server`: whatever is not loopback comes here, is written down and refused. */
  proxy: string;
  /** Addresses outside this machine, and anything the extension itself asked for that is not its own file. */
  readonly seen: string[];
  watch(context: BrowserContext): void;
  close(): void;
}

/** Starts the watch. Tests end with `seen` being empty; `network.spec.ts` proves that it can fill. */
export async function watchNetwork(): Promise<NetworkWatch> {
  const seen: string[] = [];
  const refuse = (what: string | undefined): void => void seen.push(`outside: ${what ?? '?'}`);
  const server = createServer((request, response) => {
    refuse(request.url);
    response.writeHead(403).end();
  });
  server.on('connect', (request, socket) => {
    refuse(request.url);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return {
    proxy: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    watch(context) {
      context.on('request', (request) => {
        const worker = request.serviceWorker()?.url();
        const from = worker ?? (request.isNavigationRequest() ? '' : request.frame().url());
        const own = /^(chrome-extension|data|blob|about):/;
        if (from.startsWith('chrome-extension://') && !own.test(request.url()))
          seen.push(`extension: ${request.url()}`);
      });
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
