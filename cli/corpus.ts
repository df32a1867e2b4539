/** Labelled messages from NDJSON files. */
import { readFileSync } from 'node:fs';
import type { Message } from '../src/engine/types';

export interface Labelled extends Message {
  expect: readonly string[];
  file: string;
}

/** Reads labelled sets (format: test/corpus/LABELLING.md). Throws with file and line when a line is no labelled message. */
export function readLabelled(paths: readonly string[]): Labelled[] {
  return paths.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        if (line.trim() === '') return [];
        try {
          const { id, text, context, expect } = JSON.parse(line) as Labelled;
          if (typeof text !== 'string' || !Array.isArray(expect)) throw new Error('`text` or `expect` is missing');
          return [{ id: String(id), text, context: context ?? {}, expect, file: path }];
        } catch (error) {
          throw new Error(`${path}:${index + 1}: ${(error as Error).message}`);
        }
      }),
  );
}
