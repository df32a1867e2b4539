import { i18n } from '#i18n';
import { bundledDetector } from '../../src/packs/bundled';
import type { TabStatus } from '../../src/protocol/protocol-map';
import { language } from '../shell/mount';

/** The newest finding of this tab: the rule by its title, the clause, the reason. */
export function LastFinding({ last }: { last: NonNullable<TabStatus['last']> }) {
  const rule = bundledDetector().rules.find(({ id }) => id === last.rule);
  return (
    <section class="popup-last" aria-label={i18n.t('popup.last')}>
      <span class="jf-small jf-muted">{i18n.t('popup.last')}</span>
      <strong>{rule?.title[language()] ?? last.rule}</strong>
      <span class="jf-small">{last.reason}</span>
      <span class="jf-small jf-muted">
        {rule?.clause.document} {last.clause}
      </span>
    </section>
  );
}
