/** Charts by what they show; server/reports/drawing/ turns them into marks, formats draw those. */
import type { ExposureBand, MassBalance } from '../../analytics/answer.ts';

export type ChartSpec = BandSpec | StripSpec;

/** low..high as a thin band, likely as a thick one, expected as a tick, on a scale of 0 to 100%. */
export interface BandSpec {
  kind: 'band';
  exposure: ExposureBand;
}

/** Where the whole unit of supply ends. */
export interface StripSpec {
  kind: 'strip';
  mass: MassBalance;
  labels: Readonly<Record<keyof MassBalance, string>>;
}
