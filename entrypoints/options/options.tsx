import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { Callout } from '../../src/ui/callout';
import { Card } from '../../src/ui/card';
import { Toasts, useToasts } from '../../src/ui/toast';
import { ChildrenForm } from '../shell/forms/children';
import { GradeFields, ProfileChoice } from '../shell/forms/profile';
import { SitesForm } from '../shell/forms/sites';
import { TaughtSites } from '../shell/forms/taught-sites';
import { Page } from '../shell/page';
import { useSettings } from '../shell/use-settings';
import { Approvals } from './approvals';
import { Backup } from './backup';
import { CheckText } from './check-text';
import { Conversations } from './conversations';
import { Keeping } from './keeping';
import { Rules } from './rules';
import { Warnings } from './warnings';

/** Everything that can be set; each change holds at once. */
export function Options() {
  const resolved = useSettings();
  const [toasts, push, drop] = useToasts();
  const ready = resolved !== undefined;
  // The sections are not there when the browser looks for the fragment first.
  useEffect(() => {
    if (ready && location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [ready]);
  if (resolved === undefined) return null;
  const { settings, faults } = resolved;
  const bad = faults.filter(({ from }) => from === 'policy');
  const sections = {
    profile: i18n.t('options.profile'),
    sites: i18n.t('options.sites'),
    check: i18n.t('check.title'),
    conversations: i18n.t('options.conversations'),
    warnings: i18n.t('options.warnings'),
    rules: i18n.t('options.rules'),
    approvals: i18n.t('options.approvals'),
    keeping: i18n.t('options.keeping'),
    backup: i18n.t('options.backup'),
  };
  const side = Object.entries(sections).map(([id, label]) => ({ href: `#${id}`, label }));
  return (
    <Page here="options" profile={settings.profile} side={side} sideLabel={i18n.t('options.sections')}>
      <h1>{i18n.t('options.title')}</h1>
      {settings.organization && (
        <Callout icon="lock">
          <strong>{i18n.t('popup.deployed', [settings.organization])}</strong>
          {settings.notice && <p>{settings.notice}</p>}
          <p>{i18n.t('welcome.deployedKeeps')}</p>
        </Callout>
      )}
      {bad.length > 0 && (
        <Callout tone="warn">
          <p>{i18n.t('options.badPolicy', [bad.map(({ key }) => key).join(', ')])}</p>
        </Callout>
      )}
      <Card id="profile" title={sections.profile}>
        <ProfileChoice resolved={resolved} />
        {settings.profile === 'parent' && <ChildrenForm children={settings.children} />}
        <GradeFields resolved={resolved} />
      </Card>
      <Card id="sites" title={sections.sites}>
        <SitesForm details />
        <TaughtSites say={(text) => push({ text })} />
      </Card>
      <Card id="check" title={sections.check}>
        <CheckText settings={settings} />
      </Card>
      <Card id="conversations" title={sections.conversations}>
        <Conversations settings={settings} />
      </Card>
      <Card id="warnings" title={sections.warnings}>
        <Warnings resolved={resolved} />
      </Card>
      <Card id="rules" title={sections.rules}>
        <Rules resolved={resolved} />
      </Card>
      <Card id="approvals" title={sections.approvals}>
        <Approvals resolved={resolved} />
      </Card>
      <Card id="keeping" title={sections.keeping}>
        <Keeping resolved={resolved} />
      </Card>
      <Card id="backup" title={sections.backup}>
        <Backup say={(text) => push({ text })} />
      </Card>
      <Toasts toasts={toasts} onDrop={drop} />
    </Page>
  );
}
