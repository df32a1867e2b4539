import { startChat } from './chat.js';

/** 300 messages in a list that keeps only the rows in sight and fills them anew while scrolling; each fifth breaks a rule. */
const HEIGHT = 56;
const list = document.querySelector('.messages');
const LAWFUL = ['收到，谢谢老师', '明天春游请穿校服，带水壶', '老师辛苦了', '今天放学时间是四点半'];
const messages = Array.from({ length: 300 }, (_, index) => ({
  id: `m${index}`,
  author: index % 5 === 0 ? '语文李老师' : '张小宇妈妈',
  text: index % 5 === 0 ? `今晚语文作业：抄写第${index + 1}课生词两遍，明天交` : `${LAWFUL[index % 4]}（${index}）`,
}));
list.style.cssText = 'position:relative;padding:0';
const space = document.createElement('div');
space.style.cssText = `height:${messages.length * HEIGHT}px`;
list.replaceChildren(space);
const pool = Array.from({ length: 20 }, () => {
  const row = document.createElement('div');
  row.className = 'msg';
  row.style.cssText = `position:absolute;left:16px;right:16px;margin:0;height:${HEIGHT}px;line-height:${HEIGHT}px`;
  const text = document.createElement('span');
  text.className = 'text';
  text.append('');
  row.append(text);
  list.append(row);
  return row;
});
function fill() {
  const first = Math.max(0, Math.min(messages.length - pool.length, Math.floor(list.scrollTop / HEIGHT) - 3));
  for (let index = first; index < first + pool.length; index++) {
    const row = pool[index % pool.length];
    const message = messages[index];
    if (row.dataset.id === message.id) continue;
    row.dataset.id = message.id;
    row.dataset.author = message.author;
    row.style.top = `${index * HEIGHT}px`;
    row.firstChild.firstChild.data = message.text;
  }
}
list.addEventListener('scroll', fill);
fill();
startChat((slot) => {
  const field = document.createElement('textarea');
  slot.append(field);
  return { text: () => field.value, clear: () => {}, changes: () => field.value, focus: () => field.focus() };
});
