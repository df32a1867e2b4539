import type { ComponentChildren } from 'preact';
import type { Tone } from './badge';
import { Icon, type IconName } from './icon';

const ICONS: Record<Exclude<Tone, 'plain'>, IconName> = { ok: 'check', warn: 'alert', note: 'info', danger: 'alert' };

interface CalloutProps {
  tone?: Exclude<Tone, 'plain'> | undefined;
  icon?: IconName | undefined;
  /** Announced when it appears while the page is open. */
  live?: boolean | undefined;
  children: ComponentChildren;
}

/** Something the reader should know before going on. */
export function Callout({ tone = 'note', icon, live, children }: CalloutProps) {
  return (
    <div class="jf-callout" data-tone={tone} {...(live ? { role: 'status' } : {})}>
      <Icon name={icon ?? ICONS[tone]} />
      <div class="jf-stack">{children}</div>
    </div>
  );
}
