import type { TimeForm } from '../../platforms/types';

const pad = (value: number, digits = 2): string => String(value).padStart(digits, '0');

/** ISO 8601 with this machine's offset. */
export function localIso(date: Date): string {
  const offset = -date.getTimezoneOffset();
  const zone = `${offset < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(offset) / 60))}:${pad(Math.abs(offset) % 60)}`;
  const day = `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
  return `${day}T${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}${zone}`;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function clock(raw: string): { hours: number; minutes: number; seconds: number } | undefined {
  const match = /(上午|下午|晚上|凌晨|早上|中午)?\s*(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?\s*([ap])?\.?m?/iu.exec(raw);
  if (match === null) return undefined;
  let hours = Number(match[2]);
  const half = match[5]?.toLowerCase();
  if ((half === 'p' || match[1] === '下午' || match[1] === '晚上') && hours < 12) hours += 12;
  if ((half === 'a' || match[1] === '凌晨' || match[1] === '上午') && hours === 12) hours = 0;
  const minutes = Number(match[3]);
  return hours < 24 && minutes < 60 ? { hours, minutes, seconds: Number(match[4] ?? 0) } : undefined;
}

/** The day a written time names; a plain clock means today unless that would be in the future. Slashed short dates are ambiguous: none. */
function day(raw: string, now: Date): [number, number, number] | undefined {
  const today = [now.getFullYear(), now.getMonth(), now.getDate()] as [number, number, number];
  const full = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/u.exec(raw);
  if (full) return [Number(full[1]), Number(full[2]) - 1, Number(full[3])];
  const chinese = /(\d{1,2})\s*月\s*(\d{1,2})\s*日/u.exec(raw);
  if (chinese) {
    const [month, date] = [Number(chinese[1]) - 1, Number(chinese[2])];
    return [new Date(today[0], month, date) > now ? today[0] - 1 : today[0], month, date];
  }
  const english =
    /(?:(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]{3})[a-z]*|([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?),?(?:\s+(\d{4}))?/iu.exec(
      raw,
    );
  if (english) {
    const month = MONTHS.indexOf((english[2] ?? english[3] ?? '').toLowerCase());
    if (month >= 0) return [Number(english[5] ?? today[0]), month, Number(english[1] ?? english[4])];
  }
  if (/\d\s*[/.]\s*\d/u.test(raw)) return undefined;
  if (/前天/u.test(raw)) return [today[0], today[1], today[2] - 2];
  if (/昨天|yesterday/iu.test(raw)) return [today[0], today[1], today[2] - 1];
  if (/(?:星期|周)[一二三四五六日天]|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/iu.test(raw)) return undefined;
  return today;
}

function written(raw: string, now: Date): Date | undefined {
  const time = clock(raw);
  const date = day(raw, now);
  if (time === undefined || date === undefined) return undefined;
  const result = new Date(date[0], date[1], date[2], time.hours, time.minutes, time.seconds);
  return result.getTime() > now.getTime() + 120_000 ? undefined : result;
}

/** A time as ISO 8601 with offset, or nothing when it cannot be known: rules on dates must not fire on a guess. */
export function readTime(raw: string, form: TimeForm, now: Date): string | undefined {
  const date = (() => {
    switch (form) {
      case 'iso':
        return /^\d{4}-\d\d-\d\dT/.test(raw) ? new Date(raw) : undefined;
      case 'unix-seconds':
        return /^\d{9,11}(\.\d+)?$/.test(raw) ? new Date(Number(raw) * 1000) : undefined;
      case 'unix-milliseconds':
        return /^\d{12,14}$/.test(raw) ? new Date(Number(raw)) : undefined;
      case 'discord-snowflake':
        return /^\d{15,20}$/.test(raw) ? new Date(Number((BigInt(raw) >> 22n) + 1420070400000n)) : undefined;
      case 'written':
        return written(raw, now);
    }
  })();
  return date === undefined || Number.isNaN(date.getTime()) ? undefined : localIso(date);
}
