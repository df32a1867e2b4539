import type { Detector, Finding } from '../../src/engine/types';
import type { DraftEnding } from '../../src/page/guard/types';
import type { SeenMessage } from '../../src/page/types';
import type { ProtocolMap } from '../../src/protocol/protocol-map';

type NewEntry = Parameters<ProtocolMap['record']>[0][number];

const packOf = (detector: Detector, rule: string): string =>
  detector.rules.find((info) => info.id === rule)?.pack ?? 'unknown';

/** A message and its findings as the log takes them: one entry per rule. */
export function entriesOf(
  message: SeenMessage,
  findings: readonly Finding[],
  detector: Detector,
  profile: NewEntry['profile'],
): NewEntry[] {
  const { conversation, context } = message;
  return findings.map((finding) => ({
    platform: message.platform,
    conversation,
    messageId: message.id,
    rule: finding.rule,
    pack: packOf(detector, finding.rule),
    clause: finding.clause,
    confidence: finding.confidence,
    tier: finding.tier,
    text: message.text,
    spans: finding.spans,
    authorName: message.authorName,
    role: message.role,
    own: message.own,
    stage: context.stage,
    grade: context.grade,
    sentAt: message.sentAt,
    profile,
  }));
}

/** How a flagged draft ended, as the log takes it. Only the flagged words stand in it. */
export function draftEntriesOf(ending: DraftEnding, detector: Detector, profile: NewEntry['profile']): NewEntry[] {
  const { platform, conversation, context } = ending.place;
  return ending.findings.map((finding) => ({
    platform,
    conversation,
    messageId: `draft:${ending.id}`,
    rule: finding.rule,
    pack: packOf(detector, finding.rule),
    clause: finding.clause,
    confidence: finding.confidence,
    tier: finding.tier,
    text: ending.words,
    spans: finding.spans,
    role: 'self',
    own: true,
    stage: context.stage,
    grade: context.grade,
    profile,
    outcome: ending.outcome,
    note: ending.note,
  }));
}
