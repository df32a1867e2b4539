import { avatar, element } from './elements.ts';
import type { Conversation } from './evening.ts';

/** The list of conversations, newest line and unread count of each. */
export function showSidebar(
  conversations: readonly Conversation[],
  current: Conversation,
  open: (chosen: Conversation) => void,
): void {
  const list = document.querySelector<HTMLElement>('#conversations')!;
  const focused = list.contains(document.activeElement)
    ? (document.activeElement as HTMLElement).dataset.opens
    : undefined;
  list.replaceChildren(
    ...conversations.map((conversation) => {
      const { script, shown, unread } = conversation;
      const last = shown.at(-1);
      const says = last === undefined ? '' : `${last.who === undefined ? '' : `${last.who}：`}${last.text}`;
      const button = element(
        'button',
        'row',
        avatar(script.title),
        element('span', 'name', script.title),
        element('span', 'when', last?.time.slice(11, 16) ?? ''),
        element('span', 'last', says),
        element('span', 'unread', unread > 0 ? String(unread) : ''),
      );
      button.type = 'button';
      button.dataset.opens = script.id;
      if (conversation === current) button.setAttribute('aria-current', 'true');
      button.addEventListener('click', () => open(conversation));
      return button;
    }),
  );
  if (focused !== undefined) list.querySelector<HTMLElement>(`[data-opens="${focused}"]`)?.focus();
}
