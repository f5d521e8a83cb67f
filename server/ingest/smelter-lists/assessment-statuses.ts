import { type ListRecord, notesOf } from './record.ts';
import type { NamedSmelter } from './smelters.ts';
import { ASSESSMENT, type StatusWriter, since } from './status-writer.ts';

/** A list of assessed smelters says so of each from the edition's day on: what was before, an earlier edition tells. */
export class AssessmentStatuses {
  private readonly writer: StatusWriter;
  private readonly value: 'conformant' | 'active';
  private readonly rows: { smelter: NamedSmelter; material: string | undefined; record: ListRecord }[] = [];

  constructor(writer: StatusWriter, value: 'conformant' | 'active') {
    this.writer = writer;
    this.value = value;
  }

  add(smelter: NamedSmelter, material: string | undefined, record: ListRecord): void {
    this.rows.push({ smelter, material, record });
    this.writer.rows.kept++;
  }

  finish(): void {
    const said = { kind: ASSESSMENT, value: this.value, ...since(this.writer.edition.date) };
    for (const { smelter, material, record } of this.rows) {
      this.writer.write(record.row, smelter, material, said, notesOf(record));
    }
  }
}
