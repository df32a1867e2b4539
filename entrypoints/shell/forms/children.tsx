import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { changeSettings } from '../../../src/settings/current';
import type { Child } from '../../../src/settings/types';
import { Button, IconButton } from '../../../src/ui/button';
import { Select, TextInput } from '../../../src/ui/inputs';
import { gradeName, gradeOptions } from '../names';

/** The parent's children: a nickname and a grade each, nothing more. */
export function ChildrenForm({ children }: { children: readonly Child[] }) {
  const [nickname, setNickname] = useState('');
  const [grade, setGrade] = useState('');
  const add = () => {
    if (nickname.trim() === '' || grade === '') return;
    const child = { id: crypto.randomUUID(), nickname: nickname.trim().slice(0, 40), grade: Number(grade) };
    void changeSettings({ children: [...children, child] });
    setNickname('');
    setGrade('');
  };
  return (
    <form
      class="jf-stack"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      {children.length > 0 && (
        <ul class="jf-list">
          {children.map((child) => (
            <li class="jf-row" key={child.id}>
              <strong>{child.nickname}</strong>
              <span class="jf-muted">{gradeName(child.grade)}</span>
              <IconButton
                icon="trash"
                size="small"
                label={i18n.t('children.remove', [child.nickname])}
                onClick={() => void changeSettings({ children: children.filter(({ id }) => id !== child.id) })}
              />
            </li>
          ))}
        </ul>
      )}
      <div class="jf-grid">
        <TextInput
          label={i18n.t('children.nickname')}
          hint={i18n.t('children.nicknameSays')}
          value={nickname}
          onChange={setNickname}
        />
        <Select label={i18n.t('profile.grade')} value={grade} options={gradeOptions()} onChange={setGrade} />
      </div>
      <div class="jf-actions">
        <Button type="submit" icon="plus" disabled={nickname.trim() === '' || grade === ''}>
          {i18n.t('children.add')}
        </Button>
      </div>
    </form>
  );
}
