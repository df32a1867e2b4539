import type { ConversationKind } from '../../engine/types';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';
import { Select, TextInput } from '../../ui/inputs';
import type { PageReading } from '../reader/read-once';

/** What the user can point at. */
export type Target = 'message' | 'text' | 'sender' | 'time' | 'title';

export interface PanelState {
  pointing: Target | undefined;
  reading: PageReading | undefined;
  name: string;
  kind: ConversationKind;
  larger: boolean;
  smaller: boolean;
}

export interface PanelProps extends PanelState {
  t(key: string, substitutions?: string[]): string;
  onPoint(target: Target): void;
  onLevel(step: 1 | -1): void;
  onName(name: string): void;
  onKind(kind: ConversationKind): void;
  onSave(): void;
  onClose(): void;
}

const PARTS: Exclude<Target, 'message'>[] = ['text', 'sender', 'time', 'title'];

function exampleOf(part: Target, reading: PageReading): string | undefined {
  if (part === 'title') return reading.conversation?.title || undefined;
  const message = reading.messages.findLast(
    (one) => one[part === 'time' ? 'sentAt' : part === 'sender' ? 'sender' : 'text'],
  );
  const value = part === 'time' ? message?.sentAt : part === 'sender' ? message?.sender : message?.text;
  return value === undefined || value === '' ? undefined : value.length > 60 ? `${value.slice(0, 60)}…` : value;
}

/** What would be read, live, and every way to correct it. */
export function Panel(props: PanelProps) {
  const { t, reading, pointing } = props;
  const messages = reading?.messages ?? [];
  const senders = new Set(messages.map(({ sender }) => sender).filter(Boolean)).size;
  const ready = messages.length > 0 && props.name.trim() !== '';
  return (
    <section class="panel" role="dialog" aria-labelledby="heading">
      <h1 id="heading">{t('picker.heading')}</h1>
      <p class="say" aria-live="polite">
        {pointing !== undefined
          ? t(`picker.point_${pointing}`)
          : t('picker.count', [String(messages.length), String(senders)])}
      </p>
      {pointing === 'message' && <p class="keys">{t('picker.keys')}</p>}
      {pointing === undefined && reading !== undefined && (
        <>
          <div class="row">
            <Button size="small" disabled={!props.smaller} onClick={() => props.onLevel(-1)}>
              {t('picker.smaller')}
            </Button>
            <Button size="small" disabled={!props.larger} onClick={() => props.onLevel(1)}>
              {t('picker.larger')}
            </Button>
            <Button size="small" onClick={() => props.onPoint('message')}>
              {t('picker.again')}
            </Button>
          </div>
          <dl>
            {PARTS.map((part) => (
              <div key={part} class="part">
                <dt>{t(`picker.part_${part}`)}</dt>
                <dd data-part={part}>{exampleOf(part, reading) ?? t('picker.none')}</dd>
                <Button
                  size="small"
                  tone="quiet"
                  onClick={() => props.onPoint(part)}
                  aria-label={t('picker.correctPart', [t(`picker.part_${part}`)])}
                >
                  {t('picker.correct')}
                </Button>
              </div>
            ))}
          </dl>
          {messages.length === 0 && <Callout tone="warn">{t('picker.nothing')}</Callout>}
          <TextInput label={t('picker.name')} value={props.name} onChange={props.onName} />
          <Select
            label={t('picker.kind')}
            value={props.kind}
            options={(['group', 'staff', 'homework', 'direct'] as const).map((value) => ({
              value,
              label: t(`picker.kind_${value}`),
            }))}
            onChange={props.onKind}
          />
        </>
      )}
      <div class="row end">
        <Button tone="quiet" onClick={props.onClose}>
          {t('picker.cancel')}
        </Button>
        {pointing === undefined && (
          <Button tone="primary" disabled={!ready} onClick={props.onSave}>
            {t('picker.save')}
          </Button>
        )}
      </div>
    </section>
  );
}
