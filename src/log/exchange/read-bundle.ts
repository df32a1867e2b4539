import { Unzip, UnzipInflate } from 'fflate';
import type { z } from 'zod';
import { checkpointHash, checkpointSigned } from '../chain/checkpoint';
import { signed, signerOf } from '../chain/signer';
import type { Checkpoint } from '../database';
import type { FindingBody } from '../types';
import {
  type BundleManifest,
  bundleCheckpoint,
  bundleEntry,
  bundleManifest,
  ENTRY_LIMIT,
  FILES,
  type FileName,
  LINE_LIMIT,
  LineDigest,
  RATIO_LIMIT,
  signedPart,
} from './bundle-format';

/** Why a bundle was refused, as a word for the page to translate and a place for the curious. */
export class Refusal extends Error {
  override name = 'Refusal';
  constructor(
    readonly reason: RefusalReason,
    readonly where = '',
  ) {
    super(`${reason} ${where}`);
  }
}
export type RefusalReason =
  | 'not-a-bundle'
  | 'unknown-file'
  | 'too-large'
  | 'bomb'
  | 'schema'
  | 'duplicate'
  | 'signature'
  | 'incomplete';

/** Bytes pushed at a time: at the worst ratio of deflate this unpacks to 16 MB before a limit can strike. */
const CHUNK = 16 * 1024;
const COMPRESSED_LIMIT = 512 * 1024 * 1024;

interface Handlers {
  line(file: FileName, line: string): void;
}

