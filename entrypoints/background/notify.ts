import { i18n } from '#i18n';
import { browser, storage } from '#imports';
import { currentSettings } from '../../src/settings/current';
import { adjustedMinutes, conversations } from '../../src/settings/items';
import { localDay } from '../../src/watch/local-time';
import type { HeardMessage } from '../../src/watch/types';
import { classesToday } from '../shell/class-days';

const notifiedOn = storage.defineItem<string>('local:notified-on', { fallback: '', version: 1 });

/** Tells a parent who asked for it, once a day at most and without a word of any message, that today is over the limit. */
export async function notifyOver(heard: Record<string, HeardMessage>): Promise<void> {
  const { settings } = await currentSettings();
  if (settings.profile !== 'parent' || !settings.notify) return;
  const today = localDay(new Date());
  if ((await notifiedOn.getValue()) === today) return;
  const days = classesToday(heard, settings, await conversations.getValue(), await adjustedMinutes.getValue());
  const over = days.find(({ sum }) => sum.over);
  if (over === undefined || !(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  await notifiedOn.setValue(today);
  await browser.notifications.create('over-limit', {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icons/128.png'),
    title: i18n.t('watch.notifyTitle'),
    message: i18n.t('watch.notifyText', [String(over.sum.written), String(over.sum.limit)]),
  });
}
