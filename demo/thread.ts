import { avatar, element } from './elements.ts';
import type { Conversation, Shown } from './evening.ts';

/** One row of the list, built anew; the DOM that demo/platform.ts describes. */
function row(shown: Shown): HTMLElement {
  if (shown.who === undefined) {
    const line = element('div', 'system', shown.text);
    line.dataset.line = shown.id;
    return line;
  }
  const clock = element('time', '', shown.time.slice(11, 16));
  clock.dateTime = shown.time;
  const bubble = element('div', 'bubble');
  if (shown.quote !== undefined) bubble.append(element('blockquote', 'quote', shown.quote));
  bubble.append(element('span', 'text', shown.text));
  if (shown.edited) bubble.append(element('span', 'edited', '已编辑'));
  const node = element(
    'article',
    'msg',
    avatar(shown.who),
    element('div', 'head', element('span', 'who', shown.who), clock),
    bubble,
  );
  node.dataset.id = shown.id;
  node.dataset.line = shown.id;
  node.dataset.author = shown.who;
  node.dataset.time = shown.time;
  node.dataset.own = String(shown.own);
  return node;
}

/** Shows one conversation at a time, in the same list: rows come and go as in a real chat. */
export class Thread {
  readonly #pane = document.querySelector<HTMLElement>('#pane')!;
  readonly #list = document.querySelector<HTMLElement>('.messages')!;
  readonly #title = document.querySelector<HTMLElement>('#title')!;
  readonly #about = document.querySelector<HTMLElement>('#about')!;

  open({ script, shown }: Conversation): void {
    this.#pane.dataset.conversation = script.id;
    this.#title.dataset.kind = script.kind;
    this.#title.textContent = script.title;
    this.#about.textContent = script.about;
    this.#list.replaceChildren(...shown.map(row));
    this.#list.scrollTop = this.#list.scrollHeight;
  }

  add(shown: Shown): void {
    const atEnd = this.#list.scrollHeight - this.#list.scrollTop - this.#list.clientHeight < 120;
    this.#list.append(row(shown));
    if (atEnd || shown.own) this.#list.scrollTop = this.#list.scrollHeight;
  }

  change(shown: Shown): void {
    this.#list.querySelector(`[data-line="${shown.id}"]`)?.replaceWith(row(shown));
  }
}
