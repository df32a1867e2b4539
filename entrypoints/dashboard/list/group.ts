import type { Columns } from '../../../src/log/view/columns';

export interface Row {
  index: number;
  /** All findings of the row: more than one when near-duplicates are grouped. */
  members: readonly number[];
}

/** One row for each group of near-duplicates, in the order of its newest member. */
export function groupedRows(columns: Columns, found: ArrayLike<number>): Row[] {
  const groups = new Map<number, number[]>();
  const group = columns.column('group');
  for (let i = 0; i < found.length; i++) {
    const index = found[i]!;
    const members = groups.get(group[index]!);
    if (members === undefined) groups.set(group[index]!, [index]);
    else members.push(index);
  }
  return [...groups.values()].map((members) => ({ index: members[0]!, members }));
}
