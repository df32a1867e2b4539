/**
 * Folding: one spelling for what people write in many ways, with an exact map back.
 * Full-width and styled letters and digits, traditional characters, zero-width and spaced-out
 * characters, and known evasive spellings (作ye, 打咔) become the plain simplified form.
 */
import type { Span } from './types';

/** Folded text and, for each of its UTF-16 units, the range of original units it stands for. */
export interface Folded {
  text: string;
  /** Original start of each folded unit. */
  from: Int32Array;
  /** Original end (exclusive) of each folded unit. */
  to: Int32Array;
}

export interface FoldTables {
  /** Traditional to simplified, one character each. */
  simplified: ReadonlyMap<string, string>;
  /** Evasive spelling to plain word; keys are already folded character by character. */
  spellings: ReadonlyMap<string, string>;
}

/** Zero-width characters, joiners, direction marks and variation selectors: invisible, so they must not part a word. */
function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    code === 0x34f ||
    code === 0x61c ||
    (code >= 0x115f && code <= 0x1160) ||
    (code >= 0x17b4 && code <= 0x17b5) ||
    (code >= 0x180b && code <= 0x180e) ||
    (code >= 0x200b && code <= 0x200f) ||
    code === 0x20e3 ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff
  );
}

const HAN = /^[\u3400-\u9fff]$/;
/** What people put between characters to dodge a filter. A line break is never one of them. */
const SPACER = /^[ \t\u00a0\u3000*_.·・~|/\-+]$/;

/** Characters whose compatibility form matters here; a cache, since `normalize` is slow per call. */
const compatible = new Map<string, string>();

function plainForm(character: string, simplified: ReadonlyMap<string, string>): string {
  const code = character.codePointAt(0)!;
  if (code < 0x80) return code >= 65 && code <= 90 ? character.toLowerCase() : code === 13 ? '\n' : character;
  if (code >= 0x4e00 && code <= 0x9fff) return simplified.get(character) ?? character;
  // Circled and bracketed numbers are list marks; they stay themselves for the splitter.
  if ((code >= 0x2460 && code <= 0x249b) || (code >= 0x2776 && code <= 0x2793)) return character;
  if (code >= 0x1f000 && code <= 0x1faff) return character;
  if (isInvisible(code)) return '';
  let form = compatible.get(character);
  if (form === undefined) {
    form = character.normalize('NFKC').toLowerCase();
    if (compatible.size < 4096) compatible.set(character, form);
  }
  return form;
}

/** Folds a message. Linear in its length; never throws, lone surrogates pass through. */
export function fold(original: string, tables: FoldTables): Folded {
  const units: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  for (let at = 0; at < original.length; ) {
    const code = original.codePointAt(at)!;
    const width = code > 0xffff ? 2 : 1;
    const form = plainForm(original.slice(at, at + width), tables.simplified);
    for (let unit = 0; unit < form.length; unit++) {
      units.push(form[unit]!);
      from.push(at);
      to.push(at + width);
    }
    at += width;
  }
  closeSpacedOut(units, from, to);
  respell(units, from, to, tables.spellings);
  return { text: units.join(''), from: Int32Array.from(from), to: Int32Array.from(to) };
}

const isHan = (unit: string | undefined) => unit !== undefined && HAN.test(unit);

/** `作 业 本`, `投*票`: Han characters standing alone between spacers are pulled together. */
function closeSpacedOut(units: string[], from: number[], to: number[]): void {
  let kept = 0;
  let lastAlone = false;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]!;
    if (SPACER.test(unit) && kept > 0 && isHan(units[kept - 1]) && isHan(units[at + 1])) {
      const aloneBefore = kept === 1 || !isHan(units[kept - 2]) || lastAlone;
      const aloneAfter = !isHan(units[at + 2]);
      if (aloneBefore && aloneAfter) {
        lastAlone = true;
        continue;
      }
    }
    if (!isHan(unit)) lastAlone = false;
    else if (kept > 0 && isHan(units[kept - 1]) && to[kept - 1] === from[at]) lastAlone = false;
    units[kept] = unit;
    from[kept] = from[at]!;
    to[kept] = to[at]!;
    kept++;
  }
  units.length = kept;
  from.length = kept;
  to.length = kept;
}

/** Rewrites known evasive spellings in place; each written unit covers the whole original spelling. */
function respell(units: string[], from: number[], to: number[], spellings: ReadonlyMap<string, string>): void {
  if (spellings.size === 0) return;
  let longest = 0;
  const starts = new Set<string>();
  for (const key of spellings.keys()) {
    longest = Math.max(longest, key.length);
    starts.add(key[0]!);
  }
  let kept = 0;
  for (let at = 0; at < units.length; ) {
    let taken = 0;
    if (starts.has(units[at]!)) {
      let key = '';
      for (let length = 1; length <= longest && at + length <= units.length; length++) {
        key += units[at + length - 1]!;
        const word = spellings.get(key);
        if (word === undefined || insideLatinWord(units, at, length, key)) continue;
        if (word.length > length) continue;
        const start = from[at]!;
        const end = to[at + length - 1]!;
        for (let unit = 0; unit < word.length; unit++) {
          units[kept + unit] = word[unit]!;
          from[kept + unit] = start;
          to[kept + unit] = end;
        }
        kept += word.length;
        taken = length;
        break;
      }
    }
    if (taken > 0) {
      at += taken;
      continue;
    }
    units[kept] = units[at]!;
    from[kept] = from[at]!;
    to[kept] = to[at]!;
    kept++;
    at++;
  }
  units.length = kept;
  from.length = kept;
  to.length = kept;
}

const LATIN = /[a-z]/;

/** A pinyin spelling must not be cut out of a longer Latin word. */
function insideLatinWord(units: readonly string[], at: number, length: number, key: string): boolean {
  const before = units[at - 1];
  const after = units[at + length];
  return (
    (LATIN.test(key[0]!) && before !== undefined && LATIN.test(before)) ||
    (LATIN.test(key.at(-1)!) && after !== undefined && LATIN.test(after))
  );
}

/** The original range that a folded range covers. */
export function originalSpan(folded: Folded, start: number, end: number): Span {
  return { start: folded.from[start]!, end: folded.to[end - 1]! };
}
