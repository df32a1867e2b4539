import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Profile } from '../../src/settings/types';
import { type NavLink, PageLayout } from '../../src/ui/page-layout';
import '../../src/ui/layout.css';

type Where = 'dashboard' | 'watch' | 'policy' | 'options' | 'help' | 'privacy' | 'welcome';

interface PageProps {
  here: Where;
  profile: Profile | undefined;
  side?: readonly NavLink[] | undefined;
  sideLabel?: string | undefined;
  narrow?: boolean | undefined;
  children: ComponentChildren;
}

/** A full page with the way to the others that this profile uses. */
export function Page({ here, profile, children, ...rest }: PageProps) {
  const links: [Where, string, boolean][] = [
    ['watch', i18n.t('shell.watch'), profile === 'parent'],
    ['dashboard', i18n.t('shell.log'), true],
    ['policy', i18n.t('shell.policy'), profile === 'admin'],
    ['options', i18n.t('shell.options'), true],
    ['help', i18n.t('shell.help'), true],
    ['privacy', i18n.t('shell.privacy'), true],
  ];
  const nav = links
    .filter(([name, , shown]) => shown || name === here)
    .map(([name, label]) => ({ href: `/${name}.html`, label, current: name === here }));
  return (
    <PageLayout
      brand={i18n.t('extName')}
      nav={nav}
      navLabel={i18n.t('shell.nav')}
      skip={i18n.t('shell.skip')}
      {...rest}
    >
      {children}
    </PageLayout>
  );
}
