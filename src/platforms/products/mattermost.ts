import { datedBy, definePlatform } from '../define-platform';

const by = datedBy('2026-07-15', 'mattermost/mattermost @008eefe post_component.tsx');

export const mattermost = definePlatform({
  id: 'mattermost',
  name: { zh: 'Mattermost', en: 'Mattermost' },
  family: 'other',
  certainty: 'A',
  matches: [],
  marks: [by({ css: '#channel_view' })],
  conversation: {
    list: [by({ css: '#virtualizedPostListContent' })],
    id: [by({ from: 'url', pattern: '//[^/]+/(\\w[\\w-]*/(?:channels|messages)/[^/?#]+)' })],
    title: [by({ css: '#channelHeaderTitle', from: 'page' })],
    kind: [
      by({ from: 'url', pattern: '/channels/', kind: 'group' }),
      by({ from: 'url', pattern: '/messages/@', kind: 'direct' }),
    ],
  },
  message: {
    row: [by({ css: '[data-testid="postView"]' })],
    skip: [by({ css: '.post--system' })],
    pending: [by({ css: '.post--pending' })],
    id: [by({ attr: 'id', pattern: '^(?:post|rhsPost|searchResult)_(\\w+)$' })],
    text: [by({ css: '[id$="_message"]' })],
    omit: [by({ css: '.post-edited__indicator' }), by({ css: 'blockquote' })],
    sender: [by({ css: '.post__header .user-popover' })],
    senderOncePerRun: true,
    own: [by({ css: '.current--user' })],
    time: [by({ css: 'time[datetime]', attr: 'datetime', as: 'iso' })],
    timeOncePerRun: true,
  },
  composer: {
    box: [by({ css: 'textarea#post_textbox' })],
    send: [by({ css: '[data-testid="SendMessageButton"]' })],
    keys: 'enter',
  },
});
