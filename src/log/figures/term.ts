/** A term: autumn from August to January, spring from February to July. Days as YYYY-MM-DD, both included. */
export interface Term {
  season: 'autumn' | 'spring';
  year: number;
  from: string;
  to: string;
}

/** The term a moment falls in, or one so many terms before it. */
export function termOf(date: Date, back = 0): Term {
  const months = date.getFullYear() * 12 + date.getMonth() - 6 * back;
  const year = Math.floor(months / 12);
  const month = months % 12;
  if (month >= 7) return { season: 'autumn', year, from: `${year}-08-01`, to: `${year + 1}-01-31` };
  if (month === 0) return { season: 'autumn', year: year - 1, from: `${year - 1}-08-01`, to: `${year}-01-31` };
  return { season: 'spring', year, from: `${year}-02-01`, to: `${year}-07-31` };
}
