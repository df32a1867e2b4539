import type { ButtonHTMLAttributes, ComponentChildren, Ref } from 'preact';
import { Icon, type IconName } from './icon';

export type ButtonTone = 'plain' | 'primary' | 'quiet' | 'danger';

interface Shared extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'icon' | 'size' | 'ref' | 'label'> {
  tone?: ButtonTone | undefined;
  size?: 'small' | undefined;
  buttonRef?: Ref<HTMLButtonElement> | undefined;
}

interface ButtonProps extends Shared {
  icon?: IconName | undefined;
  children: ComponentChildren;
}

/** A button with words. `type="button"` unless told otherwise, so it never submits a host's form. */
export function Button({ tone = 'plain', size, icon, buttonRef, children, ...rest }: ButtonProps) {
  return (
    <button type="button" class="jf-button" data-tone={tone} data-size={size} ref={buttonRef ?? null} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

interface IconButtonProps extends Shared {
  icon: IconName;
  /** Its name for screen readers and as a tooltip. */
  label: string;
}

/** A button with an icon alone. */
export function IconButton({ tone = 'quiet', size, icon, label, buttonRef, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      class="jf-button"
      data-icon-only
      data-tone={tone}
      data-size={size}
      aria-label={label}
      title={label}
      ref={buttonRef ?? null}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}

interface LinkButtonProps {
  href: string;
  tone?: ButtonTone | undefined;
  icon?: IconName | undefined;
  newTab?: boolean | undefined;
  children: ComponentChildren;
}

/** A link that looks like a button: it goes somewhere instead of doing something. */
export function LinkButton({ href, tone = 'plain', icon, newTab, children }: LinkButtonProps) {
  return (
    <a class="jf-button" data-tone={tone} href={href} {...(newTab ? { target: '_blank', rel: 'noreferrer' } : {})}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}
