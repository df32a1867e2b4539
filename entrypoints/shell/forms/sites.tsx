import { useCallback, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { platforms } from '../../../src/platforms';
import type { PlatformSpec } from '../../../src/platforms/types';
import { hasAccess, requestAccess, revokeAccess, watchAccess } from '../../../src/settings/access';
import { Badge } from '../../../src/ui/badge';
import { Button } from '../../../src/ui/button';
import { Callout } from '../../../src/ui/callout';
import { language } from '../mount';
import { OwnSite } from './own-site';

const certainty = (grade: PlatformSpec['certainty']) =>
  ({ A: i18n.t('sites.sure'), B: i18n.t('sites.likely'), C: i18n.t('sites.unsure') })[grade];

/** The products that are known, each switched on by one click of its own; then self-hosted ones by address. */
export function SitesForm({ details }: { details?: boolean | undefined }) {
  const hosted = platforms.filter(({ matches }) => matches.length > 0);
  const ownServer = platforms.filter(({ matches }) => matches.length === 0);
  const granted = useGranted(hosted);
  return (
    <div class="jf-stack">
      {hosted.length > 0 && (
        <ul class="jf-list">
          {hosted.map((platform) => (
            <Site key={platform.id} platform={platform} on={granted.includes(platform.id)} details={details} />
          ))}
        </ul>
      )}
      <OwnSite products={ownServer.map(({ name }) => name[language()])} />
      <Callout>
        <p>{i18n.t('sites.noWeb')}</p>
      </Callout>
    </div>
  );
}

function Site({ platform, on, details }: { platform: PlatformSpec; on: boolean; details?: boolean | undefined }) {
  const name = platform.name[language()];
  const hosts = platform.matches.map((pattern) => pattern.replace(/^.*?:\/\//, '').replace(/\/\*$/, ''));
  return (
    <li class="jf-site">
      <div>
        <strong>{name}</strong>{' '}
        {on && (
          <Badge tone="ok" icon="check">
            {i18n.t('sites.on')}
          </Badge>
        )}
        <div class="jf-hint">{hosts.join(' · ')}</div>
        {details && <div class="jf-hint">{certainty(platform.certainty)}</div>}
        {platform.note && <div class="jf-hint">{platform.note[language()]}</div>}
      </div>
      {on ? (
        <Button
          tone="quiet"
          aria-label={i18n.t('sites.revokeName', [name])}
          onClick={() => void revokeAccess(platform.matches)}
        >
          {i18n.t('sites.revoke')}
        </Button>
      ) : (
        <Button aria-label={i18n.t('sites.grantName', [name])} onClick={() => void requestAccess(platform.matches)}>
          {i18n.t('sites.grant')}
        </Button>
      )}
    </li>
  );
}

function useGranted(list: readonly PlatformSpec[]): string[] {
  const [granted, setGranted] = useState<string[]>([]);
  const look = useCallback(async () => {
    const held = await Promise.all(list.map(({ matches }) => hasAccess(matches)));
    setGranted(list.filter((_, at) => held[at]).map(({ id }) => id));
  }, [list.length]);
  useEffect(() => {
    void look();
    return watchAccess(() => void look());
  }, [look]);
  return granted;
}
