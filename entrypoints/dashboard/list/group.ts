import type { Columns } from '../../../src/log/view/columns';

/** The rows of the list: one for each finding, or one for each group of near-duplicates. */
export interface Rows {
  length: number;
  /** Findings behind all rows. */
  findings: number;
  /** The finding that a row shows. */
  indexAt(row: number): number;
  /** All findings of a row. */
  membersAt(row: number): ArrayLike<number>;
}

export const NO_ROWS: Rows = { length: 0, findings: 0, indexAt: () => -1, membersAt: () => [] };

/** A row for each finding. No object is made for any of them, so a list of a million costs nothing. */
export const singleRows = (found: Uint32Array): Rows => ({
  length: found.length,
  findings: found.length,
  indexAt: (row) => found[row] ?? -1,
  membersAt: (row) => found.subarray(row, row + 1),
});

/** One row for each group of near-duplicates, in the order of its newest member. */
export function groupedRows(columns: Columns, found: Uint32Array): Rows {
  const groups = new Map<number, number[]>();
  const group = columns.column('group');
  for (const index of found) {
    const members = groups.get(group[index]!);
    if (members === undefined) groups.set(group[index]!, [index]);
    else members.push(index);
  }
  const rows = [...groups.values()];
  return {
    length: rows.length,
    findings: found.length,
    indexAt: (row) => rows[row]?.[0] ?? -1,
    membersAt: (row) => rows[row] ?? [],
  };
}
