import { base64url, digestOf } from './chain/sha256';
import type { LogDatabase } from './database';
import { excerptOf } from './mask/excerpt';
import { harmless } from './mask/harmless';
import { maskName, maskTitle } from './mask/mask';
import type { Sealer } from './protect/sealed';
import type { FindingBody, NewEntry, NewJudgement } from './types';
import { type Draft, writeRecords } from './write';

/** What makes a finding the same finding: one entry however often the message is shown. */
export const entryKey = (platform: string, conversationId: string, messageId: string, rule: string): string =>
  digestOf(JSON.stringify([platform, conversationId, messageId, rule]));

export const judgedKey = (judgement: NewJudgement): string =>
  entryKey(judgement.platform, judgement.conversationId, judgement.messageId, judgement.rule);

export const conversationHash = (platform: string, id: string): string =>
  digestOf(JSON.stringify([platform, id])).slice(0, 22);

export const randomId = (): string => base64url(crypto.getRandomValues(new Uint8Array(16)));

/** How much the school or the user wants kept about people. */
export interface Privacy {
  /** `masked` (default) hides names and numbers in the title; `hidden` keeps none; `full` keeps it. */
  titles: 'full' | 'masked' | 'hidden';
}

/** Masks a finding for keeping. What the page handed in goes no further than here. */
export function findingBody(
  entry: NewEntry,
  { capturedAt, privacy }: { capturedAt: string; privacy: Privacy },
): FindingBody {
  const { text, spans, messageId, conversation, authorName, note, ...rest } = entry;
  const masked = excerptOf(harmless(text), spans, authorName === undefined ? [] : [authorName]);
  const title = harmless(conversation.title);
  const body: FindingBody = {
    ...rest,
    key: entryKey(entry.platform, conversation.id, messageId, entry.rule),
    conversation: {
      hash: conversationHash(entry.platform, conversation.id),
      title: privacy.titles === 'hidden' ? '' : privacy.titles === 'full' ? title : maskTitle(title),
      kind: conversation.kind,
    },
    excerpt: masked.text,
    spans: masked.spans,
    authorName: authorName === undefined ? undefined : maskName(harmless(authorName)),
    note: note === undefined ? undefined : harmless(note),
    capturedAt,
    salt: randomId(),
  };
  // `undefined` is no JSON: what has no value has no field, else the body would hash differently once read back.
  return JSON.parse(JSON.stringify(body)) as FindingBody;
}

export const findingDraft = (body: FindingBody): Draft => ({
  kind: 'finding',
  key: body.key,
  day: body.capturedAt.slice(0, 10),
  body,
});

/** Stores findings; returns when they are on the disk. A finding that is already there counts as a duplicate. */
export async function appendEntries(
  database: LogDatabase,
  entries: readonly NewEntry[],
  options: { sealer?: Sealer; now?: Date; privacy?: Privacy } = {},
): Promise<{ stored: number; duplicates: number }> {
  const now = options.now ?? new Date();
  const shared = { capturedAt: now.toISOString(), privacy: options.privacy ?? { titles: 'masked' as const } };
  const drafts = entries.map((entry) => findingDraft(findingBody(entry, shared)));
  const { rows, duplicates } = await writeRecords(database, drafts, { sealer: options.sealer, now });
  return { stored: rows.length, duplicates };
}
