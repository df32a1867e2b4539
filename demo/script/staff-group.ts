import { ME, type Script } from './types.ts';

/** Colleagues among themselves: talk of homework is work here, an order against the notice still is one. */
export const staffGroup: Script = {
  id: 'staff-4',
  title: '四年级教师群',
  kind: 'staff',
  about: '9 位老师',
  past: 7,
  lines: [
    { at: '12:20', who: '年级组长何老师', text: '明天教研活动改到 203，请带上教案本。' },
    { at: '12:26', who: '数学周老师', text: '收到。这周数学作业量我们两个班先对一下？' },
    { at: '12:31', who: ME, text: '好，语文只留 20 分钟，剩下的给数学。作业统一写到教室黑板右侧。' },
    {
      at: '15:10',
      who: '教务处孙老师',
      breaks: ['forced-survey'],
      text: '各班主任：教师满意度问卷今天下班前必须全员提交，截图发群，未完成的名单报校长室。',
    },
    { at: '15:14', who: '英语陈老师', text: '我的已经填了' },
    {
      at: '15:40',
      who: '年级组长何老师',
      breaks: ['aftercare-teaching'],
      text: '明天托管时间大家就上新课，把第六单元讲完，周末好复习。',
    },
    { at: '15:43', who: ME, text: '托管时间不能讲新课，我们还是安排阅读和答疑吧。' },
    { at: '18:15', who: '年级组长何老师', text: '说得对，是我考虑不周，按李老师说的办。' },
  ],
};
