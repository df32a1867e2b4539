import type { Plugin } from 'vite';
import { parse } from 'yaml';

/**
 * Loads `*.yaml` as a default-exported object. In a production build the examples of a rule
 * (`flags`, `passes`, `weaknesses`) are left out: tests and the command line read them from the files.
 */
export function yamlPacks(): Plugin {
  let production = false;
  return {
    name: 'jianfu-yaml-packs',
    configResolved(config) {
      production = config.command === 'build' && config.mode === 'production';
    },
    transform(source, id) {
      if (!id.endsWith('.yaml')) return null;
      const data: unknown = parse(source);
      if (production && data !== null && typeof data === 'object' && !Array.isArray(data)) {
        for (const key of ['flags', 'passes', 'weaknesses']) delete (data as Record<string, unknown>)[key];
      }
      return { code: `export default ${JSON.stringify(data)}`, map: null };
    },
  };
}
