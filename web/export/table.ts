/** What a cell holds: figures as numbers, in full. */
export type Cell = string | number | boolean | null;

/** Rows to be taken away, in the order in which they were answered. */
export interface Table {
  /** Column names, for machines: one plain English word or two. */
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
  /** How many rows there are in all, where these are not all of them. */
  total?: number;
  /** What else is to be known of the rows, in sentences: a filter, for example. */
  notes?: readonly string[];
}