/** Unpacks a bundle as a stream, file by known file, line by line; refuses at the first thing that is not as it must be. */
async function unpack(bundle: Blob, { line }: Handlers): Promise<Set<FileName>> {
  if (bundle.size > COMPRESSED_LIMIT) throw new Refusal('too-large');
  const seen = new Set<FileName>();
  const finished = new Set<FileName>();
  let refusal: Refusal | undefined;
  let unpacked = 0;
  const refuse = (reason: RefusalReason, where = '') => {
    refusal ??= new Refusal(reason, where.slice(0, 80));
  };
  const unzip = new Unzip((file) => {
    if (!Object.hasOwn(FILES, file.name)) return refuse('unknown-file', file.name);
    const name = file.name as FileName;
    if (seen.has(name)) return refuse('duplicate', name);
    if (file.compression !== 0 && file.compression !== 8) return refuse('not-a-bundle', name);
    seen.add(name);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let size = 0;
    let rest = '';
    let number = 0;
    const take = (text: string, final: boolean) => {
      const lines = (rest + text).split('\n');
      rest = final ? '' : lines.pop()!;
      if (rest.length > FILES['manifest.json']) return refuse('too-large', `${name}:${number + 1}`);
      for (const each of lines) {
        if (each === '' || refusal) continue;
        number++;
        if (each.length > (name === 'manifest.json' ? FILES[name] : LINE_LIMIT))
          return refuse('too-large', `${name}:${number}`);
        try {
          line(name, each);
        } catch (error) {
          return refuse(error instanceof Refusal ? error.reason : 'schema', `${name}:${number}`);
        }
      }
    };
    file.ondata = (error, data, final) => {
      if (refusal) return;
      if (error) return refuse('not-a-bundle', error.message);
      size += data.length;
      unpacked += data.length;
      if (size > FILES[name]) return refuse('too-large', name);
      if (unpacked > RATIO_LIMIT * bundle.size + 1024 * 1024) return refuse('bomb', name);
      try {
        take(decoder.decode(data, { stream: !final }), final);
      } catch {
        refuse('schema', name);
      }
      if (final) finished.add(name);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bundle.size && !refusal; at += CHUNK) {
      const chunk = new Uint8Array(await bundle.slice(at, at + CHUNK).arrayBuffer());
      unzip.push(chunk, at + CHUNK >= bundle.size);
    }
  } catch (error) {
    refuse('not-a-bundle', error instanceof Error ? error.message : '');
  }
  if (refusal) throw refusal;
  return finished;
}

const parse = <T extends z.ZodType>(schema: T, line: string): z.infer<T> => {
  const parsed = schema.safeParse(JSON.parse(line));
  if (!parsed.success) throw new Refusal('schema', parsed.error.issues[0]?.path.join('.'));
  return parsed.data as z.infer<T>;
};

/** A bundle that holds together from end to end. */
export interface CheckedBundle {
  file: Blob;
  manifest: BundleManifest;
  checkpoints: Checkpoint[];
}

/** Reads a bundle through once without keeping its entries, and refuses it whole if anything is wrong. */
export async function checkBundle(file: Blob): Promise<CheckedBundle> {
  let manifest: BundleManifest | undefined;
  const checkpoints: Checkpoint[] = [];
  const digests = { 'entries.ndjson': new LineDigest(), 'checkpoints.ndjson': new LineDigest() };
  const keys = new Set<string>();
  const finished = await unpack(file, {
    line(name, line) {
      if (name === 'manifest.json') {
        if (manifest !== undefined) throw new Refusal('duplicate');
        manifest = parse(bundleManifest, line);
        return;
      }
      digests[name].add(line);
      if (digests[name].count > ENTRY_LIMIT) throw new Refusal('too-large');
      if (name === 'checkpoints.ndjson') {
        checkpoints.push(parse(bundleCheckpoint, line));
        return;
      }
      const { key } = parse(bundleEntry, line);
      // Half the key tells a million entries apart and takes half the room.
      const short = key.slice(0, 20);
      if (keys.has(short)) throw new Refusal('duplicate');
      keys.add(short);
    },
  });
  if (manifest === undefined || finished.size !== Object.keys(FILES).length) throw new Refusal('incomplete');
  const { signer, publicKey, entries, entriesDigest, checkpointsDigest } = manifest;
  if (signerOf(publicKey) !== signer || !(await signed(signedPart(manifest), manifest.signature, publicKey))) {
    throw new Refusal('signature', 'manifest.json');
  }
  const [written, points] = [digests['entries.ndjson'], digests['checkpoints.ndjson']];
  if (written.count !== entries || written.value !== entriesDigest) throw new Refusal('signature', 'entries.ndjson');
  if (points.count !== manifest.checkpoints || points.value !== checkpointsDigest)
    throw new Refusal('signature', 'checkpoints.ndjson');
  let previous: Checkpoint | undefined;
  for (const checkpoint of checkpoints) {
    const follows =
      previous === undefined || (checkpoint.count > previous.count && checkpoint.previous === checkpointHash(previous));
    if (!follows || checkpoint.signer !== signer || !(await checkpointSigned(checkpoint, publicKey))) {
      throw new Refusal('signature', 'checkpoints.ndjson');
    }
    previous = checkpoint;
  }
  return { file, manifest, checkpoints };
}

/** The findings of a checked bundle in batches, read from the file again so that memory stays flat. */
export async function* bundleEntries({ file, manifest }: CheckedBundle, batch = 2_000): AsyncGenerator<FindingBody[]> {
  // A pull from a push: the unzipping waits while a full batch is being used.
  const ready: FindingBody[][] = [];
  let filling: FindingBody[] = [];
  let at = 0;
  const unzip = new Unzip((packed) => {
    if (packed.name !== 'entries.ndjson') return;
    const decoder = new TextDecoder();
    let rest = '';
    packed.ondata = (error, data, final) => {
      if (error) throw error;
      const lines = (rest + decoder.decode(data, { stream: !final })).split('\n');
      rest = final ? '' : lines.pop()!;
      for (const line of lines) {
        if (line === '') continue;
        filling.push({ ...(parse(bundleEntry, line) as FindingBody), origin: manifest.signer });
        if (filling.length === batch) ready.push(filling.splice(0));
      }
    };
    packed.start();
  });
  unzip.register(UnzipInflate);
  for (; at < file.size; at += CHUNK) {
    const chunk = new Uint8Array(await file.slice(at, at + CHUNK).arrayBuffer());
    unzip.push(chunk, at + CHUNK >= file.size);
    while (ready.length > 0) yield ready.shift()!;
  }
  if (filling.length > 0) yield filling;
  filling = [];
}
