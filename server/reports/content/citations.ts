/** Numbers the documents that a report cites, in order of first use. */
import type { DocumentDetail, Loaders } from '../../details/loaders.ts';
import type { Citation, Cited } from '../report.ts';

/** A source that is no document on record: a list that the lens itself brings. */
type OwnSource = Pick<DocumentDetail, 'id' | 'publisher' | 'title' | 'date' | 'edition' | 'licence'>;

export class Citations {
  readonly #numbers = new Map<string, number>();
  readonly #own = new Map<string, OwnSource>();

  /** The number of a document; null where there is none to cite. */
  cite(document: string | null | undefined): Cited {
    if (!document) return null;
    const known = this.#numbers.get(document);
    if (known !== undefined) return known;
    this.#numbers.set(document, this.#numbers.size + 1);
    return this.#numbers.size;
  }

  /** Ids of the documents cited so far, in order of their numbers. */
  ids(): string[] {
    return [...this.#numbers.keys()];
  }

  /** The number of the document of a fact, which a lens may have brought itself. */
  citeSource(source: OwnSource): Cited {
    if (source.id.startsWith('lens:')) this.#own.set(source.id, source);
    return this.cite(source.id);
  }

  /** What the numbers stand for. A document that is cited and not on record keeps its id and says nothing more. */
  async resolve(loaders: Pick<Loaders, 'document'>): Promise<Citation[]> {
    const ids = [...this.#numbers.keys()];
    const asked = ids.filter((id) => !this.#own.has(id));
    const found = await loaders.document.loadMany(asked);
    const details = new Map(asked.map((id, i) => [id, detailOf(found[i])]));
    return ids.map((id, i) => citation(i + 1, id, this.#own.get(id) ?? details.get(id) ?? null));
  }
}

function detailOf(found: DocumentDetail | Error | null | undefined): DocumentDetail | null {
  if (found instanceof Error) throw found;
  return found ?? null;
}

function citation(
  number: number,
  id: string,
  detail: (OwnSource & Partial<DocumentDetail>) | null,
): Citation {
  const { publisher = null, title = null, date = null, edition = null, licence = null } = detail ?? {};
  const { url = null, hash = null } = detail ?? {};
  return { number, id, publisher, title, date, edition, licence, url, hash };
}
