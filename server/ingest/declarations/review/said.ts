/** What a declaration says, as its checks ask for it. */
import type { Answer, Declaration, SmelterRow } from '../declaration.ts';
import { type NamedSources, namedCountries } from '../rows/sources.ts';

/** The questions that the checks know, by topic. */
export const ASKED = {
  uses: 'uses-material',
  remains: 'remains-in-product',
  covered: 'sources-from-covered-countries',
  cahra: 'sources-from-cahra',
  recycled: 'recycled-100',
  responded: 'suppliers-responded',
  identified: 'all-smelters-identified',
  reported: 'all-smelters-reported',
  policyPublic: 'policy-public',
  surveys: 'surveys-suppliers',
} as const;

const ENDING = new Set(['No', 'Not declaring', 'Not applicable for this declaration']);

/** A row as findings name it: its sheet, its row, the cell of one of its fields. */
export interface Place {
  sheet: string;
  cell?: string;
  row?: number;
}

export class Said {
  readonly declaration: Declaration;
  private readonly byMaterial: ReadonlyMap<string, readonly SmelterRow[]>;
  private readonly origins = new Map<SmelterRow, NamedSources>();

  constructor(declaration: Declaration) {
    this.declaration = declaration;
    this.byMaterial = byMaterial(declaration.smelters);
  }

  answer(topic: string, material?: string): Answer | undefined {
    return this.declaration.answers.find((answer) => answer.topic === topic && answer.material === material);
  }

  /** What is answered where the template offers it; undefined for blanks and words of one's own. */
  value(topic: string, material?: string): string | undefined {
    const answer = this.answer(topic, material);
    return answer?.offered === false ? undefined : answer?.value;
  }

  /** Answers about a material in the order in which they are asked. */
  about(material: string): Answer[] {
    return this.declaration.answers.filter(
      (answer) => answer.material === material && /^\d+$/.test(answer.question),
    );
  }

  /** Materials that question 1 asks about. */
  materials(): string[] {
    const asked = this.declaration.answers.filter(({ topic, material }) => topic === ASKED.uses && material);
    return asked.map(({ material }) => material!);
  }

  /**
   * Whether an answer ends the questions about a material. The CMRT goes on unless it is "No"; the other templates go
   * on after "Yes" alone.
   */
  ends(value: string): boolean {
    return this.declaration.template === 'CMRT' ? ENDING.has(value) : value !== 'Yes';
  }

  /** Whether the questions about the smelters of a material are to be answered: it is used, and remains where asked. */
  goesOn(material: string): boolean {
    const uses = this.value(ASKED.uses, material);
    if (uses === undefined || this.ends(uses)) return false;
    if (!this.answer(ASKED.remains, material)) return true;
    const remains = this.value(ASKED.remains, material);
    return remains !== undefined && !this.ends(remains);
  }

  /** Whether nothing at all was answered. */
  silent(): boolean {
    return this.declaration.answers.every(({ value }) => value === undefined);
  }

  smelters(material: string): readonly SmelterRow[] {
    return this.byMaterial.get(material) ?? [];
  }

  /** Where the row says that ore is mined. */
  originsOf(row: SmelterRow): NamedSources {
    const known = this.origins.get(row);
    if (known) return known;
    const origins = namedCountries(row.mineCountries ?? '');
    this.origins.set(row, origins);
    return origins;
  }

  at(row: SmelterRow, field: string): Place {
    const column = row.columns[field];
    return {
      sheet: 'Smelter List',
      row: row.row,
      ...(column !== undefined && { cell: `${column}${row.row}` }),
    };
  }

  /** Where the row's identification number was typed, or is to be. */
  atId(row: SmelterRow): Place {
    const input = row.columns['idInput'] !== undefined && (row.idFromInput || row.id === undefined);
    return this.at(row, input ? 'idInput' : 'id');
  }
}

function byMaterial(rows: readonly SmelterRow[]): Map<string, SmelterRow[]> {
  const groups = new Map<string, SmelterRow[]>();
  for (const row of rows) {
    const material = row.material ?? '';
    if (!groups.has(material)) groups.set(material, []);
    groups.get(material)!.push(row);
  }
  return groups;
}
