import { i18n } from '#i18n';
import type { ConversationKind } from '../../src/engine/types';
import { conversations, heardMessages } from '../../src/settings/items';
import { type ConversationSetting, conversationKey, type Settings } from '../../src/settings/types';
import { Button } from '../../src/ui/button';
import { EmptyState } from '../../src/ui/empty-state';
import { Select, TextInput } from '../../src/ui/inputs';
import { Switch } from '../../src/ui/toggles';
import { gradeName, gradeOptions } from '../shell/names';
import { useItem } from '../shell/use-settings';

/** What is remembered of single conversations: kind, class, subject, whose child. */
export function Conversations({ settings }: { settings: Settings }) {
  const known = useItem(conversations);
  const heard = useItem(heardMessages);
  if (known === undefined || heard === undefined) return null;
  // Classes that were heard of but not set apart yet can be set apart here too.
  const classes = Object.values(heard).map(({ platform, conversation }) => [
    conversationKey(platform, conversation.id),
    { platform, title: conversation.title },
  ]);
  const entries = Object.entries({ ...Object.fromEntries(classes), ...known } as Record<string, ConversationSetting>);
  if (entries.length === 0) {
    return (
      <EmptyState icon="info" title={i18n.t('options.noConversations')}>
        <p>{i18n.t('options.noConversationsSays')}</p>
      </EmptyState>
    );
  }
  const set = async (key: string, change: Partial<ConversationSetting> | undefined) => {
    const { [key]: held, ...rest } = await conversations.getValue();
    const old = held ?? entries.find(([other]) => other === key)?.[1];
    await conversations.setValue(
      change === undefined || old === undefined ? rest : { ...rest, [key]: { ...old, ...change } },
    );
  };
  return (
    <ul class="jf-list">
      {entries.map(([key, conversation]) => (
        <li key={key}>
          <Conversation conversation={conversation} settings={settings} onChange={(change) => void set(key, change)} />
        </li>
      ))}
    </ul>
  );
}

interface ConversationProps {
  conversation: ConversationSetting;
  settings: Settings;
  /** Undefined: forget it. */
  onChange: (change: Partial<ConversationSetting> | undefined) => void;
}

function Conversation({ conversation, settings, onChange }: ConversationProps) {
  const unset = { value: '', label: i18n.t('options.asPage') };
  const kinds: { value: ConversationKind | ''; label: string }[] = [
    unset as { value: ''; label: string },
    { value: 'group', label: i18n.t('options.kindGroup') },
    { value: 'direct', label: i18n.t('options.kindDirect') },
    { value: 'homework', label: i18n.t('options.kindHomework') },
    { value: 'staff', label: i18n.t('options.kindStaff') },
  ];
  const children = settings.children.map(({ id, nickname, grade }) => ({
    value: id,
    label: `${nickname} (${gradeName(grade)})`,
  }));
  return (
    <details class="options-conversation">
      <summary>
        <strong>{conversation.title || conversation.platform}</strong>{' '}
        <span class="jf-hint">{conversation.platform}</span>
      </summary>
      <div class="jf-grid">
        <Select
          label={i18n.t('options.kind')}
          value={conversation.kind ?? ''}
          options={kinds}
          onChange={(kind) => onChange({ kind: kind === '' ? undefined : kind })}
        />
        <TextInput
          label={i18n.t('options.className')}
          value={conversation.className ?? ''}
          onChange={(className) => onChange({ className: className || undefined })}
        />
        <Select
          label={i18n.t('profile.grade')}
          value={conversation.grade === undefined ? '' : String(conversation.grade)}
          options={gradeOptions()}
          onChange={(grade) => onChange({ grade: grade === '' ? undefined : Number(grade) })}
        />
        <TextInput
          label={i18n.t('options.subject')}
          value={conversation.subject ?? ''}
          onChange={(subject) => onChange({ subject: subject || undefined })}
        />
        {settings.profile === 'parent' && children.length > 0 && (
          <Select
            label={i18n.t('options.whoseClass')}
            value={conversation.childId ?? ''}
            options={[unset, ...children]}
            onChange={(childId) => onChange({ childId: childId || undefined })}
          />
        )}
      </div>
      <Switch
        label={i18n.t('options.marksHere')}
        checked={conversation.marksOff !== true}
        onChange={(on) => onChange({ marksOff: on ? undefined : true })}
      />
      <Switch
        label={i18n.t('options.readHere')}
        checked={conversation.off !== true}
        onChange={(on) => onChange({ off: on ? undefined : true })}
      />
      <div class="jf-actions">
        <Button tone="quiet" icon="trash" onClick={() => onChange(undefined)}>
          {i18n.t('options.forget')}
        </Button>
      </div>
    </details>
  );
}
