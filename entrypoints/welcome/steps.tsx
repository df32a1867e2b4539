import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import type { Profile, Resolved, Settings } from '../../src/settings/types';
import { LinkButton } from '../../src/ui/button';
import { Callout } from '../../src/ui/callout';
import { Card } from '../../src/ui/card';
import { ChildrenForm } from '../shell/forms/children';
import { GradeFields, ProfileChoice } from '../shell/forms/profile';
import { SitesForm } from '../shell/forms/sites';

export function Who({ resolved }: { resolved: Resolved }) {
  return <ProfileChoice resolved={resolved} />;
}

export function WhoseClass({ resolved }: { resolved: Resolved }) {
  return resolved.settings.profile === 'parent' ? (
    <>
      <p>{i18n.t('welcome.childrenSays')}</p>
      <ChildrenForm children={resolved.settings.children} />
    </>
  ) : (
    <>
      <p>{i18n.t('welcome.classSays')}</p>
      <GradeFields resolved={resolved} />
    </>
  );
}

export function Sites() {
  return (
    <>
      <p>{i18n.t('welcome.sitesSays')}</p>
      <SitesForm />
    </>
  );
}

export function Kept({ settings }: { settings: Settings }) {
  return (
    <div class="jf-prose">
      <ul>
        <li>{i18n.t('welcome.keptWhat')}</li>
        <li>{i18n.t('welcome.keptWhere')}</li>
        <li>{i18n.t('welcome.keptLong', [String(settings.retentionDays)])}</li>
        <li>{i18n.t('welcome.keptNot')}</li>
      </ul>
      <Callout tone="warn">
        <p>{i18n.t('welcome.unseen')}</p>
      </Callout>
    </div>
  );
}

/** What the school that deployed the extension tells its staff. */
export function SchoolNotice({ settings }: { settings: Settings }) {
  if (settings.organization === '' && settings.notice === '') return null;
  return (
    <Callout>
      <strong>{i18n.t('popup.deployed', [settings.organization || i18n.t('shell.school')])}</strong>
      {settings.notice && <p>{settings.notice}</p>}
      <p>{i18n.t('welcome.deployedKeeps')}</p>
    </Callout>
  );
}

export function Done({
  profile,
  heading,
  onAgain,
}: {
  profile: Profile;
  heading: RefObject<HTMLHeadingElement | null>;
  onAgain: () => void;
}) {
  const says = {
    teacher: i18n.t('welcome.doneTeacher'),
    parent: i18n.t('welcome.doneParent'),
    admin: i18n.t('welcome.doneAdmin'),
  }[profile];
  return (
    <Card>
      <h2 ref={heading} tabIndex={-1}>
        {i18n.t('welcome.done')}
      </h2>
      <p>{says}</p>
      <div class="jf-actions">
        {profile === 'parent' && (
          <LinkButton tone="primary" icon="home" href="/watch.html">
            {i18n.t('shell.watch')}
          </LinkButton>
        )}
        {profile === 'admin' && (
          <LinkButton tone="primary" href="/policy.html">
            {i18n.t('shell.policy')}
          </LinkButton>
        )}
        <LinkButton icon="log" tone={profile === 'teacher' ? 'primary' : 'plain'} href="/dashboard.html">
          {i18n.t('shell.log')}
        </LinkButton>
        <LinkButton href="/options.html#check">{i18n.t('check.title')}</LinkButton>
        <LinkButton href="/help.html">{i18n.t('shell.help')}</LinkButton>
        <button type="button" class="jf-button" data-tone="quiet" onClick={onAgain}>
          {i18n.t('welcome.again')}
        </button>
      </div>
    </Card>
  );
}
