/**
 * Charts by what they show, in the words of a language; draw.ts turns them into marks, formats draw those. Numbers place
 * the marks, and stand written beside them as the words say.
 */
import type { ExposureBand, MassBalance } from '../../analytics/answer.ts';

export type ChartSpec = BandSpec | StripSpec;

/** low..high as a thin band, likely as a thick one, expected as a tick, on a scale of 0 to 100%. */
export interface BandSpec {
  kind: 'band';
  /** Id of the risk: its hue and sign. */
  risk: string;
  exposure: ExposureBand;
  labels: {
    /** 0, 25, 50, 75 and 100%. */
    scale: readonly string[];
    /** "at least 12%, at most 63%" */
    range: string;
    /** "likely 21% to 48%"; absent where no likely range was drawn. */
    likely?: string;
    /** "expected 34%" */
    expected: string;
  };
}

/** Where the whole unit of supply ends. */
export interface StripSpec {
  kind: 'strip';
  risk: string;
  mass: MassBalance;
  labels: Readonly<Record<keyof MassBalance, string>>;
  /** The four masses as they are written. */
  values: Readonly<Record<keyof MassBalance, string>>;
}
