/** What is hit, by country: a circle in the middle of each, its area by how much. */
import { wrap } from '../../../common/drawing/text.ts';
import { HAIRLINE, INK, MUTED, PAPER, riskColour, tint } from './colours.ts';
import { sign } from './glyph.ts';
import { KEY, type LegendItem, legend } from './legend.ts';
import type { Drawing, Mark } from './marks.ts';
import { box, round, SMALL, widthOf, write } from './pens.ts';
import type { MapPlace, MapSpec } from './spec.ts';
import { type Sheet, sheet } from './world.ts';

const LAND = '#eef0f1';
const NAMED = '#cfd6dc';
/** Radii in points: of the largest circle, of the least, and from where a sign has room in one. */
const LARGEST = 13;
const LEAST = 2.2;
const SIGNED = 6;
const NOTE_LINE = 9;

interface Circle extends MapPlace {
  x: number;
  y: number;
  r: number;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export function drawMap({ risk, places, keys, note }: MapSpec, width: number): Drawing {
  const world = sheet(width);
  const circles = circlesOf(places, world);
  const named = places.flatMap(({ country }) => world.country(country) ?? []);
  const marks: Mark[] = [
    { shape: 'path', d: world.land, fill: { color: LAND } },
    ...named.map((d): Mark => ({ shape: 'path', d, fill: { color: NAMED } })),
    { shape: 'path', d: world.borders, stroke: { color: PAPER, width: 0.4 } },
    ...circles.flatMap((circle) => circleMarks(circle, risk)),
    ...labels(circles, width),
  ];
  const below = legend(
    keys.map((key) => ({ text: key.text, key: keyOf(key.of, risk) })),
    world.height + 6,
    width,
  );
  const from = world.height + 6 + below.height + NOTE_LINE;
  const lines = wrap(note, width, SMALL, 3);
  const noted = lines.map((line, i) => write(0, from + i * NOTE_LINE, line, { color: MUTED }));
  const height = from + (lines.length - 1) * NOTE_LINE + 3;
  return { width, height, marks: [...marks, ...below.marks, ...noted] };
}

/** Largest first, so that small ones lie on top. */
function circlesOf(places: readonly MapPlace[], world: Sheet): Circle[] {
  const most = Math.max(...places.map(({ contribution }) => contribution));
  return places
    .filter(({ contribution }) => contribution > 0)
    .flatMap((place) => {
      const spot = world.at(place.country);
      const r = Math.max(LEAST, LARGEST * Math.sqrt(place.contribution / most));
      return spot ? [{ ...place, ...spot, r }] : [];
    })
    .sort((a, b) => b.r - a.r || (a.country < b.country ? -1 : 1));
}

const disc = (x: number, y: number, r: number): string => {
  const [left, right, at, size] = [round(x - r), round(x + r), round(y), round(r)];
  return `M${left} ${at}A${size} ${size} 0 1 1 ${right} ${at}A${size} ${size} 0 1 1 ${left} ${at}Z`;
};

function circleMarks({ x, y, r }: Circle, risk: string): Mark[] {
  const colour = riskColour(risk);
  const outline = { color: colour, width: 0.75 };
  const marks: Mark[] = [
    { shape: 'path', d: disc(x, y, r), fill: { color: tint(colour, 0.3) }, stroke: outline },
  ];
  return r < SIGNED ? marks : [...marks, sign(risk, x, y, 0.9, { color: colour })];
}

/** Beside its circle, on the side where there is room; what has none on either is told by the words of the chart. */
function labels(circles: readonly Circle[], width: number): Mark[] {
  const taken: Box[] = circles.map(({ x, y, r }) => ({
    left: x - r,
    right: x + r,
    top: y - r,
    bottom: y + r,
  }));
  return circles.flatMap(({ x, y, r, label }) => {
    const wide = widthOf(label, SMALL);
    const rows = { top: y - 4, bottom: y + 4 };
    const sides = [
      { anchor: 'start', at: x + r + 2, box: { ...rows, left: x + r + 1.5, right: x + r + 2 + wide } },
      { anchor: 'end', at: x - r - 2, box: { ...rows, left: x - r - 2 - wide, right: x - r - 1.5 } },
    ] as const;
    const free = sides.find(
      ({ box }) => box.left >= 0 && box.right <= width && taken.every((other) => apart(box, other)),
    );
    if (free === undefined) return [];
    taken.push(free.box);
    return [write(free.at, y + 2.5, label, { anchor: free.anchor, color: INK })];
  });
}

const apart = (a: Box, b: Box): boolean =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

const keyOf = (of: MapSpec['keys'][number]['of'], risk: string): LegendItem['key'] =>
  of === 'hit'
    ? (x, y) =>
        circleMarks(
          { x: x + KEY.width / 2, y: y + KEY.height / 2, r: 4, country: '', label: '', contribution: 1 },
          risk,
        )
    : (x, y) => [
        box(x, y, KEY.width, KEY.height, { fill: { color: NAMED }, stroke: { color: HAIRLINE, width: 0.4 } }),
      ];
