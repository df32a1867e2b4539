import { datedBy, definePlatform } from '../define-platform';

const by = datedBy('2026-10-08', 'one measurement of the page');

export const chaoxingNotice = definePlatform({
  id: 'chaoxing-notice',
  name: { zh: '学习通通知', en: 'Chaoxing notices' },
  family: 'other',
  certainty: 'C',
  matches: ['https://notice.chaoxing.com/*'],
  marks: [by({ css: '.sendNotice.submitBtn' })],
  conversation: {
    id: [by({ from: 'url', pattern: '[?&]courseId=(\\w+)' })],
    title: [by({ css: 'title', from: 'page' })],
    kind: [by({ from: 'url', pattern: 'notice\\.chaoxing\\.com', kind: 'group' })],
  },
  // Only the composer is known: what is sent from here is read before it goes.
  message: { row: [], id: [], text: [] },
  composer: {
    box: [by({ css: '.edui-editor iframe' }), by({ css: 'input.title' })],
    send: [by({ css: '.sendNotice.submitBtn' })],
    keys: 'button',
  },
  note: {
    zh: '只在发通知前提醒；收到的通知页面没有可靠的特征。',
    en: 'Warns before a notice is sent; received notices cannot be read reliably.',
  },
});
