/**
 * Where a template has what: cell addresses as data. Facts restated from the blank workbooks that RMI publishes, each
 * version named with its layout; the end of a list is no part of it, for people delete rows.
 */
import type { CompanyBlock, Template } from '../declaration.ts';

export type CompanyField = keyof CompanyBlock;

export const COMPANY_FIELDS = [
  'name',
  'scope',
  'scopeDescription',
  'uniqueId',
  'uniqueIdAuthority',
  'address',
  'contactName',
  'contactEmail',
  'contactPhone',
  'authorizerName',
  'authorizerTitle',
  'authorizerEmail',
  'authorizerPhone',
  'effectiveDate',
] as const satisfies readonly CompanyField[];

export const SMELTER_FIELDS = [
  'idInput',
  'material',
  'lookup',
  'name',
  'country',
  'id',
  'idSource',
  'street',
  'city',
  'stateProvince',
  'contactName',
  'contactEmail',
  'nextSteps',
  'mines',
  'mineCountries',
  'recycled',
  'comments',
  'standardName',
  'countryCode',
  'subdivision',
] as const;
export type SmelterField = (typeof SMELTER_FIELDS)[number];

export const MINE_FIELDS = [
  'material',
  'smelters',
  'mine',
  'mineId',
  'idSource',
  'country',
  'street',
  'city',
  'stateProvince',
  'contactName',
  'contactEmail',
  'nextSteps',
  'comments',
  'countryCode',
] as const;
export type MineField = (typeof MINE_FIELDS)[number];

export type ProductField = 'number' | 'name' | 'requesterNumber' | 'requesterName' | 'comments';
export type LookupField =
  | 'material'
  | 'lookup'
  | 'name'
  | 'country'
  | 'id'
  | 'idSource'
  | 'street'
  | 'city'
  | 'stateProvince';
export type MineralField = 'mineral' | 'reason';

/** A list on a sheet of its own: the row of its headings, data from the next row on, column letters by field. */
export interface ListLayout<Field extends string = string> {
  readonly sheet: string;
  readonly header: number;
  readonly columns: Readonly<Partial<Record<Field, string>>>;
}

/** A row that takes an answer. */
export interface AnswerRow {
  readonly row: number;
  /** The material that the template asks about there. */
  readonly material?: string;
  /** Place among the materials in scope, from 0, where the person who fills it in chooses them. */
  readonly slot?: number;
}

export interface QuestionLayout {
  /** As this version numbers it. */
  readonly question: string;
  readonly topic: string;
  /** Row of its label; a question about the company is answered in the same row. */
  readonly header: number;
  readonly rows: readonly AnswerRow[];
}

export interface Layout {
  /** `CMRT 6.x` */
  readonly name: string;
  readonly template: Template;
  /** Addresses on the sheet Declaration. */
  readonly company: Readonly<Record<CompanyField, string>>;
  /** Cells that name the materials in scope, and those that name one called "other" above them. */
  readonly scope: readonly { readonly cell: string; readonly other?: string }[];
  readonly questions: readonly QuestionLayout[];
  readonly smelters: ListLayout<SmelterField>;
  readonly mines?: ListLayout<MineField>;
  readonly products: ListLayout<ProductField>;
  readonly minerals?: ListLayout<MineralField>;
  readonly lookup?: ListLayout<LookupField>;
}

export const DECLARATION = 'Declaration';
/** Columns of Declaration: label, answer, comment. */
export const LABEL_COLUMN = 'B';
export const ANSWER_COLUMN = 'D';
export const COMMENT_COLUMN = 'G';
