import { i18n } from '#i18n';
import { Dashboard } from '../dashboard/dashboard';
import { mount } from '../shell/mount';
import '../../src/ui/layout.css';

// The same log beside the page, without the frame of a full page.
mount(
  i18n.t('log.title'),
  <main class="log-panel">
    <Dashboard />
  </main>,
);
