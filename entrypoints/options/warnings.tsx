import { i18n } from '#i18n';
import { browser } from '#imports';
import { changeSettings } from '../../src/settings/current';
import type { Resolved } from '../../src/settings/types';
import { Button } from '../../src/ui/button';
import { NumberInput, Select } from '../../src/ui/inputs';
import { Switch } from '../../src/ui/toggles';
import { lockOf } from '../shell/lock';

/** The browser asks before it lets us notify; without its yes the switch stays off. */
async function setNotify(notify: boolean): Promise<void> {
  if (notify && !(await browser.permissions.request({ permissions: ['notifications'] }))) return;
  await changeSettings({ notify });
}

/** How loud the extension is, and the limits it counts against. */
export function Warnings({ resolved }: { resolved: Resolved }) {
  const { settings } = resolved;
  return (
    <>
      <Switch
        label={i18n.t('options.warnBefore')}
        hint={i18n.t('options.warnBeforeSays')}
        checked={settings.warnBeforeSending}
        lockedBy={lockOf(resolved, 'warnBeforeSending')}
        onChange={(warnBeforeSending) => void changeSettings({ warnBeforeSending })}
      />
      <Select
        label={i18n.t('options.marks')}
        value={settings.marks}
        options={[
          { value: 'always', label: i18n.t('options.marksAlways') },
          { value: 'hover', label: i18n.t('options.marksHover') },
          { value: 'off', label: i18n.t('options.marksOff') },
        ]}
        lockedBy={lockOf(resolved, 'marks')}
        onChange={(marks) => void changeSettings({ marks })}
      />
      <Switch
        label={i18n.t('options.badge')}
        checked={settings.badge}
        lockedBy={lockOf(resolved, 'badge')}
        onChange={(badge) => void changeSettings({ badge })}
      />
      {settings.profile === 'parent' && (
        <Switch
          label={i18n.t('options.notify')}
          hint={i18n.t('options.notifySays')}
          checked={settings.notify}
          lockedBy={lockOf(resolved, 'notify')}
          onChange={(notify) => void setNotify(notify)}
        />
      )}
      <div class="jf-grid">
        <NumberInput
          min={0}
          max={600}
          label={i18n.t('options.minutesPrimary')}
          value={settings.minutesPrimary}
          lockedBy={lockOf(resolved, 'minutesPrimary')}
          onChange={(minutesPrimary) => void changeSettings({ minutesPrimary })}
        />
        <NumberInput
          min={0}
          max={600}
          label={i18n.t('options.minutesJunior')}
          value={settings.minutesJunior}
          lockedBy={lockOf(resolved, 'minutesJunior')}
          onChange={(minutesJunior) => void changeSettings({ minutesJunior })}
        />
      </div>
      {settings.sitesOff.length > 0 && (
        <div class="jf-stack">
          <h3>{i18n.t('options.sitesOff')}</h3>
          <ul class="jf-list">
            {settings.sitesOff.map((site) => (
              <li class="jf-site" key={site}>
                <code>{site}</code>
                <Button
                  tone="quiet"
                  disabled={resolved.locked.includes('sitesOff')}
                  onClick={() => void changeSettings({ sitesOff: settings.sitesOff.filter((other) => other !== site) })}
                >
                  {i18n.t('popup.switchOn')}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
