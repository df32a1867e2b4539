import { datedBy, definePlatform } from '../define-platform';

const by = datedBy('2026-04-01', 'two tools that read the posts');

export const qqChannel = definePlatform({
  id: 'qq-channel',
  name: { zh: 'QQ 频道帖子', en: 'QQ channel posts' },
  family: 'qq',
  certainty: 'C',
  matches: ['https://pd.qq.com/*'],
  path: '^/g/',
  marks: [by({ css: '.game-guild-main__waterfalls' }), by({ css: '.feed-content' })],
  conversation: {
    list: [by({ css: '.game-guild-main__waterfalls' })],
    id: [by({ from: 'url', pattern: '/g/(\\w+)' })],
    title: [by({ css: 'title', from: 'page' })],
    kind: [by({ from: 'url', pattern: '/g/\\w+', kind: 'group' })],
  },
  message: {
    row: [by({ css: '.game-guild-main__short-content' }), by({ css: '.comment-list-item' })],
    id: [by({ attr: 'href', pattern: '/post/(\\w+)' }), by({ attr: 'id', pattern: '^[cr]_\\w+$' })],
    text: [by({ css: '.feed-detail-text' }), by({ css: '.comment-text' })],
    sender: [by({ css: '.nick' })],
    time: [by({ css: '.edit-time', as: 'written' })],
  },
  composer: {
    box: [by({ css: '.editor-area [data-exeditor-root][contenteditable="true"]' })],
    send: [by({ css: '.editor-area .publish-button button' })],
    keys: 'button',
  },
});
