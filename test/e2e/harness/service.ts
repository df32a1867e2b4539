import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** A program that a test started and must end. */
export interface Service {
  close(): Promise<void>;
}

/** A port of loopback that nobody uses at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Starts a server and waits until `ready` answers true; says what the server said if it does not. */
export async function startService(
  command: string,
  args: string[],
  options: SpawnOptions,
  ready: () => Promise<boolean>,
): Promise<Service> {
  const child: ChildProcess = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => (said = (said + chunk).slice(-4000)));
  let ended = false;
  const end = new Promise<void>((resolve) => {
    const done = (why: unknown) => {
      ended = true;
      said += `\n${String(why)}`;
      resolve();
    };
    child.once('exit', (code, signal) => done(`ended with ${code ?? signal}`));
    child.once('error', done);
  });
  // A test run that is broken off must leave no server behind.
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const service: Service = {
    async close() {
      process.off('exit', kill);
      if (!ended) child.kill('SIGTERM');
      const timer = setTimeout(kill, 3000);
      await end;
      clearTimeout(timer);
    },
  };
  for (const until = Date.now() + 30_000; Date.now() < until && !ended; ) {
    if (await ready().catch(() => false)) return service;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await service.close();
  throw new Error(`${command} did not start: ${said}`);
}

/** Ready when something answers there by HTTP. */
export const answers = (url: string) => async (): Promise<boolean> => (await fetch(url)).status < 600;
