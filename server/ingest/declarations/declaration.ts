/** What a declaration (CMRT, EMRT, AMRT, CRT) says, cell by cell, before it becomes rows. */

export const TEMPLATES = ['CMRT', 'EMRT', 'AMRT', 'CRT'] as const;
export type Template = (typeof TEMPLATES)[number];

/** A value with the cell it stands in. */
export interface Told<T = string> {
  value: T;
  sheet: string;
  cell: string;
}

/** The company block. Absent: the cell is blank, 0 or a placeholder. */
export interface CompanyBlock {
  name?: Told;
  /** `A`, `B` or `C`. */
  scope?: Told<'A' | 'B' | 'C'>;
  scopeDescription?: Told;
  uniqueId?: Told;
  uniqueIdAuthority?: Told;
  address?: Told;
  contactName?: Told;
  contactEmail?: Told;
  contactPhone?: Told;
  authorizerName?: Told;
  authorizerTitle?: Told;
  authorizerEmail?: Told;
  authorizerPhone?: Told;
  /** ISO date. */
  effectiveDate?: Told;
}

/** A cell that says nothing (`N/A`, `Enter smelter details`), or nothing that its field could be. */
export interface Unused extends Told {
  /** `contactPhone`, `effectiveDate`, `comment on 3 tin`... */
  field: string;
  why: 'placeholder' | 'not-read';
}

/** One answer, with its comment. `material` is absent for questions about the company. */
export interface Answer {
  /** `1`..`8` or `A`..`I`, as the template numbers it. */
  question: string;
  /** What the question is about, the same in every template (`questions.ts`): `uses-material`, `all-smelters-reported`... */
  topic: string;
  /** In lower case: `tin`. */
  material?: string;
  /** As a drop-down has it in English, whatever language it came in; as written where it is no such answer. */
  value?: string;
  /** False where it is none of the answers that any template offers. */
  offered?: boolean;
  comment?: string;
  sheet: string;
  cell: string;
  commentCell: string;
}

export interface SmelterRow {
  row: number;
  material?: string;
  /** What stands in place of one material: several, or a sentence. */
  materialWritten?: string;
  /** As the row has it: a look-up name, `Smelter not listed`, `Smelter not yet identified`. */
  lookup?: string;
  name?: string;
  /** Country as written, and its ISO 3166-1 alpha-2 code where it is known. */
  country?: string;
  countryCode?: string;
  subdivision?: string;
  /** `CID001234` in upper case where it has that form, else as written. */
  id?: string;
  /** True where the id stands in the column for its input and the template's formula made nothing of it. */
  idFromInput?: boolean;
  /** What the row has for an id where the look-up list gave another one for its name. */
  idWritten?: string;
  idSource?: string;
  /** Its name in the look-up list. */
  standardName?: string;
  street?: string;
  city?: string;
  stateProvince?: string;
  contactName?: string;
  contactEmail?: string;
  nextSteps?: string;
  mines?: string;
  mineCountries?: string;
  /** `yes`, `no`, `unknown`, or as written. */
  recycled?: string;
  comments?: string;
  /** What kind of row it is. */
  listing: 'listed' | 'not-listed' | 'not-yet-identified';
  /** True where formulas came without their results and the workbook's own look-up list stood in. */
  lookedUp?: boolean;
  /** Fields whose cells hold a placeholder, with its text. */
  placeholders?: Readonly<Record<string, string>>;
  /** The column letters by field, so that a finding can name the cell. */
  columns: Readonly<Record<string, string>>;
}

export interface MineRow {
  row: number;
  material?: string;
  materialWritten?: string;
  smelters?: string;
  mine?: string;
  mineId?: string;
  idSource?: string;
  country?: string;
  countryCode?: string;
  street?: string;
  city?: string;
  stateProvince?: string;
  contactName?: string;
  contactEmail?: string;
  nextSteps?: string;
  comments?: string;
}

export interface ProductRow {
  row: number;
  number?: string;
  name?: string;
  requesterNumber?: string;
  requesterName?: string;
  comments?: string;
}

/** A row of the workbook's own look-up sheet. */
export interface LookupRow {
  row: number;
  material: string;
  /** Name or alias. */
  lookup: string;
  name: string;
  country: string;
  countryCode?: string;
  id: string;
  idSource?: string;
  street?: string;
  city?: string;
  stateProvince?: string;
}

/** A row in which only fields are filled that cannot stand alone: a comment, a contact. */
export interface StrayRow {
  sheet: string;
  row: number;
  /** What it holds, by column letter. */
  texts: Readonly<Record<string, string>>;
}

export interface Declaration {
  template: Template;
  /** Name of the layout that it was read by. */
  layout: string;
  /** `6.5` */
  version?: string;
  /** Where the version was read. */
  versionCell?: string;
  /** BCP 47: `en`, `ja`, `zh`, ... */
  language: string;
  company: CompanyBlock;
  /** Cells outside the lists that hold something which says nothing or could not be read. */
  unused: readonly Unused[];
  /** Materials that the declaration covers, in lower case. */
  materials: readonly { material: string; sheet: string; cell: string }[];
  answers: readonly Answer[];
  smelters: readonly SmelterRow[];
  mines: readonly MineRow[];
  products: readonly ProductRow[];
  /** `Minerals Scope` sheet of an AMRT. */
  mineralReasons: readonly { row: number; mineral: string; reason?: string }[];
  lookup: readonly LookupRow[];
  /** Rows of the lists that name no smelter, mine or product. */
  strays: readonly StrayRow[];
  /** Required fields missing by the workbook's own checker, where its cache says so. */
  checkerMissing?: number;
}
