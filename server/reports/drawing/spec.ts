/**
 * Charts by what they show, in the words of a language; draw.ts turns them into marks, formats draw those. Numbers place
 * the marks, and stand written beside them as the words say.
 */
import type { GlyphKind } from '../../../common/drawing/glyphs.ts';
import type { ExposureBand, MassBalance } from '../../analytics/answer.ts';
import type { Basis } from '../../model.ts';

export type ChartSpec = BandSpec | StripSpec | TiersSpec | PathsSpec | MapSpec;

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

/** An entity, or several that are drawn as one (`BAND`). */
export interface ChartNode {
  /** "14 more" for a band. */
  name: string;
  /** BCP 47, where it is not that of the report. */
  lang?: string;
  glyph: GlyphKind;
  /** It carries the risk: hue and sign. */
  risky: boolean;
}

/** How a link is drawn: stroke by basis, a gap for a chain, double for a share that is assumed. */
export interface LinkLook {
  basis: Basis;
  chain: boolean;
  assumed: boolean;
}

/** What a legend explains, in the order it is listed. */
export type ChartKey =
  | { of: 'glyph'; glyph: GlyphKind; text: string }
  | { of: 'risk'; text: string }
  | { of: 'link'; look: LinkLook; text: string };

/** Buyer to mine from left to right. An entity stands once in each tier at which supply passes it. */
export interface TiersSpec {
  kind: 'tiers';
  risk: string;
  /** "Buyer", "Tier 1", ... */
  columns: readonly string[];
  /** The first is the buyer. */
  nodes: readonly (ChartNode & { column: number })[];
  links: readonly TierLink[];
  keys: readonly ChartKey[];
}

/** From a node to one in the next column, by their places in the list. */
export interface TierLink {
  from: number;
  to: number;
  /** The part of the expected exposure that goes this way, 0..1: its width. */
  part: number;
  /** Absent where it leads to or from several entities drawn as one. */
  look?: LinkLook;
}

/** Paths one below the other, from the buyer to the risky end. */
export interface PathsSpec {
  kind: 'paths';
  risk: string;
  rows: readonly PathRow[];
  keys: readonly ChartKey[];
}

export interface PathRow {
  /** "1." */
  number: string;
  /** The product of the shares: what the path contributes. */
  contribution: string;
  nodes: readonly ChartNode[];
  /** One fewer than nodes; `share` as it is written. */
  links: readonly (LinkLook & { share: string })[];
}

/** Countries with what stands in them. A circle says how much, not where: it stands in the middle of its country. */
export interface MapSpec {
  kind: 'map';
  risk: string;
  places: readonly MapPlace[];
  keys: readonly MapKey[];
  /** Where the shapes come from, and what they do not say. */
  note: string;
}

export interface MapPlace {
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** The part of the supply that is hit here; 0: named on a path, and nothing hit. */
  contribution: number;
  /** Written beside the circle. */
  label: string;
}

export interface MapKey {
  of: 'hit' | 'named';
  text: string;
}
