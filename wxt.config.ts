import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { yamlPacks } from './src/packs/vite-plugin';

/** `JIANFU_DEMO=1` adds the demo's platform and loopback access. Never set for a store build. */
const demo = process.env.JIANFU_DEMO === '1';

export default defineConfig({
  srcDir: '.',
  imports: false,
  outDir: process.env.JIANFU_OUT ?? (demo ? '.output-demo' : '.output'),
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  autoIcons: { baseIconPath: 'assets/icon.svg' },
  vite: () => ({
    plugins: [preact(), yamlPacks()],
    define: { __DEMO__: JSON.stringify(demo) },
    build: { sourcemap: false },
  }),
  manifest: ({ browser, manifestVersion }) => {
    const hosts = demo ? ['http://127.0.0.1/*', 'http://localhost/*'] : [];
    return {
      name: '__MSG_extName__',
      description: '__MSG_extDescription__',
      default_locale: 'zh_CN',
      permissions: ['storage', 'scripting', 'activeTab', 'contextMenus', 'alarms', 'unlimitedStorage'].concat(
        browser === 'firefox' ? [] : ['sidePanel'],
      ),
      ...(manifestVersion === 3
        ? { host_permissions: hosts, optional_host_permissions: ['*://*/*'], optional_permissions: ['notifications'] }
        : { optional_permissions: ['*://*/*', 'notifications'] }),
      ...(manifestVersion === 2 && hosts.length > 0
        ? { permissions: ['storage', 'scripting', 'activeTab', 'contextMenus', 'alarms', 'unlimitedStorage', ...hosts] }
        : {}),
      ...(manifestVersion === 3
        ? {
            content_security_policy: {
              extension_pages:
                "default-src 'self'; connect-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; object-src 'none'",
            },
          }
        : {}),
      commands: {
        'open-finding': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commands_openFinding__' },
        'check-selection': {
          suggested_key: { default: 'Alt+Shift+K' },
          description: '__MSG_commands_checkSelectionKey__',
        },
      },
      storage: { managed_schema: 'managed-schema.json' },
      ...(browser === 'firefox'
        ? {
            browser_specific_settings: {
              gecko: {
                id: 'jianfu@jianfu.local',
                strict_min_version: '140.0',
                data_collection_permissions: { required: ['none'] },
              },
            },
          }
        : { minimum_chrome_version: '120' }),
    };
  },
});
