import type { PlatformSpec } from '../platforms/types';
import { firstRung } from './reader/field';
import { type OpenRoot, rootsOf } from './reader/panes';

/** Whether an address falls under a match pattern such as `https://*.feishu.cn/*`. */
export function matchesPattern(pattern: string, address: string): boolean {
  const parts = /^(\*|https?):\/\/([^/]+)(\/.*)$/.exec(pattern);
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  if (parts === null || !/^https?:$/.test(url.protocol)) return false;
  const [, scheme, host, path] = parts as unknown as [string, string, string, string];
  if (scheme !== '*' && url.protocol !== `${scheme}:`) return false;
  const plain = host.replace(/^\*\.?/, '');
  const fits = host === '*' || url.hostname === plain || (host.startsWith('*.') && url.hostname.endsWith(`.${plain}`));
  const escaped = path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return fits && new RegExp(`^${escaped}$`).test(`${url.pathname}${url.search}`);
}

const onPath = (spec: PlatformSpec, address: string): boolean => {
  if (spec.path === undefined) return true;
  try {
    return new RegExp(spec.path, 'u').test(new URL(address).pathname);
  } catch {
    return false;
  }
};

/** The platforms whose host and path fit, before anything is looked at in the page. */
export const platformsOfAddress = (specs: readonly PlatformSpec[], address: string): PlatformSpec[] =>
  specs.filter((spec) => spec.matches.some((pattern) => matchesPattern(pattern, address)) && onPath(spec, address));

/**
 * Which platform a page is: by its host and then its marks; a self-hosted one by its marks alone. A page on a
 * platform's host without its marks is not recognised: a sign-in page, or a page that has changed.
 */
export function recognise(
  specs: readonly PlatformSpec[],
  address: string,
  document: Document,
  open: OpenRoot,
): PlatformSpec | undefined {
  const marked = (spec: PlatformSpec) => firstRung(rootsOf(spec, document, open), spec.marks).length > 0;
  return (
    platformsOfAddress(specs, address).find(marked) ??
    specs.find((spec) => spec.matches.length === 0 && onPath(spec, address) && marked(spec))
  );
}
