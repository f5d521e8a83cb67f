import type { UpstreamLink } from '../../queries/upstream.ts';
import type { Mark } from './clusters.ts';

/** Supply from one mark to another: all drawn links between their members. */
export interface Flow {
  id: string;
  from: Mark;
  to: Mark;
  /** Part of the buyer's supply that crosses, and how much of it is exposed. */
  mass: number;
  exposed: number;
  links: number;
  /** The link that carries most: its stroke is the flow's. */
  main: UpstreamLink;
}

export interface Flows {
  flows: Flow[];
  /** Links between entities that are one mark, and links of entities without a place. */
  within: number;
  unplaced: number;
}

/** Sums links by the marks of their ends; the least exposed first, so that the others are painted over them. */
export function flowsBetween(marks: readonly Mark[], links: readonly UpstreamLink[]): Flows {
  const markOf = new Map(marks.flatMap((mark) => mark.members.map(({ id }) => [id, mark] as const)));
  const flows = new Map<string, Flow>();
  let within = 0;
  let unplaced = 0;
  for (const link of links) {
    const [from, to] = [markOf.get(link.supplierId), markOf.get(link.customerId)];
    if (!from || !to) unplaced++;
    else if (from === to) within++;
    else add(flows, from, to, link);
  }
  const order = (a: Flow, b: Flow) => a.exposed - b.exposed || b.mass - a.mass || (a.id < b.id ? -1 : 1);
  return { flows: [...flows.values()].sort(order), within, unplaced };
}

function add(flows: Map<string, Flow>, from: Mark, to: Mark, link: UpstreamLink): void {
  const id = `${from.id} ${to.id}`;
  const { mass, exposed } = link;
  const flow = flows.get(id);
  if (!flow) {
    flows.set(id, { id, from, to, mass, exposed, links: 1, main: link });
    return;
  }
  flow.mass += mass;
  flow.exposed += exposed;
  flow.links++;
  if (mass > flow.main.mass) flow.main = link;
}
