import { expect, it } from 'vitest';
import { asUtf16, chromeJson, firefoxJson, googleAdmin, registryFile } from './policy-files';
import { resolve } from './resolve';

const draft = {
  organization: '忻州市第一小学',
  noHomeworkDay: 3,
  warnBeforeSending: true,
  notice: '',
  sitesOff: [],
  approvedApps: [{ name: '智慧 "平台"', by: '教育局' }],
  userMayChange: ['marks'],
};
const deployment = { chromeId: 'a'.repeat(32), firefoxId: 'jianfu@jianfu.local' };

it('writes files that come back as the same policy, without a fault', () => {
  const chrome = JSON.parse(chromeJson(draft, deployment))['3rdparty'].extensions[deployment.chromeId];
  const firefox = JSON.parse(firefoxJson(draft, deployment)).policies['3rdparty'].Extensions[deployment.firefoxId];
  const google = Object.fromEntries(
    Object.entries(JSON.parse(googleAdmin(draft)) as Record<string, { Value: unknown }>).map(([k, v]) => [k, v.Value]),
  );
  for (const policy of [chrome, firefox, google]) {
    const { settings, faults } = resolve({}, policy);
    expect(faults).toEqual([]);
    expect(settings).toMatchObject({
      organization: draft.organization,
      noHomeworkDay: 3,
      approvedApps: draft.approvedApps,
    });
    expect(policy, 'says nothing of what was left empty').not.toHaveProperty('notice');
  }
});

it('writes a registry file for Chrome and Edge that keeps quotes and Chinese', () => {
  const text = registryFile(draft, deployment);
  expect(text.split('\r\n')[0]).toBe('Windows Registry Editor Version 5.00');
  expect(text).toContain(`Policies\\Microsoft\\Edge\\3rdparty\\extensions\\${deployment.chromeId}\\policy]`);
  expect(text).toContain('"noHomeworkDay"=dword:00000003');
  expect(text).toContain('"warnBeforeSending"=dword:00000001');
  expect(text).toContain('\\policy\\approvedApps\\1]\r\n"name"="智慧 \\"平台\\""\r\n"by"="教育局"');
  const bytes = asUtf16(text);
  expect([...bytes.slice(0, 2)]).toEqual([0xff, 0xfe]);
  expect(new TextDecoder('utf-16le').decode(bytes)).toBe(text);
});
