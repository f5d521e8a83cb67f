/**
 * Rows as they are held: without what may name a person. No projection takes anything of that, and so who is erased from
 * the store is in no file of any server.
 */
import type { PartRead } from '../../imports/touched.ts';
import { BY_IDENTIFIER } from '../../matching/effective.ts';
import type { Value } from '../../store/store.ts';

/** Stands for whoever decided: what counts is that somebody did. */
const SOMEBODY = 'somebody';

const decider = (by: Value): Value => (by && by !== BY_IDENTIFIER ? SOMEBODY : by);

function withoutNotes(content: Value): Value {
  const { notes: _notes, ...row } = JSON.parse(String(content)) as Record<string, unknown>;
  return JSON.stringify(row);
}

const PLAIN: Readonly<Record<string, (value: Value) => Value>> = {
  'descriptions content': withoutNotes,
  'matches decidedBy': decider,
};

/** The values of a column of a part, in the same order. */
export function impersonal(part: PartRead, column: string, values: Value[]): Value[] {
  const plain = PLAIN[`${part} ${column}`];
  return plain ? values.map(plain) : values;
}
