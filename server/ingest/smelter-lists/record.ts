/** One row of any of the lists, before it becomes rows of the model. */
import { foldText } from '../declarations/fold.ts';

export type ListField =
  | 'material'
  | 'lookup'
  | 'name'
  | 'country'
  | 'id'
  | 'street'
  | 'city'
  | 'stateProvince'
  | 'basis'
  | 'details'
  | 'revised'
  | 'added'
  | 'audited';

export interface ListRecord {
  /** From 1, as a spreadsheet counts. */
  row: number;
  /** Tidied texts of the fields that say something. */
  texts: Readonly<Partial<Record<ListField, string>>>;
  /** What else the row says, by header. */
  other: Readonly<Record<string, string>>;
}

/** All of a list, with what the file says of its edition. */
export interface ListFile {
  records: readonly ListRecord[];
  /** Name of the sheet, as its tab has it. */
  sheet?: string;
  /** `6.5` */
  version?: string;
  /** ISO; of the edition. */
  date?: string;
}

const SPECIAL = /^(?:smelter|processor) not (?:listed|(?:yet )?identified)$/;

/** The two entries that end each material's list: choices for who fills the template in, no smelters. */
export const isSpecial = ({ texts }: ListRecord): boolean =>
  texts.id === undefined && SPECIAL.test(foldText(texts.lookup ?? texts.name ?? ''));

const KEPT: Readonly<Partial<Record<ListField, string>>> = {
  basis: 'basis',
  details: 'details',
  added: 'smelter added',
  revised: 'revised',
  audited: 'last audit',
};

/** What a row says besides its smelter, by name. */
export function notesOf({ texts, other }: ListRecord): Record<string, string> {
  const said = Object.entries(KEPT).flatMap(([field, key]) => {
    const text = texts[field as ListField];
    return text === undefined ? [] : [[key, text] as const];
  });
  return { ...Object.fromEntries(said), ...other };
}
