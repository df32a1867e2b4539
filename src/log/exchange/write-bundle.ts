import { strToU8, Zip, ZipDeflate } from 'fflate';
import { randomId } from '../append';
import { makeCheckpoint } from '../chain/checkpoint';
import { signerFor } from '../chain/signer';
import type { LogEntry } from '../types';
import type { LogView } from '../view/log-view';
import { writeRecords } from '../write';
import { type BundleManifest, LineDigest, signedPart } from './bundle-format';
import { inBatches, type Work } from './work';

/** A line of `entries.ndjson`: the finding as kept here, plus what its owner said of it. */
export async function bundleLine(view: LogView, entry: LogEntry): Promise<string> {
  const { seq, review, tags: _tags, origin: _origin, ...body } = entry;
  const reply = (await view.history(seq)).findLast((past) => past.body.action === 'reply')?.body.text;
  return JSON.stringify({ ...body, said: { review, ...(reply ? { reply } : {}) } });
}

/** Packs findings into a signed zip. What leaves is exactly what `bundleLine` shows; nothing is sent anywhere. */
export async function writeBundle(
  view: LogView,
  indexes: ArrayLike<number>,
  name: string,
  work: Work = {},
): Promise<Blob> {
  const { database, sealer } = view;
  const signer = await signerFor(database);
  await makeCheckpoint(database);
  const checkpoints = await database.checkpoints.orderBy('count').toArray();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, data) => {
    if (error) throw error;
    parts.push(data as Uint8Array<ArrayBuffer>);
  });
  const file = (path: string) => {
    const deflate = new ZipDeflate(path, { level: 6 });
    zip.add(deflate);
    return deflate;
  };
  const signedAt = new LineDigest();
  const checkpointFile = file('checkpoints.ndjson');
  for (const checkpoint of checkpoints) {
    const line = JSON.stringify(checkpoint);
    signedAt.add(line);
    checkpointFile.push(strToU8(`${line}\n`));
  }
  checkpointFile.push(new Uint8Array(0), true);
  const written = new LineDigest();
  const entryFile = file('entries.ndjson');
  await inBatches(view, indexes, work, async (entries) => {
    const lines = await Promise.all(entries.map((entry) => bundleLine(view, entry)));
    for (const line of lines) written.add(line);
    if (lines.length > 0) entryFile.push(strToU8(`${lines.join('\n')}\n`));
  });
  entryFile.push(new Uint8Array(0), true);
  const manifest: BundleManifest = {
    format: 'jianfu-bundle',
    version: 1,
    createdAt: new Date().toISOString(),
    name,
    signer: signer.id,
    publicKey: signer.publicKey as BundleManifest['publicKey'],
    entries: written.count,
    checkpoints: signedAt.count,
    entriesDigest: written.value,
    checkpointsDigest: signedAt.value,
    signature: '',
  };
  manifest.signature = await signer.sign(signedPart(manifest));
  const manifestFile = file('manifest.json');
  manifestFile.push(strToU8(JSON.stringify(manifest)), true);
  zip.end();
  const body = { what: 'bundle', entries: written.count, head: checkpoints.at(-1)?.head ?? '', salt: randomId() };
  await writeRecords(database, [{ kind: 'export', key: randomId(), body }], { sealer });
  return new Blob(parts, { type: 'application/zip' });
}
