import type { Words } from '../i18n/words.ts';

/** A drawn element, and what is done once it stands on the page. */
export interface Mounted {
  element: Element;
  mounted?(): void;
}

/** One state of a chart, drawn from a fixture. */
export interface ChartState {
  /** What it shows: "empty", "thin coverage"; unique within its chart. */
  name: string;
  /** Room in px; 720 where it is not stated. */
  width?: number;
  draw(width: number, words: Words): Element | Mounted;
}

/** All states of one file of charts/, in a file of the same name in states/. */
export type ChartStates = readonly ChartState[];
