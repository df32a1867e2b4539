// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { readOnce } from '../reader/read-once';
import { propose } from './propose';
import { likelyMessage, rowsAround } from './rows';
import { isSteadyName } from './stable';

const NOW = new Date('2026-11-23T20:30:00+08:00');
const TALK = [
  ['语文王老师', '今晚抄写第三课生字', '18:01'],
  ['张小宇妈妈', '收到，谢谢老师', '18:02'],
  ['王梓涵爸爸', '明天穿校服吗', '18:03'],
  ['语文王老师', '明天升旗，请穿校服', '18:04'],
  ['张小宇妈妈', '好的', '18:05'],
] as const;

/** Three ways in which chat kits build their rows. */
const KITS: Record<string, (who: string, text: string, time: string, index: number) => string> = {
  // chatscope: header and words are twins in one wrapper
  twins: (who, text, time) =>
    `<section class="cs-message cs-message--${who === '语文王老师' ? 'outgoing' : 'incoming'}" data-cs-message=""><div class="cs-message__content-wrapper"><div class="cs-message__header"><div class="cs-message__sender-name">${who}</div><div class="cs-message__sent-time">${time}</div></div><div class="cs-message__content"><div class="cs-message__html-content">${text}</div></div></div></section>`,
  // deep-chat: the name stands beside the bubble, before or after it; words in a nameless <p>
  bubbles: (who, text) =>
    `<div><div class="outer-message-container"><div class="inner-message-container"><div class="name left-item-position">${who}</div><div class="message-bubble ai-message"><p>${text}</p></div></div></div></div>`,
  // hashed classes and an id
  hashed: (who, text, time, index) =>
    `<div class="css-1x2y3z" data-message-id="m-${index}"><span class="sc-AxjAm" data-author="${who}">${who}</span><p class="_2b17aec6">${text}</p><time datetime="2026-11-23T${time}:00+08:00">${time}</time></div>`,
};

const open = (host: Element) => host.shadowRoot;

function build(kit: string): void {
  const rows = TALK.map(([who, text, time], index) => KITS[kit]!(who, text, time, index)).join('');
  document.body.innerHTML = `<nav><ul><li>一</li><li>二</li><li>三</li><li>四</li></ul></nav><h2 class="room-title">四(2)班家长群</h2><div class="list">${rows}</div><textarea class="composer"></textarea><button class="send-button">发送</button>`;
}

function taught(pointed: Element) {
  const { levels, chosen } = rowsAround(pointed);
  const spec = propose(
    levels[chosen]!,
    pointed,
    { name: '班级', kind: 'group' },
    { host: 'chat.example', now: NOW, document },
  );
  return { spec, reading: readOnce(spec, document, open, 'https://chat.example/', NOW)[0]! };
}

describe.each(Object.keys(KITS))('a page built like "%s"', (kit) => {
  beforeEach(() => build(kit));
  const words = () =>
    [...document.querySelectorAll('*')].find(
      (element) => element.children.length === 0 && element.textContent === TALK[1][1],
    )!;

  it('is read right after pointing at the words of one message', () => {
    const { reading, spec } = taught(words());
    expect(reading.messages.map(({ sender, text }) => [sender, text])).toEqual(TALK.map(([who, text]) => [who, text]));
    expect(reading.conversation?.title).toBe('四(2)班家长群');
    expect(JSON.stringify(spec)).not.toMatch(/css-1x2y3z|sc-AxjAm|_2b17aec6/);
  });

  it('knows the composer and its button', () => {
    const { spec } = taught(words());
    expect(document.querySelector(spec.composer!.box[0]!.css)?.className).toBe('composer');
    expect(document.querySelector(spec.composer!.send![0]!.css)?.className).toBe('send-button');
  });

  it('is guessed well enough for a keyboard to begin with', () => {
    const guess = likelyMessage([document]);
    expect(guess?.closest('.list')).not.toBeNull();
  });
});

it('tells words from the hashes of a build', () => {
  for (const good of ['message', 'chat-msg__text', 'vac-message-wrapper', 'cs-message--incoming', 'is-me'])
    expect(isSteadyName(good), good).toBe(true);
  for (const bad of [
    'css-1x2y3z',
    'sc-AxjAm',
    '_2b17aec6',
    'x1n2onr6',
    'jss12',
    'active',
    'a1b2c3',
    'vac-fade-message-enter-active',
  ])
    expect(isSteadyName(bad), bad).toBe(false);
});
