import { i18n } from '#i18n';
import type { RuleInfo } from '../../src/engine/types';
import { bundledDetector } from '../../src/packs/bundled';
import { changeSettings } from '../../src/settings/current';
import type { Resolved } from '../../src/settings/types';
import { Switch } from '../../src/ui/toggles';
import { lockOf } from '../shell/lock';
import { language } from '../shell/mount';

/** Every rule by its pack: what it says, the clause it stands on, and a switch. */
export function Rules({ resolved }: { resolved: Resolved }) {
  const packs = new Map<string, RuleInfo[]>();
  for (const rule of bundledDetector().rules) packs.set(rule.pack, [...(packs.get(rule.pack) ?? []), rule]);
  return (
    <>
      {[...packs].map(([pack, rules]) => (
        <Pack key={pack} id={pack} rules={rules} resolved={resolved} />
      ))}
    </>
  );
}

const toggled = (list: readonly string[], id: string, on: boolean) => [
  ...list.filter((other) => other !== id),
  ...(on ? [] : [id]),
];

function Pack({ id, rules, resolved }: { id: string; rules: readonly RuleInfo[]; resolved: Resolved }) {
  const { packsOff, rulesOff } = resolved.settings;
  const on = !packsOff.includes(id);
  const documents = [...new Set(rules.map(({ clause }) => clause.document))].join(' ');
  return (
    <div class="jf-stack">
      <Switch
        label={<strong>{documents}</strong>}
        hint={i18n.t('options.packSays', [String(rules.length), id])}
        checked={on}
        lockedBy={lockOf(resolved, 'packsOff')}
        onChange={(checked) => void changeSettings({ packsOff: toggled(packsOff, id, checked) })}
      />
      <details>
        <summary>{i18n.t('options.showRules')}</summary>
        <ul class="jf-list">
          {rules.map((rule) => (
            <li class="options-rule" key={rule.id}>
              <Switch
                label={rule.title[language()]}
                hint={`${rule.clause.document} ${rule.clause.id}`}
                checked={on && !rulesOff.includes(rule.id)}
                disabled={!on}
                lockedBy={lockOf(resolved, 'rulesOff')}
                onChange={(checked) => void changeSettings({ rulesOff: toggled(rulesOff, rule.id, checked) })}
              />
              <blockquote class="jf-quote jf-small" lang="zh-CN">
                {rule.clause.text}
              </blockquote>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
