import { i18n } from '#i18n';
import { browser } from '#imports';
import { platforms } from '../../src/platforms';
import { pauses } from '../../src/settings/items';
import { Badge } from '../../src/ui/badge';
import { Button, IconButton } from '../../src/ui/button';
import { Callout } from '../../src/ui/callout';
import { language } from '../shell/mount';
import { useItem, useSettings } from '../shell/use-settings';
import { Actions } from './actions';
import { LastFinding } from './last-finding';
import { type PopupState, popupState } from './state';
import { Today } from './today';
import { type Here, useTab } from './use-tab';
import { words } from './words';

const openPage = (path: string) => {
  void browser.tabs.create({ url: browser.runtime.getURL(path as '/popup.html') });
  window.close();
};

/** What is happening on this tab, in words, and what can be done about it. */
export function Popup() {
  const { here, looked } = useTab();
  const resolved = useSettings();
  const paused = useItem(pauses);
  if (!looked || resolved === undefined || paused === undefined) return null;
  const { settings } = resolved;
  const state = here === undefined ? 'not-a-site' : popupState(here, settings, paused, Date.now());
  return (
    <div class="popup">
      <header>
        <h1 class="jf-brand">
          <img src="/icons/48.png" alt="" />
          {i18n.t('extName')}
        </h1>
        <IconButton
          icon="settings"
          label={i18n.t('shell.options')}
          onClick={() => void browser.runtime.openOptionsPage()}
        />
      </header>
      <main>
        {settings.organization && (
          <p class="jf-hint">
            {i18n.t('popup.deployed', [settings.organization])} {settings.notice}
          </p>
        )}
        <State here={here} state={state} />
        <Today settings={settings} />
        {here && <Actions state={state} tab={here} settings={settings} locked={resolved.locked} />}
      </main>
      <footer>
        <Button icon="log" tone="primary" onClick={() => openPage('/dashboard.html')}>
          {i18n.t('popup.openLog')}
        </Button>
        {settings.profile === 'parent' && (
          <Button icon="home" onClick={() => openPage('/watch.html')}>
            {i18n.t('shell.watch')}
          </Button>
        )}
        <Button tone="quiet" onClick={() => openPage('/help.html')}>
          {i18n.t('shell.help')}
        </Button>
      </footer>
    </div>
  );
}

function State({ here, state }: { here: Here | undefined; state: PopupState }) {
  const { label, tone, icon, sentence } = words(state);
  const status = here?.status ?? null;
  const platform = platforms.find(({ id }) => id === status?.platform);
  const counted = status !== null && (state === 'reading' || state === 'paused' || status.read > 0);
  return (
    <>
      <div class="jf-row" role="status">
        <Badge tone={tone} icon={icon}>
          {label}
        </Badge>
        {status?.platform && <strong>{platform?.name[language()] ?? status.platform}</strong>}
      </div>
      {state === 'blind' ? <Callout tone="warn">{sentence}</Callout> : <p>{sentence}</p>}
      {counted && (
        <dl class="popup-figures">
          <div>
            <dt>{i18n.t('popup.read')}</dt>
            <dd>{status.read}</dd>
          </div>
          <div>
            <dt>{i18n.t('popup.flagged')}</dt>
            <dd>{status.flagged}</dd>
          </div>
        </dl>
      )}
      {status?.last && <LastFinding last={status.last} />}
    </>
  );
}
