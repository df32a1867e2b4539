import type { Detector, Finding } from '../engine/types';

// Stands in until the engine lands; only its signature is fixed.
const CLAUSE = { id: '二(一)4', document: '忻教发〔2020〕97号', text: '中小学校教师不得通过微信、QQ群布置学科作业' };
const BOTH = (text: string) => ({ zh: text, en: text });

/** The detector with every bundled pack. Cheap to call twice: built once. */
export function bundledDetector(): Detector {
  const rule = { id: 'group-homework', pack: 'xinzhou-2020-97', title: BOTH('通过群聊布置学科作业'), clause: CLAUSE, instead: BOTH('把作业写在班级黑板或作业记录本上'), rewrite: BOTH('作业已在课堂布置') };
  return {
    rules: [rule],
    detect(message) {
      const at = message.text.search(/作业|抄写|背诵|练习册/);
      if (at < 0 || message.context.senderRole === 'parent') return [];
      const finding: Finding = { rule: rule.id, clause: CLAUSE, confidence: 0.9, tier: 'warn', spans: [{ start: at, end: at + 2 }], reason: BOTH('消息在群里布置了学科作业'), instead: rule.instead };
      return [finding];
    },
  };
}
