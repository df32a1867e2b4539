import { datedBy, definePlatform } from '../define-platform';

const by = datedBy('2026-06-01', 'contentChat template of the page, as copied in several desktop wrappers');

export const wechatWeb = definePlatform({
  id: 'wechat-web',
  name: { zh: '微信网页版', en: 'WeChat web' },
  family: 'wechat',
  certainty: 'B',
  matches: ['https://wx.qq.com/*', 'https://wx2.qq.com/*', 'https://web.wechat.com/*'],
  marks: [by({ css: '.main_inner #chatArea' })],
  conversation: {
    list: [by({ css: '[mm-repeat="message in chatContent"]' })],
    // The page's own ids last one sign-in only; the title lasts.
    id: [by({ css: '#chatArea .title_name' })],
    title: [by({ css: '#chatArea .title_name' })],
    kind: [by({ css: '#chatArea.chatRoom', kind: 'group' }), by({ css: '#chatArea:not(.chatRoom)', kind: 'direct' })],
  },
  message: {
    row: [by({ css: '[ng-repeat="message in chatContent"] .message' })],
    skip: [by({ css: '.message:not(.me):not(.you)' })],
    pending: [by({ css: '.message.me .ico_loading:not(.ng-hide)' })],
    id: [by({ css: '.js_message_bubble', attr: 'data-cm', json: 'msgId' })],
    text: [by({ css: 'pre.js_message_plain' })],
    sender: [by({ css: '.nickname' })],
    own: [by({ css: '.message.me' })],
    time: [by({ css: '.message_system .content', as: 'written' })],
    timeOncePerRun: true,
  },
  composer: { box: [by({ css: '#editArea' })], send: [by({ css: '.btn_send' })], keys: 'enter' },
  note: {
    zh: '许多微信号已不能登录网页版；能登录时可用。',
    en: 'Many accounts can no longer sign in to the web version; it is read where they can.',
  },
});
