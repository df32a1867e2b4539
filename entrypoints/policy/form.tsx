import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { PolicyDraft } from '../../src/settings/policy-files';
import type { Approval, Hotline, SettingKey } from '../../src/settings/types';
import { Card } from '../../src/ui/card';
import { Select, TextArea, TextInput } from '../../src/ui/inputs';
import { Checkbox } from '../../src/ui/toggles';
import { weekdayName } from '../shell/names';

interface FormProps {
  draft: PolicyDraft;
  set: (key: string, value: unknown) => void;
  may: readonly string[];
  setMay: (key: string, free: boolean) => void;
}

const text = (value: unknown) => (value === undefined ? '' : String(value));
const approvals = (value: unknown) =>
  ((value as Approval[] | undefined) ?? []).map(({ name, by }) => (by ? `${name} | ${by}` : name)).join('\n');
const toApprovals = (written: string): Approval[] =>
  written
    .split('\n')
    .map((line) => line.split(/[|｜]/).map((part) => part.trim()))
    .filter(([name]) => name)
    .map(([name = '', by = '']) => ({ name, by }));

/** The form over the settings that a school may fix. What is left empty is left to the staff. */
export function PolicyForm({ draft, set, may, setMay }: FormProps) {
  const free = { value: '', label: i18n.t('policy.left') };
  const yesNo = [free, { value: 'true', label: i18n.t('policy.yes') }, { value: 'false', label: i18n.t('policy.no') }];
  const lock = (key: SettingKey, control: ComponentChildren) => (
    <div class="jf-stack" key={key}>
      {control}
      {draft[key] !== undefined && draft[key] !== '' && (
        <Checkbox
          label={i18n.t('policy.mayChange')}
          checked={may.includes(key)}
          onChange={(checked) => setMay(key, checked)}
        />
      )}
    </div>
  );
  const choice = (
    key: SettingKey,
    label: string,
    options: { value: string; label: string }[],
    read: (v: string) => unknown,
  ) =>
    lock(
      key,
      <Select
        label={label}
        value={text(draft[key])}
        options={options}
        onChange={(v) => set(key, v === '' ? undefined : read(v))}
      />,
    );
  const number = (key: SettingKey, label: string) =>
    lock(
      key,
      <TextInput
        type="number"
        label={label}
        value={text(draft[key])}
        onChange={(value) => set(key, value === '' ? undefined : Number(value))}
      />,
    );
  const list = (key: SettingKey, label: string) =>
    lock(key, <ApprovalsInput label={label} initial={approvals(draft[key])} onChange={(value) => set(key, value)} />);
  const hotline = (draft.hotline as Hotline | undefined) ?? { name: '', contact: '' };
  const setHotline = (next: Hotline) => set('hotline', next.name === '' && next.contact === '' ? undefined : next);
  const bool = (value: string) => value === 'true';
  const days = [1, 2, 3, 4, 5, 6, 0].map((day) => ({ value: String(day), label: weekdayName(day) }));
  return (
    <>
      <Card title={i18n.t('policy.who')}>
        <TextInput
          label={i18n.t('policy.organization')}
          value={text(draft.organization)}
          onChange={(v) => set('organization', v)}
        />
        <TextArea
          label={i18n.t('policy.notice')}
          hint={i18n.t('policy.noticeSays')}
          value={text(draft.notice)}
          onChange={(value) => set('notice', value)}
        />
        <div class="jf-grid">
          {choice(
            'profile',
            i18n.t('profile.who'),
            [
              free,
              { value: 'teacher', label: i18n.t('profile.teacher') },
              { value: 'admin', label: i18n.t('profile.admin') },
              { value: 'parent', label: i18n.t('profile.parent') },
            ],
            String,
          )}
          {choice('skipWelcome', i18n.t('policy.skipWelcome'), yesNo, bool)}
        </div>
      </Card>
      <Card title={i18n.t('policy.limits')}>
        <div class="jf-grid">
          {choice('noHomeworkDay', i18n.t('profile.noHomeworkDay'), [free, ...days], Number)}
          {number('minutesPrimary', i18n.t('options.minutesPrimary'))}
          {number('minutesJunior', i18n.t('options.minutesJunior'))}
          {number('retentionDays', i18n.t('policy.retention'))}
        </div>
      </Card>
      <Card title={i18n.t('options.warnings')}>
        <div class="jf-grid">
          {choice('warnBeforeSending', i18n.t('options.warnBefore'), yesNo, bool)}
          {choice(
            'marks',
            i18n.t('options.marks'),
            [
              free,
              { value: 'always', label: i18n.t('options.marksAlways') },
              { value: 'hover', label: i18n.t('options.marksHover') },
              { value: 'off', label: i18n.t('options.marksOff') },
            ],
            String,
          )}
          {choice('badge', i18n.t('options.badge'), yesNo, bool)}
          {choice('keepTitles', i18n.t('options.keepTitles'), yesNo, bool)}
        </div>
      </Card>
      <Card title={i18n.t('options.approvals')}>
        <p class="jf-hint">{i18n.t('policy.listSays')}</p>
        <div class="jf-grid">
          {list('approvedApps', i18n.t('options.approvedApps'))}
          {list('approvedContests', i18n.t('options.approvedContests'))}
          {list('approvedSurveys', i18n.t('options.approvedSurveys'))}
          {list('approvedPlatforms', i18n.t('options.approvedPlatforms'))}
        </div>
      </Card>
      <Card title={i18n.t('watch.toHotline')}>
        <div class="jf-grid">
          <TextInput
            label={i18n.t('options.hotlineName')}
            value={hotline.name}
            onChange={(name) => setHotline({ ...hotline, name })}
          />
          <TextInput
            label={i18n.t('options.hotlineContact')}
            value={hotline.contact}
            onChange={(contact) => setHotline({ ...hotline, contact })}
          />
        </div>
      </Card>
    </>
  );
}

function ApprovalsInput({
  label,
  initial,
  onChange,
}: {
  label: string;
  initial: string;
  onChange: (v: Approval[]) => void;
}) {
  return (
    <div class="jf-field">
      <label>
        {label}
        <textarea
          class="jf-input"
          rows={3}
          // Not controlled: what is half written is no list yet.
          defaultValue={initial}
          onInput={(event) => onChange(toApprovals(event.currentTarget.value))}
        />
      </label>
    </div>
  );
}
