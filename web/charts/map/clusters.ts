import type { Placed } from './placing.ts';

/** Nearer than this on the screen, two entities are drawn as one mark; px. */
export const REACH = 30;

/** One entity, or several that are too near each other to be drawn apart. */
export interface Mark {
  /** Id of the first member, the most exposed. */
  id: string;
  /** On the sheet: where the first member is. */
  x: number;
  y: number;
  /** The most exposed first. */
  members: readonly Placed[];
  /** What the members add to the exposure, together. */
  contribution: number;
  /** The worst r(x) among them. */
  risk: number;
}

function markOf(members: readonly Placed[]): Mark {
  const [{ id, x, y }] = members as [Placed, ...Placed[]];
  return {
    id,
    x,
    y,
    members,
    contribution: members.reduce((sum, { node }) => sum + node.contribution, 0),
    risk: Math.max(...members.map(({ node }) => node.risk)),
  };
}

function near(a: Placed, b: Placed, reach: number): boolean {
  return (a.x - b.x) ** 2 + (a.y - b.y) ** 2 < reach * reach;
}

/**
 * Gathers entities round the most exposed of those not yet gathered. The same entities at the same scale give the same
 * marks, and no two marks stand nearer than REACH. `placed`: the most exposed first; `scale`: px on the screen for one
 * unit of the sheet.
 */
export function clusters(placed: readonly Placed[], scale: number): Mark[] {
  const marks: Mark[] = [];
  let rest = placed;
  while (rest.length > 0) {
    const first = rest[0]!;
    marks.push(markOf(rest.filter((one) => near(first, one, REACH / scale))));
    rest = rest.filter((one) => !near(first, one, REACH / scale));
  }
  return marks;
}

/** Whether a mark falls apart at some scale that can be reached. */
export function opens({ members }: Mark, largest: number): boolean {
  return members.some((one) => !near(members[0]!, one, REACH / largest));
}
