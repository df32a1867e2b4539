/** Numbers as people write them: digits, Chinese numerals, clock times, durations. All on folded text. */

const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  仨: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/**
 * One number in digits or Chinese numerals, as a regular expression source. Every repetition in these
 * patterns has an upper bound: an open one would make a long run of digits or blanks cost its square.
 */
export const NUMBER = '(?:[0-9]{1,6}(?:\\.[0-9]{1,4})?|[零〇一二两俩三仨四五六七八九十百]{1,7}|半)';

/** Value of a number matched by {@link NUMBER}; NaN when it is none. */
export function numberOf(text: string): number {
  if (/^[0-9]/.test(text)) return Number(text);
  if (text === '半') return 0.5;
  let total = 0;
  let digit = 0;
  for (const character of text) {
    if (character === '十') {
      total += (digit === 0 ? 1 : digit) * 10;
      digit = 0;
    } else if (character === '百') {
      total += (digit === 0 ? 1 : digit) * 100;
      digit = 0;
    } else {
      const value = DIGITS[character];
      if (value === undefined) return Number.NaN;
      digit = value;
    }
  }
  return total + digit;
}

export interface Clock {
  start: number;
  end: number;
  /** Minutes after midnight, 0-1440; afternoon and evening are settled from the words around. */
  minutes: number;
}

const CLOCK = new RegExp(
  `(凌晨|早上|早晨|清早|明早|上午|中午|下午|傍晚|晚上|今晚|明晚|周.晚|每晚|当晚|夜里|夜晚|晚|午夜|晚间)?\\s{0,3}(?:(?<![0-9])([01]?[0-9]|2[0-4])[:：]([0-5][0-9])(?![0-9])|(${NUMBER})(?:点|时(?!间|候|长|代|刻|尚))(?:钟|整)?(?:(半)|([0-9]{1,2}|[一二三四五]?十[一二三四五六七八九]?|[零〇][一二三四五六七八九])分?|(一|三|1|3)刻)?)(?:\\s{0,3}(pm))?`,
  'g',
);

const MORNING = /早|凌|上午|中午/;

/** Clock times in order. `evening` says that bare hours mean the evening ("今晚 … 9点前"). */
export function clocksIn(text: string, evening: boolean): Clock[] {
  const clocks: Clock[] = [];
  let carried = evening;
  for (const match of text.matchAll(CLOCK)) {
    const hour = match[2] !== undefined ? Number(match[2]) : numberOf(match[4]!);
    if (!(hour >= 0 && hour <= 24)) continue;
    const minute =
      match[3] !== undefined
        ? Number(match[3])
        : match[5] !== undefined
          ? 30
          : match[6] !== undefined
            ? numberOf(match[6].replace(/^[零〇]/, ''))
            : match[7] !== undefined
              ? numberOf(match[7]) * 15
              : 0;
    const word = match[1] ?? '';
    if (/[晚夜]/.test(word)) carried = true;
    else if (MORNING.test(word)) carried = false;
    const afternoon = match[8] !== undefined || /下午|傍晚/.test(word);
    let value = hour * 60 + minute;
    if (hour < 12 && (afternoon || (carried && match[2]?.length !== 2 && !MORNING.test(word) && hour >= 5)))
      value += 720;
    else if (hour === 12 && carried && !/中午/.test(word)) value = 1440 + minute;
    else if (hour >= 1 && hour <= 2 && carried) value += 1440;
    clocks.push({ start: match.index, end: match.index + match[0].length, minutes: value });
  }
  return clocks;
}

export interface Duration {
  start: number;
  end: number;
  minutes: number;
}

const DURATION = new RegExp(
  `(?:(${NUMBER})\\s{0,3}(?:个)?(半)?\\s{0,3}(?:小时|钟头|h(?![a-z]))(半)?(?:\\s{0,3}(${NUMBER})\\s{0,3}(?:分钟|分|min))?)|(?:(${NUMBER})(?:\\s{0,3}[-~到至—]\\s{0,3}(${NUMBER}))?\\s{0,3}(?:分钟|min|'|′))|(三刻钟|一刻钟)`,
  'g',
);

/** Durations in order, in minutes; of a range the greater end counts. */
export function durationsIn(text: string): Duration[] {
  const durations: Duration[] = [];
  for (const match of text.matchAll(DURATION)) {
    let minutes: number;
    if (match[1] !== undefined) {
      minutes = numberOf(match[1]) * 60 + (match[2] !== undefined || match[3] !== undefined ? 30 : 0);
      if (match[4] !== undefined) minutes += numberOf(match[4]);
    } else if (match[5] !== undefined)
      minutes = Math.max(numberOf(match[5]), match[6] === undefined ? 0 : numberOf(match[6]));
    else minutes = match[7] === '三刻钟' ? 45 : 15;
    if (Number.isFinite(minutes) && minutes > 0)
      durations.push({ start: match.index, end: match.index + match[0].length, minutes });
  }
  return durations;
}
