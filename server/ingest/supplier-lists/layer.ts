/** The amounts of one buyer's intake of one material, as far as a list states them: the ground that shares stand on. */
export interface Layer {
  customer: string;
  /** '' for rows that name none. */
  material: string;
  /** Rows that were kept. */
  rows: number;
  /** Those of them that state an amount. */
  stated: number;
  /** Rows that were refused for their amount: a credit note takes off what another row states. */
  missed: number;
  /** Rows that name this material together with others, so that their amount is not told apart. */
  joint: number;
  /** Units or currencies of the amounts. */
  units: Set<string>;
}

/** Why no shares are made, by the first rule that is broken. */
export type NoShares =
  | 'mixed-materials'
  | 'joint-materials'
  | 'several-units'
  | 'amounts-missing'
  | 'amounts-refused'
  | 'nothing';

export const NO_SHARES: Readonly<Record<NoShares, string>> = {
  'mixed-materials':
    'some rows name a material and others none, and what names none may be part of any material',
  'joint-materials': 'a row names several materials with one amount',
  'several-units': 'the amounts are in several units or currencies',
  'amounts-missing':
    'rows state no amount, and the mapping does not say that the others are all (shares.complete)',
  'amounts-refused':
    'rows were refused for their amount, and the mapping does not say that the others are all (shares.complete)',
  nothing: 'the amounts add up to 0',
};

/** Whether shares are made of a layer; `total` is the sum of its amounts, `mixed` whether its customer has rows of both kinds. */
export function noSharesOf(
  layer: Layer,
  total: number,
  mixed: boolean,
  complete: boolean,
): NoShares | undefined {
  if (mixed) return 'mixed-materials';
  if (layer.joint > 0) return 'joint-materials';
  if (layer.units.size > 1) return 'several-units';
  if (layer.stated < layer.rows && !complete) return 'amounts-missing';
  if (layer.missed > 0 && !complete) return 'amounts-refused';
  return total > 0 ? undefined : 'nothing';
}
