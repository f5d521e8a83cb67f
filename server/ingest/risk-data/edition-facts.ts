/** Collects facts by the edition that states them; each edition becomes a document whose id tells what is in it. */
import { createHash } from 'node:crypto';
import type { DocumentRow, FactRow, Notes } from '../../rows.ts';
import { finding } from '../formats/finding.ts';
import type { ReadingRows } from '../formats/reading-rows.ts';
import { contentOf, withMadeId } from '../tables/content.ts';
import { factFault } from './fit.ts';

/** A fact before its edition is known whole. */
export type FactDraft = Omit<FactRow, 'id' | 'document'>;

/** An edition but for its id, which is made of `scheme`, `slug` and what the edition says. */
export interface EditionDescription extends Omit<DocumentRow, 'id' | 'hash' | 'declarer' | 'series'> {
  scheme: string;
  /** Names the edition in its id: `2024`, `25.1`. */
  slug: string;
}

/** What one data row of a file says. */
export interface RowSays {
  edition: string;
  row: number;
  facts: readonly FactDraft[];
  /** What the row names without a value, and of which place: kept with the edition, never read as 0. */
  unknown?: readonly { what: string; place: string }[];
}

interface Placed {
  row: number;
  fact: FactDraft;
  content: string;
}

interface Edition {
  facts: Map<string, Placed>;
  unknown: Map<string, Set<string>>;
}

/** Why nothing can be made of a data row. */
export type RowRefused = Parameters<ReadingRows['refuse']>[0];

const HEX_DIGITS = 8;

const sameTime = ({ about, risk, material, validFrom }: FactDraft): string =>
  [about, risk, material, validFrom].join('\n');

export class EditionFacts {
  /** How many values the file names without stating them. */
  unknown = 0;
  private readonly editions = new Map<string, Edition>();
  private readonly rows: ReadingRows;
  private readonly claimOf: (fact: FactDraft) => string;

  /** `claimOf`: facts of one edition that are equal in it must agree. */
  constructor(rows: ReadingRows, claimOf: (fact: FactDraft) => string = sameTime) {
    this.rows = rows;
    this.claimOf = claimOf;
  }

  /** Takes what was read of a row; undefined where it has been refused already. */
  take(read: RowSays | RowRefused | undefined): void {
    if (!read) return;
    if ('message' in read) this.rows.refuse(read);
    else this.keepFit(read);
  }

  private keepFit(read: RowSays): void {
    const fault = read.facts.map(factFault).find((each) => each !== undefined);
    if (fault) this.rows.refuse({ row: read.row, message: fault.message, expected: fault.expected });
    else this.keep(read);
  }

  /** Keeps a row; one that an earlier row of the edition contradicts is refused, one that repeats it is merged. */
  private keep({ edition: name, row, facts, unknown = [] }: RowSays): void {
    const edition = this.edition(name);
    const placed = facts.map((fact) => ({ row, fact, content: contentOf('facts', whole(fact)) }));
    const known = placed.map(({ fact }) => edition.facts.get(this.claimOf(fact)));
    const other = known.find((earlier, i) => earlier && earlier.content !== placed[i]!.content);
    if (other) {
      this.contradicted(row, name, other);
      return;
    }
    if (placed.length > 0 && known.every(Boolean)) this.merged(row, known[0]!);
    for (const each of placed) {
      const claim = this.claimOf(each.fact);
      if (!edition.facts.has(claim)) edition.facts.set(claim, each);
    }
    for (const { what, place } of unknown) {
      edition.unknown.set(what, (edition.unknown.get(what) ?? new Set()).add(place));
      this.unknown++;
    }
    this.rows.kept++;
  }

  /** Adds the documents and their facts to the rows; `describe` tells of an edition by its name. */
  finish(describe: (edition: string) => EditionDescription): void {
    for (const [name, edition] of [...this.editions].sort(([a], [b]) => (a < b ? -1 : 1))) {
      this.finishOne(edition, describe(name));
    }
    if (this.unknown > 0) {
      const message = `${this.unknown} values are blank: unknown, not 0; the edition's notes name them`;
      this.rows.say(finding('VALUES_UNKNOWN', { message, values: { count: String(this.unknown) } }));
    }
  }

  private finishOne(edition: Edition, { scheme, slug, notes, ...description }: EditionDescription): void {
    const placed = [...edition.facts.values()];
    const unknown = unknownNotes(edition.unknown);
    const said = [...placed.map(({ content }) => content).sort(), JSON.stringify(unknown)].join('\n');
    const id = `${scheme}:${slug}-${createHash('sha256').update(said).digest('hex').slice(0, HEX_DIGITS)}`;
    const all = { ...notes, ...unknown };
    this.rows.add('documents', 1, { id, ...description, ...(Object.keys(all).length > 0 && { notes: all }) });
    for (const { row, fact } of placed) {
      this.rows.add('facts', row, withMadeId('facts', { ...fact, document: id }));
    }
  }

  private edition(name: string): Edition {
    const found = this.editions.get(name) ?? { facts: new Map(), unknown: new Map() };
    this.editions.set(name, found);
    return found;
  }

  private contradicted(row: number, edition: string, { row: earlier, fact }: Placed): void {
    this.rows.refuse({
      row,
      message: `row ${earlier} says otherwise of ${fact.about} (${fact.risk}) in the same edition, ${edition}`,
      expected: 'one row for one place and period',
    });
  }

  private merged(row: number, { row: earlier }: Placed): void {
    this.rows.say(finding('ROWS_MERGED', { row, message: `the same as row ${earlier}: counted once` }));
  }
}

const whole = (fact: FactDraft): FactRow => ({ ...fact, id: '', document: '' });

/** Places without a value, by what was not stated. */
function unknownNotes(unknown: ReadonlyMap<string, ReadonlySet<string>>): Notes {
  const sorted = [...unknown].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    sorted.map(([what, places]) => [`no value: ${what}`, [...places].sort().join(' ')]),
  );
}
