import { i18n } from '#i18n';
import { browser } from '#imports';
import { hostOf, originOf, requestAccess } from '../../src/settings/access';
import { changeSettings } from '../../src/settings/current';
import { pauses } from '../../src/settings/items';
import { EVERYWHERE, HOUR, withPause } from '../../src/settings/pauses';
import type { SettingKey, Settings } from '../../src/settings/types';
import { Button } from '../../src/ui/button';
import { teachSite } from '../shell/teach';
import type { PopupState } from './state';

interface ActionsProps {
  state: PopupState;
  tab: { id: number; url: string | undefined };
  settings: Settings;
  locked: readonly SettingKey[];
}

/** What the user can do about this tab, the likeliest first. */
export function Actions({ state, tab, settings, locked }: ActionsProps) {
  const host = hostOf(tab.url);
  const origin = originOf(tab.url);
  if (host === undefined || state === 'not-a-site') return null;
  const pauseUntil = async (until: number | undefined) => {
    const now = Date.now();
    const held = await pauses.getValue();
    const lifted = until === undefined ? withPause(held, EVERYWHERE, undefined, now) : held;
    await pauses.setValue(withPause(lifted, host, until, now));
  };
  const without = settings.sitesOff.filter((site) => site !== host);
  const switchOff = () => changeSettings({ sitesOff: [...without, host] });
  const switchOn = () => changeSettings({ sitesOff: without });
  const canSwitch = !locked.includes('sitesOff');

  if (state === 'not-permitted' && origin !== undefined) {
    return (
      <Button tone="primary" icon="eye" onClick={() => void requestAccess([origin])}>
        {i18n.t('popup.allow', [host])}
      </Button>
    );
  }
  if (state === 'switched-off') {
    return canSwitch ? (
      <Button tone="primary" icon="play" onClick={switchOn}>
        {i18n.t('popup.switchOn')}
      </Button>
    ) : (
      <p class="jf-hint">{i18n.t('shell.lockedBy', [settings.organization || i18n.t('shell.school')])}</p>
    );
  }
  if (state === 'paused') {
    return (
      <Button tone="primary" icon="play" onClick={() => void pauseUntil(undefined)}>
        {i18n.t('popup.resume')}
      </Button>
    );
  }
  if (state === 'starting') {
    return (
      <div class="jf-actions">
        <Button tone="primary" onClick={() => void browser.tabs.reload(tab.id)}>
          {i18n.t('popup.reload')}
        </Button>
        <Button icon="eye" onClick={() => void teachSite(tab.id).then(() => window.close())}>
          {i18n.t('taught.teach')}
        </Button>
      </div>
    );
  }
  const teachable = state === 'nothing-to-read' || state === 'blind';
  return (
    <div class="jf-actions">
      {teachable && (
        <Button icon="eye" onClick={() => void teachSite(tab.id).then(() => window.close())}>
          {i18n.t('taught.teach')}
        </Button>
      )}
      <Button icon="pause" onClick={() => void pauseUntil(Date.now() + HOUR)}>
        {i18n.t('popup.pause')}
      </Button>
      {canSwitch && (
        <Button tone="quiet" onClick={() => void switchOff()}>
          {i18n.t('popup.switchOff')}
        </Button>
      )}
    </div>
  );
}
