/** What one batch needs to know of its space, read once and kept up while the batch goes on. */
import { type ImportRecord, listImports, readReports } from '../imports/record.ts';
import type { KnownSmelters } from '../ingest/declarations/review/known-smelters.ts';
import type { DocumentRow } from '../rows.ts';
import { Visibility } from '../spaces/visibility.ts';
import type { Store } from '../store/store.ts';
import { readKept } from './kept.ts';
import { listedSmelters } from './listed-smelters.ts';

/** A document of a declarer's series. */
interface Declared {
  id: string;
  /** YYYY-MM-DD: its date; one without has the day of its import, as where documents replace each other. */
  day: string;
}

const dayOf = (moment: string): string => moment.slice(0, 10);
const today = (): string => dayOf(new Date().toISOString());

const seriesOf = (declarer: string, series: string): string => `${declarer}\n${series}`;

export class SpaceAtHand {
  readonly #store: Store;
  readonly #space: string;
  /** Numbers of visible imports by file and format. */
  readonly #files = new Map<string, number[]>();
  readonly #readAs = new Map<number, string>();
  readonly #uncompared = new Set<number>();
  readonly #declared = new Map<string, Declared[]>();
  #smelters: Promise<KnownSmelters | undefined> | undefined;

  private constructor(store: Store, space: string) {
    this.#store = store;
    this.#space = space;
  }

  static async open(store: Store, space: string): Promise<SpaceAtHand> {
    const at = new SpaceAtHand(store, space);
    const imports = await listImports(store, space);
    at.note(imports);
    const visibility = new Visibility(imports);
    for (const row of await store.read('document/declared', { space })) {
      const by = visibility.assertedBy(row['imports'] as readonly number[]);
      if (by) at.#noteDocument(row as unknown as DocumentRow, dayOf(by.committedAt ?? by.startedAt));
    }
    return at;
  }

  /** Told of the imports that the space has, those of other servers among them. */
  note(imports: readonly ImportRecord[]): void {
    for (const { n, state, hash, format } of imports) {
      if (state === 'visible' && hash && format) this.#noteFile(hash, format, n);
    }
  }

  #noteFile(hash: string, format: string, n: number): void {
    const name = `${format} ${hash}`;
    const known = this.#files.get(name) ?? [];
    if (!known.includes(n)) this.#files.set(name, [...known, n]);
  }

  #noteDocument({ id, declarer, series, date }: DocumentRow, imported: string): void {
    if (!declarer || !series) return;
    const name = seriesOf(declarer, series);
    this.#declared.set(name, [...(this.#declared.get(name) ?? []), { id, day: date ?? imported }]);
  }

  /** The visible import of the same file, taken for the same format and read with the same options. */
  async sameFile(hash: string, format: string, readAs: string): Promise<number | undefined> {
    const numbers = this.#files.get(`${format} ${hash}`) ?? [];
    const unread = numbers.filter((n) => !this.#readAs.has(n));
    if (unread.length > 0) {
      for (const [n, json] of await readReports(this.#store, this.#space, unread)) {
        const kept = readKept(json);
        this.#readAs.set(n, kept.readAs);
        if (kept.uncompared) this.#uncompared.add(n);
      }
    }
    return numbers.find((n) => this.#readAs.get(n) === readAs);
  }

  /** Whether an import that `sameFile` named was left without its entities compared: its batch broke off before that. */
  isUncompared(n: number): boolean {
    return this.#uncompared.has(n);
  }

  /** Documents that show and are replaced by these: of the same declarer and series, of no later day. */
  replacedBy(documents: readonly DocumentRow[]): string[] {
    const replaced = documents.flatMap(({ id, declarer, series, date }) => {
      if (!declarer || !series) return [];
      const before = this.#declared.get(seriesOf(declarer, series)) ?? [];
      const day = date ?? today();
      return before.filter((other) => other.id !== id && other.day <= day).map((other) => other.id);
    });
    return [...new Set(replaced)].sort();
  }

  /** What lists of smelters say, as of the last one that was imported. */
  smelters(): Promise<KnownSmelters | undefined> {
    this.#smelters ??= listedSmelters(this.#store, this.#space);
    return this.#smelters;
  }

  /** A list has come: what was read before is no longer all. */
  informed(): void {
    this.#smelters = undefined;
  }

  /** Told of an import that has become visible. */
  imported(
    n: number,
    file: { hash: string; format: string; readAs: string },
    documents: readonly DocumentRow[],
  ) {
    this.#noteFile(file.hash, file.format, n);
    this.#readAs.set(n, file.readAs);
    for (const document of documents) this.#noteDocument(document, today());
  }
}
