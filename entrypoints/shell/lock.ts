import { i18n } from '#i18n';
import type { Resolved, SettingKey } from '../../src/settings/types';

/** Who fixed this setting, in a sentence; nothing when the user may change it. */
export function lockOf({ locked, settings }: Resolved, key: SettingKey): string | undefined {
  return locked.includes(key) ? i18n.t('shell.lockedBy', [settings.organization || i18n.t('shell.school')]) : undefined;
}
