/** A policy as a school fills it in: setting keys and `userMayChange`. */
export type PolicyDraft = Record<string, unknown>;

/** Where an extension comes from, for forced installation; empty: it is installed another way. */
export interface Deployment {
  /** Id in Chrome or Edge: 32 letters a-p. */
  chromeId: string;
  /** Id in Firefox. */
  firefoxId: string;
}

/** Only what was given: an empty text or list says nothing. */
export function givenOnly(draft: PolicyDraft): PolicyDraft {
  return Object.fromEntries(
    Object.entries(draft).filter(([, value]) => {
      if (value === undefined || value === '') return false;
      return !(Array.isArray(value) && value.length === 0);
    }),
  );
}

/** `/etc/opt/chrome/policies/managed/*.json` and Edge on Linux and Mac. */
export function chromeJson(draft: PolicyDraft, { chromeId }: Deployment): string {
  return `${JSON.stringify({ '3rdparty': { extensions: { [chromeId]: givenOnly(draft) } } }, null, 2)}\n`;
}

/** The box "Policy for extensions" of the Google Admin console. */
export function googleAdmin(draft: PolicyDraft): string {
  const values = Object.entries(givenOnly(draft)).map(([key, Value]) => [key, { Value }]);
  return `${JSON.stringify(Object.fromEntries(values), null, 2)}\n`;
}

/** `policies.json` in Firefox's `distribution` folder. */
export function firefoxJson(draft: PolicyDraft, { firefoxId }: Deployment): string {
  return `${JSON.stringify({ policies: { '3rdparty': { Extensions: { [firefoxId]: givenOnly(draft) } } } }, null, 2)}\n`;
}

const quoted = (text: string): string => `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`;

/** One value and what lies under it, in the form Chromium reads: numbers and truths as dword, lists as numbered values. */
function branch(path: string, entries: [string, unknown][]): string[] {
  const values: string[] = [];
  const below: string[] = [];
  for (const [name, value] of entries) {
    if (typeof value === 'boolean') values.push(`${quoted(name)}=dword:0000000${Number(value)}`);
    else if (typeof value === 'number') values.push(`${quoted(name)}=dword:${value.toString(16).padStart(8, '0')}`);
    else if (typeof value === 'string') values.push(`${quoted(name)}=${quoted(value.replace(/[\r\n]+/g, ' '))}`);
    else if (Array.isArray(value))
      below.push(
        ...branch(
          `${path}\\${name}`,
          value.map((item, at) => [String(at + 1), item]),
        ),
      );
    else if (typeof value === 'object' && value !== null)
      below.push(...branch(`${path}\\${name}`, Object.entries(value)));
  }
  return [...(values.length > 0 ? [`[${path}]`, ...values, ''] : []), ...below];
}

/** A registry file for Windows, for Chrome and for Edge. Must be saved as UTF-16 to keep Chinese: see `asUtf16`. */
export function registryFile(draft: PolicyDraft, { chromeId }: Deployment): string {
  const roots = ['Google\\Chrome', 'Microsoft\\Edge'].map(
    (browser) => `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${browser}\\3rdparty\\extensions\\${chromeId}\\policy`,
  );
  const lines = roots.flatMap((root) => branch(root, Object.entries(givenOnly(draft))));
  return ['Windows Registry Editor Version 5.00', '', ...lines].join('\r\n');
}

/** UTF-16 with its mark, little end first: what the registry editor takes Chinese from. */
export function asUtf16(text: string): Uint8Array<ArrayBuffer> {
  const units = new Uint16Array(text.length + 1);
  units[0] = 0xfeff;
  for (let at = 0; at < text.length; at++) units[at + 1] = text.charCodeAt(at);
  return new Uint8Array(units.buffer);
}
