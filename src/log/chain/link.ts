import canonicalize from 'canonicalize';
import { digestOf } from './sha256';

/** What a record is about. Reviewers' actions and housekeeping are records like findings, in the same chain. */
export type RecordKind = 'finding' | 'review' | 'reveal' | 'purge' | 'import' | 'export' | 'protection';

/** One link of the chain, without the body that it vouches for. The body may be purged; the link stays. */
export interface Link {
  /** 1, 2, 3 … without gaps. */
  seq: number;
  kind: RecordKind;
  /** Findings: the entry's key. Others: random. Never twice. */
  key: string;
  /** `seq` of the finding that an action is about. */
  target?: number;
  /** Findings: the day they were captured, for retention (readable while the log is locked). */
  day?: string;
  /** ISO 8601, when it was appended here. */
  at: string;
  /** SHA-256 of the canonical body. */
  digest: string;
  /** Hash of the link before; empty for the first. */
  prev: string;
  /** SHA-256 of the canonical link without this field. */
  hash: string;
}

/** Canonical JSON (RFC 8785), so that a hash does not depend on the order of fields. */
export const canonical = (value: unknown): string => canonicalize(value) ?? 'null';

export const bodyDigest = (body: unknown): string => digestOf(canonical(body));

/** The hash a link must carry. */
export function linkHash(link: Omit<Link, 'hash'>): string {
  // Field by field in canonical order: four times quicker than the general serializer, and tested to be the same.
  const field = (name: string, value: string | number) => `${JSON.stringify(name)}:${JSON.stringify(value)}`;
  const fields = [field('at', link.at)];
  if (link.day !== undefined) fields.push(field('day', link.day));
  fields.push(field('digest', link.digest), field('key', link.key), field('kind', link.kind), field('prev', link.prev));
  fields.push(field('seq', link.seq));
  if (link.target !== undefined) fields.push(field('target', link.target));
  return digestOf(`{${fields.join(',')}}`);
}

/** What a new link is made of. */
export type LinkSeed = Pick<Link, 'kind' | 'key' | 'at' | 'digest'> & Partial<Pick<Link, 'target' | 'day'>>;

/** The next link after `head`. */
export function linkAfter(head: Pick<Link, 'seq' | 'hash'> | undefined, seed: LinkSeed): Link {
  const link: Omit<Link, 'hash'> = {
    seq: (head?.seq ?? 0) + 1,
    kind: seed.kind,
    key: seed.key,
    ...(seed.target === undefined ? {} : { target: seed.target }),
    ...(seed.day === undefined ? {} : { day: seed.day }),
    at: seed.at,
    digest: seed.digest,
    prev: head?.hash ?? '',
  };
  return { ...link, hash: linkHash(link) };
}
