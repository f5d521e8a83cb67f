/** A drawing as plain marks that any format can draw: SVG, PDF. Lengths are points (1/72 inch), y grows downwards. */

export interface Paint {
  /** #rrggbb */
  color: string;
  /** `hatch`: lines at 45 degrees, `dots`; absent: solid. */
  pattern?: 'hatch' | 'dots';
}

export interface Stroke {
  color: string;
  width: number;
  /** Lengths of dashes and gaps. */
  dash?: readonly number[];
}

export type Mark =
  | { shape: 'rect'; x: number; y: number; width: number; height: number; fill?: Paint; stroke?: Stroke }
  | { shape: 'line'; x1: number; y1: number; x2: number; y2: number; stroke: Stroke }
  /** `d`: SVG path data of M, L, C, Q, A and Z. */
  | { shape: 'path'; d: string; fill?: Paint; stroke?: Stroke }
  | {
      shape: 'text';
      x: number;
      /** Of the baseline. */
      y: number;
      text: string;
      size: number;
      weight?: 'bold';
      anchor?: 'start' | 'middle' | 'end';
      color: string;
      /** BCP 47, where it is not that of the report. */
      lang?: string;
    };

export interface Drawing {
  width: number;
  height: number;
  marks: readonly Mark[];
}
