import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { changeSettings } from '../../src/settings/current';
import type { Resolved } from '../../src/settings/types';
import { Button, IconButton } from '../../src/ui/button';
import { LockNote } from '../../src/ui/field';
import { TextInput } from '../../src/ui/inputs';
import { lockOf } from '../shell/lock';

type List = 'approvedApps' | 'approvedContests' | 'approvedSurveys' | 'approvedPlatforms';

/** What the school approved; findings about these are silenced. */
export function Approvals({ resolved }: { resolved: Resolved }) {
  const lists: [List, string][] = [
    ['approvedApps', i18n.t('options.approvedApps')],
    ['approvedContests', i18n.t('options.approvedContests')],
    ['approvedSurveys', i18n.t('options.approvedSurveys')],
    ['approvedPlatforms', i18n.t('options.approvedPlatforms')],
  ];
  return (
    <>
      <p>{i18n.t('options.approvalsSays')}</p>
      {lists.map(([list, title]) => (
        <ApprovalList key={list} list={list} title={title} resolved={resolved} />
      ))}
    </>
  );
}

function ApprovalList({ list, title, resolved }: { list: List; title: string; resolved: Resolved }) {
  const [name, setName] = useState('');
  const [by, setBy] = useState('');
  const approvals = resolved.settings[list];
  const lock = lockOf(resolved, list);
  return (
    <details open={approvals.length > 0}>
      <summary>
        {title} ({approvals.length})
      </summary>
      <form
        class="jf-stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim().length < 2) return;
          void changeSettings({ [list]: [...approvals, { name: name.trim(), by: by.trim() }] });
          setName('');
        }}
      >
        <ul class="jf-list">
          {approvals.map((approval, at) => (
            <li class="jf-site" key={`${approval.name} ${approval.by}`}>
              <span>
                {approval.name} {approval.by && <span class="jf-hint">{i18n.t('check.approved', [approval.by])}</span>}
              </span>
              {lock === undefined && (
                <IconButton
                  icon="trash"
                  size="small"
                  label={i18n.t('children.remove', [approval.name])}
                  onClick={() => void changeSettings({ [list]: approvals.filter((_, other) => other !== at) })}
                />
              )}
            </li>
          ))}
        </ul>
        {lock ? (
          <LockNote text={lock} />
        ) : (
          <>
            <div class="jf-grid">
              <TextInput label={i18n.t('options.approvalName')} value={name} onChange={setName} />
              <TextInput label={i18n.t('options.approvalBy')} value={by} onChange={setBy} />
            </div>
            <div class="jf-actions">
              <Button type="submit" icon="plus" disabled={name.trim().length < 2}>
                {i18n.t('children.add')}
              </Button>
            </div>
          </>
        )}
      </form>
    </details>
  );
}
