import type { SeenMessage } from '../../src/page/types';
import { conversationKey } from '../../src/settings/types';
import { inLocalTime } from '../../src/watch/local-time';
import { readTasks } from '../../src/watch/read-tasks';
import { namedSubject } from '../../src/watch/subjects';
import type { HeardMessage } from '../../src/watch/types';
import type { Known } from './frame';

interface TaskWatchOptions {
  platform: string;
  known(): Known;
  deliver(heard: HeardMessage[]): void;
  signal: AbortSignal;
}

const GATHER_MS = 400;

/** Picks out what teachers ask for in group chats and hands it on in bundles. Other people's talk is forgotten here. */
export function taskWatch({ platform, known, deliver, signal }: TaskWatchOptions): (message: SeenMessage) => void {
  const told = new Map<string, string>();
  let waiting: HeardMessage[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    timer = undefined;
    for (const heard of [waiting.splice(0, 500)]) if (heard.length > 0) deliver(heard);
    if (waiting.length > 0) timer = setTimeout(flush, GATHER_MS);
  };
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    waiting = [];
  });
  return (message) => {
    const { settings, conversations } = known();
    const { conversation, role, sentAt, text } = message;
    if (settings.profile === 'admin' || sentAt === undefined || signal.aborted) return;
    if (role === 'parent' || role === 'pupil' || role === 'trainer') return;
    if (message.own && settings.profile === 'parent') return;
    const kind = message.context.conversation ?? conversation.kind;
    if (kind === 'direct' || kind === 'staff') return;
    const key = `${conversation.id} ${message.id}`;
    const before = told.get(key);
    if (before === text) return;
    const own = conversations[conversationKey(platform, conversation.id)]?.subject;
    const subject = namedSubject(own ?? '') ?? namedSubject(message.authorName ?? '');
    const reading = readTasks({ text, sentAt, subject });
    told.set(key, text);
    if (reading === undefined && before === undefined) return;
    const { id, title } = conversation;
    waiting.push({
      platform,
      conversation: { id, title },
      messageId: message.id,
      sentAt: inLocalTime(sentAt),
      reading,
    });
    timer ??= setTimeout(flush, GATHER_MS);
  };
}
