/**
 * The class chat that `npm start` opens. `?instant=1` shows the whole evening at once, `?speed=4` plays it faster,
 * `?day=2026-03-10` dates it, `?open=staff-4` opens another conversation first.
 */
import { arrive, type Conversation, eveningOf, revise, type Shown, say } from './evening.ts';
import { scripts } from './script/index.ts';
import { showSidebar } from './sidebar.ts';
import { Thread } from './thread.ts';

const options = new URLSearchParams(location.search);
const instant = options.has('instant');
const speed = Math.max(0.1, Number(options.get('speed')) || 1);
const day = eveningOf(new Date(), options.get('day'));
const find = <T extends HTMLElement>(selector: string): T => document.querySelector<T>(selector)!;

const conversations = scripts.map((script): Conversation => ({ script, shown: [], next: 0, unread: 0 }));
for (const conversation of conversations) {
  const { script } = conversation;
  while (conversation.next < (instant ? script.lines.length : script.past)) {
    revise(conversation, arrive(conversation, day)!);
  }
}

const thread = new Thread();
let current = conversations.find(({ script }) => script.id === options.get('open')) ?? conversations[0]!;

const refresh = (): void => showSidebar(conversations, current, open);

function open(chosen: Conversation): void {
  current = chosen;
  current.unread = 0;
  thread.open(current);
  refresh();
  find('.app').dataset.view = 'chat';
}

/** Puts a change on the screen, or counts it as unread where it cannot be seen. */
function shown(conversation: Conversation, line: Shown, isNew: boolean): void {
  if (conversation !== current) conversation.unread += isNew ? 1 : 0;
  else if (isNew) thread.add(line);
  else thread.change(line);
  refresh();
}

function advance(conversation: Conversation): void {
  const line = arrive(conversation, day);
  if (line === undefined) return;
  shown(conversation, line, true);
  setTimeout(() => {
    if (revise(conversation, line)) shown(conversation, line, false);
  }, 6000 / speed);
}

const isOver = (): boolean => conversations.every(({ script, next }) => next >= script.lines.length);
let playing = !instant;

function play(): void {
  if (isOver()) find('.playback').hidden = true;
  else if (playing) {
    // The class group is the lively one; the others say something now and then.
    const waiting = conversations.filter(({ script, next }) => next < script.lines.length);
    advance(Math.random() < 0.85 ? waiting[0]! : waiting.at(-1)!);
    setTimeout(play, (1400 + Math.random() * 1600) / speed);
  }
}

find('#play').addEventListener('click', ({ currentTarget }) => {
  playing = !playing;
  const button = currentTarget as HTMLElement;
  button.textContent = playing ? '暂停' : '继续';
  button.ariaPressed = String(!playing);
  if (playing) play();
});
find('#all').addEventListener('click', () => {
  for (const conversation of conversations)
    while (conversation.next < conversation.script.lines.length) advance(conversation);
  find('.playback').hidden = true;
});
find('#back').addEventListener('click', () => {
  find('.app').dataset.view = 'list';
});

const composer = find<HTMLTextAreaElement>('#composer');
find('#send').addEventListener('submit', (event) => {
  event.preventDefault();
  const text = composer.value.trim();
  if (text === '') return;
  composer.value = '';
  shown(current, say(current, text, new Date()), true);
});
composer.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  find<HTMLFormElement>('#send').requestSubmit();
});

open(current);
find('.playback').hidden = instant;
if (!instant) setTimeout(play, 1500 / speed);
