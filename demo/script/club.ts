import { ME, type Script } from './types.ts';

/** A club of the school: almost everything here is welcome. */
export const club: Script = {
  id: 'club-science',
  title: '科学社团家长群',
  kind: 'group',
  about: '18 位成员 · 每周二、四放学后',
  past: 6,
  lines: [
    { at: '14:02', who: '科学吴老师', text: '本周做“鸡蛋保护器”，请孩子带两个纸杯、一卷胶带，鸡蛋学校准备。' },
    { at: '14:10', who: '朵朵妈妈', text: '吸管可以带吗？' },
    { at: '14:12', who: '科学吴老师', text: '可以，材料自己选，越轻越好。' },
    { at: '16:30', who: ME, text: '今天社团 17:40 结束，家长在南门接。' },
    {
      at: '17:48',
      who: '科学吴老师',
      text: '今天 11 个保护器有 9 个成功，孩子们自己总结了原因，真棒！照片放在群相册了。',
    },
    { at: '17:50', who: '浩浩爸爸', text: '哈哈，浩浩说他的蛋“英勇牺牲”了🥚' },
    {
      at: '18:25',
      who: '科学吴老师',
      breaks: ['video-checkin'],
      text: '下周每个孩子录一段三分钟的实验讲解视频上传到群里，家长帮忙剪一下，算作社团作业。',
    },
    { at: '18:28', who: '朵朵妈妈', text: '好的老师' },
  ],
};
