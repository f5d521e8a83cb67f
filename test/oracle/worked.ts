import { WORKED_BOUNDS } from './worked-bounds.ts';
import { WORKED_EVIDENCE } from './worked-evidence.ts';
import { WORKED_MATERIALS } from './worked-materials.ts';
import { WORKED_ROWS } from './worked-rows.ts';
import { WORKED_SHARES } from './worked-shares.ts';
import type { Worked } from './worked-support.ts';

/** All small graphs worked by hand: run the oracle on them, and the product. */
export const WORKED: Worked[] = [
  ...WORKED_SHARES,
  ...WORKED_BOUNDS,
  ...WORKED_MATERIALS,
  ...WORKED_EVIDENCE,
  ...WORKED_ROWS,
];
