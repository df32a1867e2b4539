import type { NewEntry } from './types';

/** A finding as a page hands it in, for tests and benchmarks. */
export function newEntry(change: Partial<NewEntry> = {}): NewEntry {
  const text = change.text ?? '今天的数学作业：练习册12页，明早交。';
  return {
    platform: 'demo',
    conversation: { id: 'room-1', title: '四(2)班家长群', kind: 'group' },
    messageId: 'message-1',
    rule: 'group-homework',
    pack: 'xinzhou-2020-97',
    clause: { id: '二(一)4', document: '忻教发〔2020〕97号', text: '中小学校教师不得通过微信、QQ群布置学科作业' },
    confidence: 0.94,
    tier: 'warn',
    text,
    spans: [{ start: 3, end: 7 }],
    authorName: '语文王老师',
    role: 'teacher',
    stage: 'primary',
    grade: 4,
    sentAt: '2026-03-10T17:20:00+08:00',
    profile: 'teacher',
    ...change,
  };
}
