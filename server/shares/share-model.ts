/** A share model as data: a sourced quantity in proportion to which remainders are split in place of equally (method.md 1). */

/** The id of the way of splitting that needs no data. */
export const EQUAL = 'equal';
/** What an answer says where remainders are split equally. */
export const EQUALLY = { id: EQUAL, version: '1' } as const;

/** One figure of one supplier. */
export interface Quantity {
  readonly supplier: string;
  /** The customer that it is about, for a quantity of a pair such as spend; null: the supplier, whoever buys. */
  readonly customer: string | null;
  /** null: of no material in particular. */
  readonly material: string | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD; null: of no period in particular. */
  readonly period: string | null;
  /** 0 or more, in the model's unit. */
  readonly quantity: number;
  /** Id of the document that states it; null where the model's citation covers it. */
  readonly document: string | null;
}

/** Plain data: it crosses threads with the question. */
export interface ShareModel {
  readonly id: string;
  /** Its own version and a hash of its content. */
  readonly version: string;
  /** SHA-256 of that content, as it was read from a file. */
  readonly digest?: string;
  readonly title: string;
  readonly description: string;
  readonly citation: string;
  /** What is counted, in words. */
  readonly measures: string;
  readonly unit: string;
  readonly quantities: readonly Quantity[];
}

/** Share models by id, in order of id; `equal` is not among them. */
export type ShareModels = ReadonlyMap<string, ShareModel>;

export const NO_SHARE_MODELS: ShareModels = new Map();
