import { answer } from '../../src/protocol/answer';
import { heardMessages } from '../../src/settings/items';
import type { HeardMessage } from '../../src/watch/types';
import { notifyOver } from './notify';

/** Tasks are for today and this week; a term of them is nobody's business. */
const DAYS = 35;

const keyOf = ({ platform, conversation, messageId }: HeardMessage) => `${platform} ${conversation.id} ${messageId}`;

/** The kept messages with these taken in: a changed one replaces its old self, one that asks for nothing now goes. */
export function takeIn(
  kept: Record<string, HeardMessage>,
  heard: readonly HeardMessage[],
  now: number,
): Record<string, HeardMessage> {
  const next = { ...kept };
  for (const message of heard) {
    if (message.reading === undefined) delete next[keyOf(message)];
    else next[keyOf(message)] = message;
  }
  const oldest = now - DAYS * 86_400_000;
  return Object.fromEntries(Object.entries(next).filter(([, { sentAt }]) => Date.parse(sentAt) >= oldest));
}

let queue: Promise<unknown> = Promise.resolve();

/** Keeps what teachers asked for, for the watch page. One write at a time. */
export function registerTasks(): void {
  answer('tasks', (heard) => {
    const write = queue.then(async () => {
      const kept = takeIn(await heardMessages.getValue(), heard, Date.now());
      await heardMessages.setValue(kept);
      await notifyOver(kept).catch(() => undefined);
    });
    queue = write.catch(() => undefined);
    return write;
  });
}
