import { datedBy, definePlatform } from '../src/platforms/define-platform';
import type { PlatformSpec } from '../src/platforms/types';

/** The demo's class chat. A function, called only where `__DEMO__` is true: a store build then leaves all of it out. */
export function demoPlatform(): PlatformSpec {
  const by = datedBy('2026-11-23', 'demo/ of this project');
  return definePlatform({
    id: 'demo',
    name: { zh: '演示班级群', en: 'Demo class chat' },
    family: 'wechat',
    certainty: 'A',
    matches: ['http://127.0.0.1/*', 'http://localhost/*'],
    marks: [by({ css: '[data-jf-demo]' })],
    conversation: {
      pane: [by({ css: '[data-conversation]' })],
      list: [by({ css: '.messages' })],
      id: [by({ attr: 'data-conversation' })],
      title: [by({ css: '#title', from: 'page' })],
      kind: [
        by({ css: '#title', from: 'page', attr: 'data-kind', pattern: '^group$', kind: 'group' }),
        by({ css: '#title', from: 'page', attr: 'data-kind', pattern: '^direct$', kind: 'direct' }),
        by({ css: '#title', from: 'page', attr: 'data-kind', pattern: '^homework$', kind: 'homework' }),
        by({ css: '#title', from: 'page', attr: 'data-kind', pattern: '^staff$', kind: 'staff' }),
      ],
    },
    message: {
      row: [by({ css: '.messages > .msg' })],
      skip: [by({ css: '.msg.system' })],
      id: [by({ attr: 'data-id' })],
      text: [by({ css: '.text' })],
      omit: [by({ css: '.quote' })],
      sender: [by({ attr: 'data-author' })],
      own: [by({ attr: 'data-own', pattern: '^true$' })],
      time: [by({ attr: 'data-time', as: 'iso' })],
    },
    composer: { box: [by({ css: '#composer' })], send: [by({ css: '#send button' })], keys: 'enter' },
  });
}
