import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { platformFiles } from './platform-files';
import { PAGE, platformsPage } from './platforms-page';

it('keeps docs/platforms.md in step with the descriptions (npx tsx cli/platforms-page.ts)', async () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(platformsPage(await platformFiles()));
});
