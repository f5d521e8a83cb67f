/** What every part of turning a declaration into rows needs at hand. */
import type { EntityRow } from '../../../rows.ts';
import type { Finding } from '../../formats/finding.ts';
import type { ReadingRows } from '../../formats/reading-rows.ts';
import type { Declaration } from '../declaration.ts';
import type { Claims } from './claims.ts';

export class Writing {
  /** Entity id of the company that declares. */
  readonly declarer: string;
  /** Id of the declaration. */
  readonly document: string;
  readonly declaration: Declaration;
  readonly rows: ReadingRows;
  readonly claims: Claims;
  /** The day from which it holds, ISO. */
  readonly validFrom: string | undefined;
  /** Entities that only a name tells. */
  readonly toMatch = new Set<string>();
  private readonly entities = new Map<string, { row: number; value: EntityRow }>();
  /** Findings that several rows would repeat word for word, by what they are about. */
  private readonly repeated = new Map<string, { finding: Finding; rows: number[] }>();

  constructor(
    declaration: Declaration,
    rows: ReadingRows,
    claims: Claims,
    ids: { declarer: string; document: string },
  ) {
    this.declaration = declaration;
    this.rows = rows;
    this.claims = claims;
    this.declarer = ids.declarer;
    this.document = ids.document;
    this.validFrom = declaration.company.effectiveDate?.value;
  }

  /** Names an entity; of one named before only its materials are added. */
  entity(row: number, value: EntityRow): string {
    const held = this.entities.get(value.id);
    if (!held) this.entities.set(value.id, { row, value });
    else
      held.value = { ...held.value, materials: [...new Set([...held.value.materials, ...value.materials])] };
    return value.id;
  }

  /** Says a finding once for all rows that it is of. */
  sayOnce(about: string, row: number, make: () => Finding): void {
    const held = this.repeated.get(about);
    if (held) held.rows.push(row);
    else this.repeated.set(about, { finding: make(), rows: [row] });
  }

  /** Puts entities, links and the findings of several rows among the rows of the file. */
  finish(): void {
    for (const { row, value } of this.entities.values()) this.rows.add('entities', row, value);
    this.claims.into(this.rows);
    for (const { finding, rows } of this.repeated.values()) {
      const values = rows.length > 1 ? { ...finding.values, rows: rows.join(', ') } : finding.values;
      this.rows.say({ ...finding, ...(values && { values }) });
    }
  }
}
