import type { UpstreamLink } from '../../queries/upstream.ts';
import { clusters, type Mark } from './clusters.ts';
import { drawFlows, type FlowWords, layFlows } from './draw-flows.ts';
import { drawLabels, drawMarks, type MarkOptions, type MarkWords } from './draw-marks.ts';
import { type Flows, flowsBetween } from './flows.ts';
import { labelsFor, type MarkLabel, type MarkName, type Screen } from './labels.ts';
import type { Layers } from './layers.ts';
import type { Placed } from './placing.ts';
import { type Roving, roving } from './roving.ts';

export interface EntityWords extends MarkWords, FlowWords {
  /** What is written beside a mark. */
  name(mark: Mark): MarkName;
}

export interface EntityOptions extends MarkOptions {
  /** The most exposed first. */
  placed: readonly Placed[];
  links: readonly UpstreamLink[];
  words: EntityWords;
  /** What the drawn flows leave out, whenever it changes; null where flows are not drawn. */
  onFlows(flows: Flows | null): void;
}

/** Entities gathered into marks, and the supply between them. */
export interface Entities {
  /** Gathers anew for a scale; true where that changed what is drawn. */
  gather(scale: number): boolean;
  /** Puts marks and flows where they are on the screen. */
  lay(at: Screen['at']): void;
  label(screen: Screen): void;
  flows(on: boolean): void;
  select(id: string): void;
  /** Lights the flows of a mark; null: those of none. */
  light(mark: Mark | null): void;
  /** The mark that an entity is, or is in. */
  markOf(id: string): Mark | undefined;
  roving(): Roving;
}

/** Two levels of scale for each doubling: in between, nothing is gathered anew. */
const levelOf = (scale: number): number => Math.round(Math.log2(scale) * 2) / 2;

export function entitiesOn(
  { marks: layer, flows: ties, names }: Pick<Layers, 'marks' | 'flows' | 'names'>,
  options: EntityOptions,
): Entities {
  const { placed, links, words } = options;
  let marks: Mark[] = [];
  let elements = new Map<string, SVGGElement>();
  let rove = roving(elements);
  let level = Number.NaN;
  let selected = '';
  let supply: { flows: Flows; elements: SVGGElement[] } | null = null;
  let on = false;
  let labels: { of: MarkLabel[]; elements: SVGTextElement[] } = { of: [], elements: [] };

  const markOf = (id: string) => marks.find(({ members }) => members.some((one) => one.id === id));
  const showSelected = () => {
    const chosen = markOf(selected)?.id;
    for (const [id, group] of elements) {
      group.classList.toggle('selected', id === chosen);
      if (id === chosen) group.setAttribute('aria-current', 'true');
      else group.removeAttribute('aria-current');
    }
  };
  const drawSupply = () => {
    ties.selectAll('*').remove();
    const flows = on ? flowsBetween(marks, links) : null;
    supply = flows && { flows, elements: drawFlows(ties, flows.flows, words) };
    options.onFlows(flows);
  };
  const redraw = () => {
    const held = rove.holder();
    const focused = elements.get(held ?? '')?.matches(':focus') ?? false;
    marks = clusters(placed, 2 ** level);
    layer.selectAll('*').remove();
    elements = drawMarks(layer, marks, options);
    rove = roving(elements, held && markOf(held)?.id);
    showSelected();
    if (focused) rove.focus(rove.holder() ?? '');
    drawSupply();
  };
  return {
    markOf,
    roving: () => rove,
    gather(scale) {
      if (levelOf(scale) === level) return false;
      level = levelOf(scale);
      redraw();
      return true;
    },
    lay(at) {
      const put = (element: SVGElement | undefined, mark: Mark) => {
        const { x, y } = at(mark);
        element?.setAttribute('transform', `translate(${x} ${y})`);
      };
      for (const mark of marks) put(elements.get(mark.id), mark);
      for (const [i, { mark }] of labels.of.entries()) put(labels.elements[i], mark);
      if (supply) layFlows(supply.elements, supply.flows.flows, at);
    },
    label(screen) {
      const of = labelsFor(marks, screen, words.name);
      labels = { of, elements: drawLabels(names, of) };
    },
    flows(wanted) {
      on = wanted;
      drawSupply();
    },
    select(id) {
      selected = id;
      showSelected();
    },
    light(mark) {
      ties.classed('lighting', mark !== null && supply !== null);
      supply?.flows.flows.forEach(({ from, to }, i) => {
        supply?.elements[i]?.classList.toggle('lit', from.id === mark?.id || to.id === mark?.id);
      });
    },
  };
}
