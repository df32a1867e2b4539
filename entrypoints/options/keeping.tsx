import { i18n } from '#i18n';
import { changeSettings } from '../../src/settings/current';
import type { Resolved } from '../../src/settings/types';
import { LinkButton } from '../../src/ui/button';
import { Select, TextInput } from '../../src/ui/inputs';
import { Switch } from '../../src/ui/toggles';
import { lockOf } from '../shell/lock';

/** What is kept and how long, the hotline for letters, and the look. */
export function Keeping({ resolved }: { resolved: Resolved }) {
  const { settings } = resolved;
  const { hotline } = settings;
  const setHotline = (name: string, contact: string) =>
    changeSettings({ hotline: name === '' && contact === '' ? undefined : { name: name || contact, contact } });
  const terms = [30, 90, 180, 365, 730, 1_095];
  const days = terms.includes(settings.retentionDays) ? terms : [settings.retentionDays, ...terms];
  return (
    <>
      <Select
        label={i18n.t('options.retention')}
        hint={i18n.t('options.retentionSays')}
        value={String(settings.retentionDays)}
        options={days.map((day) => ({ value: String(day), label: i18n.t('options.days', [String(day)]) }))}
        lockedBy={lockOf(resolved, 'retentionDays')}
        onChange={(value) => void changeSettings({ retentionDays: Number(value) })}
      />
      <Switch
        label={i18n.t('options.keepTitles')}
        hint={i18n.t('options.keepTitlesSays')}
        checked={settings.keepTitles}
        lockedBy={lockOf(resolved, 'keepTitles')}
        onChange={(keepTitles) => void changeSettings({ keepTitles })}
      />
      <div class="jf-grid">
        <TextInput
          label={i18n.t('options.hotlineName')}
          hint={i18n.t('options.hotlineSays')}
          value={hotline?.name ?? ''}
          lockedBy={lockOf(resolved, 'hotline')}
          onChange={(name) => void setHotline(name, hotline?.contact ?? '')}
        />
        <TextInput
          label={i18n.t('options.hotlineContact')}
          value={hotline?.contact ?? ''}
          lockedBy={lockOf(resolved, 'hotline')}
          onChange={(contact) => void setHotline(hotline?.name ?? '', contact)}
        />
        <Select
          label={i18n.t('options.theme')}
          value={settings.theme}
          options={[
            { value: 'system', label: i18n.t('options.themeSystem') },
            { value: 'light', label: i18n.t('options.themeLight') },
            { value: 'dark', label: i18n.t('options.themeDark') },
          ]}
          lockedBy={lockOf(resolved, 'theme')}
          onChange={(theme) => void changeSettings({ theme })}
        />
      </div>
      <div class="jf-actions">
        <LinkButton href="/privacy.html">{i18n.t('welcome.privacy')}</LinkButton>
        <LinkButton href="/dashboard.html">{i18n.t('options.toLog')}</LinkButton>
      </div>
    </>
  );
}
