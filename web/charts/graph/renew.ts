import { type Selection, select } from 'd3-selection';

/** What an element shows, so that it is made again only where that changed. */
const shows = new WeakMap<Element, string>();

type Group = Selection<SVGGElement, unknown, null, undefined>;

export interface Renewed {
  /** Every group by the key of its datum, in the order of the data. */
  groups: Map<string, SVGGElement>;
  /** Keys of those that were not there before. */
  came: Set<string>;
}

export interface Parts<Datum> {
  key(datum: Datum): string;
  /** All that the drawn group depends on, written out. */
  signature(datum: Datum): string;
  /** Fills an empty group. */
  draw(group: Group, datum: Datum): void;
}

/** Groups of a parent by key: those that stay keep their element, and with it the focus; only what changed is drawn. */
export function renew<Datum>(parent: Group, data: readonly Datum[], parts: Parts<Datum>): Renewed {
  const groups = new Map<string, SVGGElement>();
  const came = new Set<string>();
  const all = parent
    .selectChildren<SVGGElement, Datum>('g')
    .data(data, parts.key)
    .join((enter) => enter.append('g').each((datum) => came.add(parts.key(datum))))
    .order();
  all.each(function (datum) {
    groups.set(parts.key(datum), this);
    const signature = parts.signature(datum);
    if (shows.get(this) === signature) return;
    shows.set(this, signature);
    this.replaceChildren();
    parts.draw(select<SVGGElement, unknown>(this) as unknown as Group, datum);
  });
  return { groups, came };
}
