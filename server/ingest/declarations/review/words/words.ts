/** What a request to a supplier is put together from; one file a language, each with the same keys. */
import type { AskedCode } from './asked.ts';

/** Fields that a request names. */
export type FieldName =
  | 'name'
  | 'scope'
  | 'scopeDescription'
  | 'contactName'
  | 'contactEmail'
  | 'contactPhone'
  | 'authorizerName'
  | 'authorizerEmail'
  | 'smelterName'
  | 'smelterCountry'
  | 'mines'
  | 'mineCountries';

/**
 * A text with slots: `{material}`, `{question}`, `{cell}`. `[ ... ]` is left out where a slot within it has nothing to
 * show.
 */
export type Pattern = string;

export interface Words {
  /** BCP 47. */
  language: 'en' | 'ja' | 'zh';
  /** `{document}`: template and version. */
  subject: Pattern;
  greeting: string;
  /** `{document}`, `{company}`, `{date}`. */
  opening: Pattern;
  /** `{sheet}` */
  onSheet: Pattern;
  /** Points that belong to no sheet. */
  onFile: string;
  /** `{number}`, `{cells}`, `{text}`: one line. */
  point: Pattern;
  /** `{row}`: where no cell is named. */
  row: Pattern;
  /** `{count}`: points that are not listed. */
  more: Pattern;
  whatToDo: string;
  /** In this order, those that apply. */
  fill: string;
  correct: string;
  confirm: string;
  /** `{newest}` */
  newestTemplate: Pattern;
  sendBack: string;
  closing: string;
  /** Between items of a list. */
  comma: string;
  /** By the name that the model has; a material that is not here keeps it. */
  materials: Readonly<Record<string, string>>;
  fields: Readonly<Record<FieldName, string>>;
  /** What is asked for each finding, as one sentence. */
  points: Readonly<Record<AskedCode, Pattern>>;
}
