import { describe, expect, it } from 'vitest';
import type { Finding } from '../../engine/types';
import { Draft } from './draft';

const finding = (rule: string): Finding => ({
  rule,
  clause: { id: '二(一)4', document: 'd', text: 't' },
  confidence: 0.9,
  tier: 'warn',
  spans: [{ start: 0, end: 2 }],
  reason: { zh: '', en: '' },
  instead: { zh: '', en: '' },
});
const homework = [finding('group-homework')];
const both = [...homework, finding('video-check-in')];

describe('pausing', () => {
  it('pauses once, then lets the same draft through', () => {
    const draft = new Draft();
    expect(draft.pauses('作业：抄写', homework, 0)).toBe(true);
    draft.decided('anyway', '');
    expect(draft.pauses('作业：抄写', homework, 900)).toBe(false);
  });

  it('does not pause again for the same rule after editing, but does for a new one', () => {
    const draft = new Draft();
    draft.pauses('作业：抄写', homework, 0);
    draft.decided('edit', '');
    expect(draft.pauses('作业：抄写两遍', homework, 900)).toBe(false);
    expect(draft.pauses('作业：抄写，录视频打卡', both, 1900)).toBe(true);
  });

  it('never pauses a clean draft', () => {
    expect(new Draft().pauses('收到', [], 0)).toBe(false);
  });
});

describe('the ending', () => {
  const paused = () => {
    const draft = new Draft();
    draft.pauses('作业：抄写', homework, 0);
    return draft;
  };

  it('is edited-clean when the breach was taken out before sending', () => {
    const draft = paused();
    draft.decided('edit', '');
    draft.changed('明天春游', [], 2000);
    expect(draft.ended('sent', 3000)?.outcome).toBe('edited-clean');
  });

  it('is edited-flagged when it was changed and still breaks the rule', () => {
    const draft = paused();
    draft.decided('edit', '');
    draft.pauses('作业：抄写一遍', homework, 2000);
    expect(draft.ended('sent', 3000)?.outcome).toBe('edited-flagged');
  });

  it('is sent-anyway when it went out as it was', () => {
    const draft = paused();
    draft.decided('anyway', '');
    draft.pauses('作业：抄写', homework, 2000);
    expect(draft.ended('sent', 2100)?.outcome).toBe('sent-anyway');
  });

  it('is a false alarm with its reason when the user said so', () => {
    const draft = paused();
    draft.decided('false-alarm', '转发通知');
    expect(draft.ended('sent', 2100)).toMatchObject({ outcome: 'false-alarm', note: '转发通知', findings: homework });
  });

  it('is cancelled when a noticed warning ended in an empty composer', () => {
    expect(paused().ended('cleared', 2000)?.outcome).toBe('cancelled');
  });

  it('is failed-open when we were too slow or broke', () => {
    const draft = new Draft();
    draft.failedOpen();
    expect(draft.ended('sent', 10)?.outcome).toBe('failed-open');
  });

  it('is nothing for a warning that only passed by while typing', () => {
    const draft = new Draft();
    draft.changed('作业', homework, 0);
    draft.changed('作业已在课堂布置', [], 400);
    expect(draft.ended('sent', 5000)).toBeUndefined();
  });

  it('counts a warning that stood for a second though sending was never paused', () => {
    const draft = new Draft();
    draft.changed('作业', homework, 0);
    draft.changed('作业已在课堂布置', [], 1500);
    expect(draft.ended('sent', 5000)?.outcome).toBe('edited-clean');
  });
});
