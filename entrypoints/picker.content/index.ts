import { defineContentScript, i18n } from '#imports';
import { startPicker } from '../../src/page/picker/picker';
import { checkSpec } from '../../src/platforms/check-spec';
import { taughtPlatforms } from '../../src/settings/sites';
import { openRoot } from '../chat.content/open-root';

/** Put into a page by a click in the popup or on the options page, never by itself. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main(context) {
    // A second click must not open a second one.
    if (document.querySelector('jianfu-picker') !== null) return;
    startPicker({
      open: openRoot,
      t: (key, substitutions) => i18n.t(key as never, (substitutions ?? []) as never) || key,
      async save(spec) {
        if (checkSpec(spec).length > 0) return;
        await taughtPlatforms.setValue({ ...(await taughtPlatforms.getValue()), [spec.id]: spec });
      },
      signal: context.signal,
    });
  },
});
