import { i18n } from '#i18n';
import { stageOf } from '../../../src/settings/context';
import { changeSettings } from '../../../src/settings/current';
import type { Profile, Resolved } from '../../../src/settings/types';
import { LockNote } from '../../../src/ui/field';
import { Select } from '../../../src/ui/inputs';
import { Choices } from '../../../src/ui/toggles';
import { lockOf } from '../lock';
import { gradeOptions, weekdayName } from '../names';

/** Who the user is. */
export function ProfileChoice({ resolved }: { resolved: Resolved }) {
  const lock = lockOf(resolved, 'profile');
  const choices: { value: Profile; label: string; hint: string }[] = [
    { value: 'teacher', label: i18n.t('profile.teacher'), hint: i18n.t('profile.teacherSays') },
    { value: 'parent', label: i18n.t('profile.parent'), hint: i18n.t('profile.parentSays') },
    { value: 'admin', label: i18n.t('profile.admin'), hint: i18n.t('profile.adminSays') },
  ];
  return (
    <>
      <Choices
        legend={i18n.t('profile.who')}
        value={resolved.settings.profile}
        choices={choices}
        disabled={lock !== undefined}
        onChange={(profile) => void changeSettings({ profile })}
      />
      {lock && <LockNote text={lock} />}
    </>
  );
}

/** Which grade, and the weekly no-homework day. */
export function GradeFields({ resolved }: { resolved: Resolved }) {
  const { grade, noHomeworkDay } = resolved.settings;
  const days = [1, 2, 3, 4, 5, 6, 0].map((day) => ({ value: String(day), label: weekdayName(day) }));
  return (
    <div class="jf-grid">
      <Select
        label={i18n.t('profile.grade')}
        hint={i18n.t('profile.gradeSays')}
        value={grade === undefined ? '' : String(grade)}
        options={gradeOptions()}
        lockedBy={lockOf(resolved, 'grade')}
        onChange={(value) =>
          void changeSettings(
            value === ''
              ? { grade: undefined, stage: undefined }
              : { grade: Number(value), stage: stageOf(Number(value)) },
          )
        }
      />
      <Select
        label={i18n.t('profile.noHomeworkDay')}
        hint={i18n.t('profile.noHomeworkDaySays')}
        value={noHomeworkDay === undefined ? '' : String(noHomeworkDay)}
        options={[{ value: '', label: i18n.t('profile.dayUnset') }, ...days]}
        lockedBy={lockOf(resolved, 'noHomeworkDay')}
        onChange={(value) => void changeSettings({ noHomeworkDay: value === '' ? undefined : Number(value) })}
      />
    </div>
  );
}
