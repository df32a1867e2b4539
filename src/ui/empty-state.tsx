import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';

interface EmptyStateProps {
  icon?: IconName | undefined;
  title: string;
  /** What would make something appear here. */
  children?: ComponentChildren;
}

/** Said instead of an empty list: nothing is here, and why that may be well. */
export function EmptyState({ icon = 'check', title, children }: EmptyStateProps) {
  return (
    <div class="jf-empty">
      <Icon name={icon} />
      <strong>{title}</strong>
      {children}
    </div>
  );
}
