import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Profile } from '../../src/settings/types';
import { LinkButton } from '../../src/ui/button';
import { Tabs } from '../../src/ui/tabs';
import { Page } from '../shell/page';
import { Prose } from '../shell/prose';
import { useSettings } from '../shell/use-settings';

/** How to use it, for who asks; the reader's own profile first. */
export function Help() {
  const resolved = useSettings();
  const [shown, setShown] = useState<Profile>();
  const profile = resolved?.settings.profile;
  useEffect(() => setShown(profile), [profile]);
  if (shown === undefined) return null;
  const texts: Record<Profile, string> = {
    teacher: i18n.t('help.teacher'),
    parent: i18n.t('help.parent'),
    admin: i18n.t('help.admin'),
  };
  return (
    <Page here="help" profile={profile} narrow>
      <h1>{i18n.t('shell.help')}</h1>
      <Tabs
        label={i18n.t('profile.who')}
        tabs={[
          { id: 'teacher' as Profile, label: i18n.t('profile.teacher') },
          { id: 'parent' as Profile, label: i18n.t('profile.parent') },
          { id: 'admin' as Profile, label: i18n.t('profile.admin') },
        ]}
        selected={shown}
        onSelect={setShown}
      >
        <Prose title={i18n.t('help.how')} points={texts[shown]} />
      </Tabs>
      <Prose title={i18n.t('help.questions')} points={i18n.t('help.answers')} />
      <Prose title={i18n.t('help.blind')} points={i18n.t('help.blindSays')} />
      <div class="jf-actions">
        <LinkButton href="/options.html">{i18n.t('shell.options')}</LinkButton>
        <LinkButton href="/welcome.html">{i18n.t('welcome.title')}</LinkButton>
      </div>
    </Page>
  );
}
