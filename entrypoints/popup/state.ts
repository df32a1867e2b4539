import type { TabStatus } from '../../src/protocol/protocol-map';
import { hostOf, originOf } from '../../src/settings/access';
import { pausedUntil } from '../../src/settings/pauses';
import type { Settings } from '../../src/settings/types';

/** What the popup says of a tab; more than the reader can know itself. */
export type PopupState = TabStatus['state'] | 'switched-off' | 'not-a-site' | 'starting';

/** Decides what to say from what is known of the tab. */
export function popupState(
  tab: { url: string | undefined; status: TabStatus | null; access: boolean },
  settings: Settings,
  pauses: Record<string, number>,
  now: number,
): PopupState {
  if (originOf(tab.url) === undefined && tab.status === null) return 'not-a-site';
  const host = hostOf(tab.url) ?? '';
  if (settings.sitesOff.includes(host)) return 'switched-off';
  if (tab.status?.platform && settings.platformsOff.includes(tab.status.platform)) return 'switched-off';
  if (pausedUntil(pauses, host, now) !== undefined) return 'paused';
  if (!tab.access && tab.status === null) return 'not-permitted';
  // Granted a moment ago: the page is read once it is loaded again, or as soon as the reader is put in.
  if (tab.status === null) return 'starting';
  return tab.status.state;
}
