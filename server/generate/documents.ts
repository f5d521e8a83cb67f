import type { DocumentRow } from '../rows.ts';
import type { Cast } from './entity.ts';
import { mix } from './random.ts';

/** Entities to one declaration, about. */
const PER_DECLARATION = 40;
const LICENCE = 'generated data, no rights';

/** A list or index that comes anew each year: of its editions only the latest counts. */
interface Series {
  readonly id: string;
  readonly title: string;
  readonly years: readonly number[];
}

export const SERIES = {
  conflict: { id: 'conflict-areas', title: 'Made-up list of conflict areas', years: [2022, 2023, 2024] },
  corruption: { id: 'corruption-index', title: 'Made-up corruption index', years: [2022, 2023, 2024] },
  goods: { id: 'goods-list', title: 'Made-up list of goods', years: [2022, 2024] },
  visits: { id: 'site-visits', title: 'Made-up site visits', years: [2024] },
  register: { id: 'assurance-register', title: 'Made-up assurance register', years: [2024] },
} as const satisfies Record<string, Series>;

export const editionId = (series: Series, year: number): string => `doc:${series.id}-${year}`;

/** The documents of a made-up network. */
export class Evidence {
  private readonly declarations: number;
  private readonly seed: number;

  constructor(cast: Cast) {
    this.declarations = Math.max(2, Math.floor(cast.layout.entities / PER_DECLARATION));
    this.seed = cast.seed;
  }

  /** The document behind the claims about a customer. */
  declaration(customer: number): string {
    return `doc:declaration-${1 + (mix(this.seed, customer, 51) % this.declarations)}`;
  }

  *rows(): Generator<DocumentRow> {
    for (const series of Object.values(SERIES)) {
      for (const year of series.years) {
        yield {
          id: editionId(series, year),
          publisher: 'orepath generate',
          title: series.title,
          date: `${year}-06-30`,
          edition: `${year}`,
          licence: LICENCE,
        };
      }
    }
    for (let n = 1; n <= this.declarations; n++) yield this.declarationRow(n);
  }

  /** Declarations come in pairs: the editions of two years by one declarant. */
  private declarationRow(n: number): DocumentRow {
    const year = 2022 + (n % 2);
    return {
      id: `doc:declaration-${n}`,
      publisher: `Declarant ${Math.ceil(n / 2)}`,
      title: 'Supplier declaration',
      date: `${year}-03-31`,
      edition: `${year}`,
      licence: LICENCE,
    };
  }
}
