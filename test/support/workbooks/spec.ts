/** What a filled declaration says, as tests write it down. */
import type { CellInput } from './cell.ts';
import type { CompanyField, SmelterField } from './layouts.ts';
import type { LookupEntry } from './lookup.ts';

/** An answer, with its comment. */
export interface AnswerInput {
  answer: CellInput;
  comment?: CellInput;
}

/** One answer to a question, or one for each material: `{ Tin: 'Yes', Gold: 'No' }`. */
export type QuestionInput =
  | string
  | number
  | null
  | AnswerInput
  | Readonly<Record<string, AnswerInput | string | number | null>>;

/**
 * A row of the Smelter List. With `option` A (the default where there is an id) the id stands in column A and the
 * template's formulas give the rest; with B metal and look-up name are chosen, and the formulas give the id.
 * Every other field is written over the formula of its column.
 */
export interface SmelterInput extends Partial<Record<Exclude<SmelterField, 'idInput'>, CellInput>> {
  option?: 'A' | 'B';
}

export interface MineInput {
  metal?: CellInput;
  smelters?: CellInput;
  mine?: CellInput;
  mineId?: CellInput;
  idSource?: CellInput;
  country?: CellInput;
  street?: CellInput;
  city?: CellInput;
  stateProvince?: CellInput;
  contactName?: CellInput;
  contactEmail?: CellInput;
  nextSteps?: CellInput;
  comments?: CellInput;
}

export interface ProductInput {
  number?: CellInput;
  name?: CellInput;
  requesterNumber?: CellInput;
  requesterName?: CellInput;
  comments?: CellInput;
}

/** What real files do beside being filled. */
export interface Quirks {
  /** Formulas without results, as libraries write them. */
  noCaches?: boolean;
  /** Results in place of the Smelter List's formulas, as pasting values leaves them. */
  overtyped?: boolean;
  /** One formula a column of the Smelter List, shared by its rows. */
  sharedFormulas?: boolean;
  inlineStrings?: boolean;
  /** Cells that say no address. */
  noAddresses?: boolean;
  /** Dates counted from 1904. */
  date1904?: boolean;
  /** E-mail addresses and web addresses as links. */
  hyperlinks?: boolean;
  /** Comments as rich text, with the reading aids that Japanese Excel adds. */
  richText?: boolean;
  /** The effective date as text such as `02-May-2024`. */
  dateAsText?: boolean;
  /** Tabs after company name and address. */
  trailingTabs?: boolean;
  /** 0 in the text columns of the Smelter List that say nothing. */
  zeros?: boolean;
  /** Smelter rows without the merges of their answers. */
  brokenMerges?: boolean;
  /** Whether 100% is the number 1, where it differs from the version's habit. */
  percentNumber?: boolean;
  /** Order of the tabs, where it is not the template's. Sheets that it leaves out are left out. */
  sheetOrder?: readonly string[];
  /** Rows of formulas below the smelters; 20 unless told. The template has 2,500, users delete some. */
  blankRows?: number;
  /** Empty rows of formulas before each smelter row but the first. */
  gaps?: number;
}

export interface DeclarationInput {
  version: string;
  /** BCP 47; English unless told. */
  language?: string;
  /** Values of the company block; a field left out stays blank. The effective date is ISO. */
  company?: Partial<Record<CompanyField, CellInput>>;
  /** Materials chosen (EMRT 2, AMRT); all that the template starts with unless told. */
  materials?: readonly string[];
  /** Names of further minerals, chosen as "Other" (AMRT 1.3). */
  otherMaterials?: readonly string[];
  /** By question: `1`, `A`. */
  answers?: Readonly<Record<string, QuestionInput>>;
  smelters?: readonly SmelterInput[];
  mines?: readonly MineInput[];
  products?: readonly ProductInput[];
  /** Minerals Scope sheet (AMRT). */
  mineralReasons?: readonly { mineral: string; reason?: string }[];
  /** The workbook's own smelter list; a made-up one of its materials unless told. */
  lookup?: readonly LookupEntry[];
  /** Required fields missing as the Checker sheet says; 0 unless told. */
  missing?: number;
  /** Text of `Declaration!J3`, where it is not the template's. */
  revision?: CellInput;
  /** Text of `Declaration!D2`, where it is not the template's. */
  title?: CellInput;
  quirks?: Quirks;
}
