/** Persons in the notes of one row: who is there, and the notes without one of them. */
import { isErased, wholeWords, withoutWords } from './erased-words.ts';
import { type Role, roleOf } from './note-names.ts';

export type Notes = Readonly<Record<string, string>>;

/** What is told of one person: values by the names of the notes that hold them. */
export interface Person {
  role: Role;
  told: Readonly<Record<string, string>>;
}

/** Between what several rows of a file say in one note (server/ingest/declarations/rows/claims.ts). */
const BETWEEN = ' | ';

type Personal = readonly (readonly [name: string, parts: readonly string[]])[];

const personalOf = (notes: Notes, role: Role): Personal =>
  Object.entries(notes)
    .filter(([name]) => roleOf(name) === role)
    .map(([name, value]) => [name, value.split(BETWEEN)] as const);

/** Where every note has as many parts, parts in one place are one person's; else nobody can tell, and all are together. */
function rowsOf(personal: Personal): number {
  const counts = new Set(personal.map(([, parts]) => parts.length));
  return counts.size === 1 ? [...counts][0]! : 1;
}

const partAt = (parts: readonly string[], rows: number, at: number): string =>
  rows === 1 ? parts.join(BETWEEN) : parts[at]!;

const ROLES: readonly Role[] = ['contact', 'authorizer'];

/** Every person of whom something is left. */
export function personsIn(notes: Notes): Person[] {
  return ROLES.flatMap((role) => {
    const personal = personalOf(notes, role);
    const rows = personal.length ? rowsOf(personal) : 0;
    return Array.from({ length: rows }, (_, at) => ({
      role,
      told: Object.fromEntries(
        personal
          .map(([name, parts]) => [name, partAt(parts, rows, at)] as const)
          .filter(([, value]) => value !== '' && !isErased(value)),
      ),
    })).filter(({ told }) => Object.keys(told).length > 0);
  });
}

/** Of a person's words those that mean nobody else wherever they stand: addresses, numbers, names of two words or more. */
const telling = ({ told }: Person): string[] =>
  Object.entries(told).flatMap(([name, value]) => {
    if (/\b(?:title|position|job)\b/i.test(name)) return [];
    return value
      .split(/[;|、；\n]/)
      .map((text) => text.normalize('NFC').trim())
      .filter(
        (text) =>
          /\S@\S/.test(text) ||
          (text.match(/\d/g)?.length ?? 0) >= 6 ||
          /\p{L}{2}.*\s.*\p{L}{2}|^(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}){3,}$/u.test(
            text,
          ),
      );
  });

export interface Erased {
  notes: Notes;
  /** Words that stood there for whom was erased. */
  words: readonly string[];
}

/**
 * The notes without the persons that are `meant`: all that is told of each goes, and their words in the row's other
 * notes. Undefined where there is nobody, and nothing of `sought` elsewhere.
 */
export function withoutPersons(
  notes: Notes,
  meant: (person: Person) => boolean,
  sought: readonly string[],
  by: string,
): Erased | undefined {
  const left: Record<string, string> = { ...notes };
  const words = new Set(sought);
  for (const role of ROLES) {
    const personal = personalOf(notes, role);
    const rows = personal.length ? rowsOf(personal) : 0;
    for (let at = 0; at < rows; at++) {
      const told = Object.fromEntries(personal.map(([name, parts]) => [name, partAt(parts, rows, at)]));
      const person = { role, told };
      if (Object.values(told).every((value) => value === '' || isErased(value)) || !meant(person)) continue;
      for (const word of telling(person)) words.add(word);
      for (const [name] of personal) {
        const parts = left[name]!.split(BETWEEN);
        left[name] = rows === 1 ? by : parts.with(at, by).join(BETWEEN);
      }
    }
  }
  if (words.size > 0) {
    const whole = wholeWords([...words]);
    for (const [name, value] of Object.entries(left)) left[name] = withoutWords(value, whole, by);
  }
  const changed = Object.entries(notes).some(([name, value]) => left[name] !== value);
  return changed ? { notes: left, words: [...words] } : undefined;
}
