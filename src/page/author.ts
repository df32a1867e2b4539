import type { AuthorRole } from '../engine/types';

const KIN =
  '(?:爸爸?|妈妈?|妈咪|爸比|麻麻|粑粑|爷爷|奶奶|姥姥|姥爷|外公|外婆|父亲|母亲|家长|监护人|哥哥|姐姐|叔叔|阿姨|舅舅|姑姑|婶婶|mama|baba|mom|mum|dad)';
const PARENT = new RegExp(
  `${KIN}(?:\\s*[(（\\d].*)?$|^家长|^${KIN}[-—_－:： ]|家委|家长代表|(?:'s|s')\\s+(?:mom|mum|mother|dad|father|parent)\\b`,
  'iu',
);
const BOTH = new RegExp(KIN, 'iu');
const TRAINER =
  /培训|机构|辅导班|补习|托管班|托辅|晚托|冲刺班|教育咨询|学而思|新东方|作业帮|猿辅导|高途|课程顾问|规划师|招生(?!办)|\btutor(?:ing)?\b/iu;
const PUPIL =
  /课代表|班长|学习委员|纪律委员|体育委员|文艺委员|生活委员|劳动委员|值日生|小组长|(?:同学|学生)(?:\s*[(（].*)?$|^(?:学生|同学)[-—_－:： ]|\bstudent\b/iu;
const TEACHER =
  /老师|教师|班主任|辅导员|校长|教务|德育|政教|教导|教研|年级[组主]|学科组|备课组|主任$|大队辅导|学校$|[小中]学$|团委|总务处|少先队|\bteacher\b|\bprincipal\b|^(?:mr|mrs|ms|miss)\.?\s/iu;

/**
 * Who somebody is, from the name a class chat gives them ("语文王老师", "张小宇妈妈", "教务处", "课代表").
 * Nothing when the name does not say or says two things: then the engine reckons with a teacher.
 */
export function roleOfName(name: string | undefined): AuthorRole | undefined {
  if (name === undefined) return undefined;
  const plain = name.normalize('NFKC').trim();
  if (plain === '') return undefined;
  // "王老师家长" and "李老师(小宇妈妈)" are people who are both: only a name that ends in the kinship is a parent's.
  if (/老师.*[(（]/u.test(plain) && BOTH.test(plain)) return undefined;
  if (PARENT.test(plain)) return 'parent';
  if (TRAINER.test(plain)) return 'trainer';
  if (PUPIL.test(plain)) return 'pupil';
  return TEACHER.test(plain) ? 'teacher' : undefined;
}

const RELAY =
  /^[\s【[（(@所有人全体成员]*(?:代|替|帮|转|转发|转达|转告|传达|受)\s*[^\s，,。：:]{0,8}?(?:老师|班主任|学校|教务处)\s*(?:的?(?:话|通知|消息|作业)|发|转发|通知|转告|之托|委托)*\s*[】\])）：:，,\s]/u;

/** A message that speaks for a teacher ("代王老师发：…") is the teacher's, whoever has passed it on. */
export const isRelay = (text: string): boolean => RELAY.test(text);
