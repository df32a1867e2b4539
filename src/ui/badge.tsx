import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';

export type Tone = 'plain' | 'ok' | 'warn' | 'note' | 'danger';

interface BadgeProps {
  tone?: Tone | undefined;
  /** Beside the colour, so that colour alone never carries the meaning. */
  icon?: IconName | undefined;
  title?: string | undefined;
  children: ComponentChildren;
}

/** A short label: a state, a rule, a count. */
export function Badge({ tone = 'plain', icon, title, children }: BadgeProps) {
  return (
    <span class="jf-badge" data-tone={tone} title={title}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}
