import { i18n } from '#i18n';
import { mount } from '../shell/mount';
import { Page } from '../shell/page';
import { useSettings } from '../shell/use-settings';
import { Dashboard } from './dashboard';

function DashboardPage() {
  const resolved = useSettings();
  return (
    <Page here="dashboard" profile={resolved?.settings.profile}>
      <Dashboard />
    </Page>
  );
}

mount(i18n.t('log.title'), <DashboardPage />);
