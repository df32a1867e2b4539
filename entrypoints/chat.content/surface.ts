import { createSurface, type PageSurface } from '../../src/page/surface/surface';
import type { PageHost, Surface } from '../../src/page/types';
import { sendMessage } from '../../src/protocol/messaging';
import { conversations } from '../../src/settings/items';
import { conversationKey } from '../../src/settings/types';
import type { Known } from './frame';

/** The surface, built when there is the first thing to show: a page without findings gets nothing of ours. */
export function lazySurface(host: PageHost, known: () => Known): Surface & { change(): void; openNearest(): boolean } {
  let built: PageSurface | undefined;
  const off = (key: string) => known().conversations[key]?.marksOff === true;
  const mode = () => known().settings.marks;
  const build = () =>
    createSurface(host, {
      marks: mode(),
      mayConfirm: known().settings.profile !== 'teacher',
      evidence: known().settings.profile !== 'teacher',
      review: async (message, findings, decision, reason) => {
        for (const { rule } of findings) {
          await sendMessage('judge', {
            platform: message.platform,
            conversationId: message.conversation.id,
            messageId: message.id,
            rule,
            verdict: decision === 'confirmed' ? 'confirm' : 'dismiss',
            reason: reason === '' ? undefined : reason,
          });
        }
      },
      hideConversation: ({ id, title }) => void hide(id, title),
    });
  let platform = '';
  async function hide(id: string, title: string): Promise<void> {
    const key = conversationKey(platform, id);
    const all = await conversations.getValue();
    await conversations.setValue({ ...all, [key]: { ...(all[key] ?? { platform, title }), marksOff: true } });
  }
  return {
    show(message, findings) {
      platform = message.platform;
      if (off(conversationKey(message.platform, message.conversation.id))) return;
      built ??= build();
      built.show(message, findings);
    },
    hide: (key) => built?.hide(key),
    clear: () => built?.clear(),
    openNearest: () => built?.openNearest() ?? false,
    /** Settings changed; the reader shows everything again. */
    change() {
      built?.clear();
      built?.setMarks(mode());
    },
  };
}
