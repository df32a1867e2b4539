import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { platforms } from '../../../src/platforms';
import { originOf, requestAccess, revokeAccess } from '../../../src/settings/access';
import { Button } from '../../../src/ui/button';
import { TextInput } from '../../../src/ui/inputs';
import { useGrantedOrigins } from './use-granted-origins';

/** What the user wrote as an address, as a match pattern. "chat.school.cn" is enough. */
export function patternOf(written: string): string | undefined {
  const text = written.trim();
  if (text === '') return undefined;
  const pattern = originOf(/^https?:\/\//i.test(text) ? text : `https://${text}`);
  // A bare word is a typing mistake more often than a host; a loopback or a dotted name is meant.
  return pattern !== undefined && /\.|localhost/.test(pattern.slice(6)) ? pattern : undefined;
}

/** A school's own server, by its address. */
export function OwnSite({ products }: { products: readonly string[] }) {
  const [address, setAddress] = useState('');
  const pattern = patternOf(address);
  const known = new Set(platforms.flatMap(({ matches }) => matches));
  const own = useGrantedOrigins().filter((origin) => !known.has(origin));
  return (
    <form
      class="jf-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (pattern !== undefined) void requestAccess([pattern]).then((granted) => granted && setAddress(''));
      }}
    >
      {own.length > 0 && (
        <ul class="jf-list">
          {own.map((origin) => (
            <li class="jf-site" key={origin}>
              <code>{origin}</code>
              <Button tone="quiet" onClick={() => void revokeAccess([origin])}>
                {i18n.t('sites.revoke')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <TextInput
        label={i18n.t('sites.own')}
        hint={i18n.t('sites.ownSays', [products.join(i18n.t('sites.comma'))])}
        placeholder="chat.example.edu.cn"
        value={address}
        onChange={setAddress}
        error={address.trim() !== '' && pattern === undefined ? i18n.t('sites.notAddress') : undefined}
      />
      <div class="jf-actions">
        <Button type="submit" icon="plus" disabled={pattern === undefined}>
          {i18n.t('sites.ownAdd')}
        </Button>
      </div>
    </form>
  );
}
