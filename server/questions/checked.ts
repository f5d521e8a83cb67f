/** What people write into a question, checked before it is kept. */
import { OrepathError } from '../errors.ts';
import type { QuestionChange } from './question.ts';

const LONGEST = { by: 200, assignee: 200, title: 500, note: 4_000 } as const;

/** Lines and tabs belong into a note; other controls nowhere. */
const CONTROLS = { line: /\p{Cc}/u, note: /[^\P{Cc}\n\t]/u } as const;

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Who does something, as it is kept. Throws INVALID_ARGUMENT where nobody is named. */
export function checkBy(by: string): string {
  const name = checkText('by', by);
  if (name !== null) return name;
  throw invalid('by', 'what is done has somebody who did it', 'a name or an address', by);
}

/** A note with its lines; null where nothing is written. Throws INVALID_ARGUMENT. */
export function checkNote(note: string | null | undefined): string | null {
  return checkText('note', note?.replaceAll('\r\n', '\n'));
}

/** The change with its texts trimmed; what is empty takes away. Throws INVALID_ARGUMENT. */
export function checkChange({ title, assignee, due, ...rest }: QuestionChange): QuestionChange {
  return {
    ...rest,
    ...(title !== undefined && { title: checkText('title', title) }),
    ...(assignee !== undefined && { assignee: checkText('assignee', assignee) }),
    ...(due !== undefined && { due: checkDay(due) }),
  };
}

function checkText(field: keyof typeof LONGEST, text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') return null;
  const most = LONGEST[field];
  const controls = field === 'note' ? CONTROLS.note : CONTROLS.line;
  if (trimmed.length <= most && !controls.test(trimmed)) return trimmed;
  throw invalid(
    field,
    `this cannot be the ${field} of a question`,
    `at most ${most} printable characters`,
    trimmed,
  );
}

function checkDay(due: string | null): string | null {
  if (!due) return null;
  const time = DATE.test(due) ? Date.parse(`${due}T00:00:00.000Z`) : Number.NaN;
  // Date.parse takes 31 February for a day of March
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(due)) return due;
  throw invalid('due', 'this is no day', 'a full date, YYYY-MM-DD', due);
}

export const invalid = (field: string, message: string, expected: string, got: string): OrepathError =>
  new OrepathError({ code: 'INVALID_ARGUMENT', message, expected, got: got.slice(0, 200), where: { field } });
