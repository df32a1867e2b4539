import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface CardProps {
  title?: ComponentChildren;
  /** Heading level that fits where the card stands. */
  level?: 2 | 3 | undefined;
  actions?: ComponentChildren;
  id?: string | undefined;
  children: ComponentChildren;
}

/** A section on its own ground, named by its title. */
export function Card({ title, level = 2, actions, id, children }: CardProps) {
  const titleId = useId();
  const Heading = `h${level}` as const;
  return (
    <section class="jf-card" id={id} {...(title ? { 'aria-labelledby': titleId } : {})}>
      {(title || actions) && (
        <header>
          {title && <Heading id={titleId}>{title}</Heading>}
          {actions && <div class="jf-actions">{actions}</div>}
        </header>
      )}
      {children}
    </section>
  );
}
