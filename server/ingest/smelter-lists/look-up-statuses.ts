import { finding } from '../formats/finding.ts';
import type { ListRecord } from './record.ts';
import type { NamedSmelter } from './smelters.ts';
import { ON_LIST, type StatusWriter, since } from './status-writer.ts';

interface Listed {
  smelter: NamedSmelter;
  material: string | undefined;
  record: ListRecord;
}

/** A look-up says of each of its smelters that it is listed, from the edition's day on. */
export class LookupStatuses {
  private readonly writer: StatusWriter;
  /** By smelter and material: its rows differ by alias only. */
  private readonly listed = new Map<string, Listed>();
  /** Smelters by material and the name to look them up by. */
  private readonly names = new Map<string, Set<string>>();

  constructor(writer: StatusWriter) {
    this.writer = writer;
  }

  add(smelter: NamedSmelter, material: string | undefined, record: ListRecord): void {
    const key = `${smelter.entity}\n${material ?? ''}`;
    if (!this.listed.has(key)) this.listed.set(key, { smelter, material, record });
    const name = `${material ?? ''}\n${record.texts.lookup ?? record.texts.name}`;
    this.names.set(name, (this.names.get(name) ?? new Set()).add(smelter.entity));
    this.writer.rows.kept++;
  }

  finish(): void {
    const said = { kind: ON_LIST, value: 'listed', ...since(this.writer.edition.date) };
    for (const { smelter, material, record } of this.listed.values()) {
      this.writer.write(record.row, smelter, material, said, record.other);
    }
    this.tellAmbiguous();
  }

  private tellAmbiguous(): void {
    const { rows, at } = this.writer;
    for (const [name, entities] of this.names) {
      if (entities.size < 2) continue;
      const [material, alias] = name.split('\n') as [string, string];
      const ids = [...entities].map((id) => id.replace(/^rmi:/, '')).join(', ');
      const message = `The list has "${alias}" for several smelters of ${material}: ${ids}.`;
      const values = { alias, material, ids };
      rows.say(finding('ALIAS_AMBIGUOUS', { ...at, message, got: alias.slice(0, 200), values }));
    }
  }
}
