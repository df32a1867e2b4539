import { chown, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program } from '../../../cli/chromium.ts';
import { answers, freePort, type Service, startService } from './service.ts';

const configuration = (data: string, port: number) => `
data_path = "${data}"
pidfile = "${data}/prosody.pid"
log = { warn = "${data}/prosody.log" }
modules_enabled = { "roster", "saslauth", "disco", "ping", "websocket", "carbons", "blocklist" }
modules_disabled = { "s2s", "offline" }
interfaces = { "127.0.0.1" }
http_interfaces = { "127.0.0.1" }
c2s_ports = { }
s2s_ports = { }
http_ports = { ${port} }
https_ports = { }
http_default_host = "localhost"
consider_websocket_secure = true
cross_domain_websocket = true
c2s_require_encryption = false
allow_unencrypted_plain_auth = true

VirtualHost "localhost"
  authentication = "insecure"
  insecure_open_authentication = "Yes please, I know what I'm doing!"

Component "rooms.localhost" "muc"
  modules_enabled = { "muc_mam" }
  muc_log_by_default = true
  muc_log_presences = false
  max_archive_query_results = 100
  muc_room_locking = false
  restrict_room_creation = false
`;

/** An XMPP server of its own: on loopback, in a throwaway folder, with rooms that keep their history. */
export async function startProsody(): Promise<Service & { websocket: string }> {
  const data = await mkdtemp(join(tmpdir(), 'jianfu-prosody-'));
  const port = await freePort();
  const file = join(data, 'prosody.cfg.lua');
  await writeFile(file, configuration(data, port));
  const owner = await prosodyUser();
  if (owner !== undefined) for (const path of [data, file]) await chown(path, owner.uid, owner.gid);
  const service = await startService(
    program('JIANFU_PROSODY', '/usr/bin/prosody'),
    ['--config', file, '-F'],
    { cwd: data, ...owner },
    answers(`http://127.0.0.1:${port}/xmpp-websocket`),
  );
  return {
    websocket: `ws://127.0.0.1:${port}/xmpp-websocket`,
    async close() {
      await service.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** Prosody refuses to run as root; its package made a user for it. */
async function prosodyUser(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const line = (await readFile('/etc/passwd', 'utf8')).split('\n').find((each) => each.startsWith('prosody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  if (uid === undefined || gid === undefined) throw new Error('there is no user prosody on this machine');
  return { uid: Number(uid), gid: Number(gid) };
}
