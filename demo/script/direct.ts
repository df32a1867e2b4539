import { ME, type Script } from './types.ts';

/** One parent, one teacher: not read unless the user turns it on. */
export const direct: Script = {
  id: 'direct-haohao',
  title: '浩浩爸爸',
  kind: 'direct',
  about: '私聊',
  past: 4,
  lines: [
    { at: '13:05', who: '浩浩爸爸', text: '李老师，浩浩昨晚有点发烧，今天上午请假看医生。' },
    { at: '13:11', who: ME, text: '好的，先把身体养好，落下的课我回来给他补讲。' },
    { at: '16:55', who: '浩浩爸爸', text: '退烧了，下午已经到校。今天的作业他都记了，我们在家看着写。' },
    { at: '17:20', who: ME, text: '不着急，他今天可以不写，早点休息。' },
    { at: '20:32', who: '浩浩爸爸', text: '谢谢老师🙏' },
  ],
};
