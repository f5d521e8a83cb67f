/** From values to rows: one for each target of a case, and one for each measure that none speaks of. */
import type { Case, Size, Target } from './case.ts';

/** As `--json` writes it. */
export interface Row {
  /** Case and measure. */
  readonly name: string;
  /** Entities and links. */
  readonly size: string;
  readonly unit: string;
  /** The least of all rounds. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** The measure that this one is held against; null: none. */
  readonly peer: string | null;
  /** Value over the peer's value; null without one. */
  readonly ratio: number | null;
}

export interface Finding extends Row {
  readonly title: string;
  /** The target in words and whether it is met; absent for what is only told. */
  readonly target?: { readonly words: string; readonly met: boolean };
}

export function findingsOf(found: Case, size: Size, values: ReadonlyMap<string, number[]>): Finding[] {
  const measured = Object.keys(found.measures).filter((measure) => values.has(measure));
  return measured.flatMap((measure) => {
    const targets = found.targets.filter((target) => target.measure === measure);
    const rows: (Target | undefined)[] = targets.length > 0 ? targets : [undefined];
    return rows.map((target) => findingOf(found, size, values, measure, target));
  });
}

function findingOf(
  { name, measures }: Case,
  size: Size,
  values: ReadonlyMap<string, number[]>,
  measure: string,
  target: Target | undefined,
): Finding {
  const { title, unit } = measures[measure]!;
  const own = values.get(measure)!;
  const value = Math.min(...own);
  const peer = target?.against ?? null;
  const ratio = peer === null ? null : value / Math.min(...values.get(peer)!);
  return {
    name: `${name}/${measure}`,
    title,
    size: `${size.entities}/${size.links}`,
    unit,
    value,
    min: value,
    max: Math.max(...own),
    peer,
    ratio,
    ...(target && { target: { words: inWords(target, unit), met: isMet(target, ratio ?? value) } }),
  };
}

function isMet({ atMost, timesFaster }: Target, figure: number): boolean {
  return timesFaster === undefined ? figure <= atMost! : 1 / figure >= timesFaster;
}

function inWords({ against, atMost, timesFaster }: Target, unit: string): string {
  if (timesFaster !== undefined) return `${grouped(timesFaster)} times faster`;
  return against === undefined ? `at most ${grouped(atMost!)} ${unit}` : `at most ${grouped(atMost!)} times`;
}

/** What the figure comes to against its peer, in the words of its target. */
export function held({ peer, ratio, target }: Finding): string {
  if (peer === null || ratio === null) return '';
  const faster = target?.words.endsWith('faster');
  return faster ? `${short(1 / ratio)} times faster than ${peer}` : `${short(ratio)} times ${peer}`;
}

/** For who watches a run. */
export function inOneLine(finding: Finding): string {
  const { name, value, unit, target } = finding;
  const against = held(finding);
  const verdict = target && `${target.met ? 'met' : 'NOT MET'}: ${target.words}`;
  return [`${name} ${short(value)} ${unit}`.trim(), against, verdict].filter(Boolean).join(', ');
}

/** Three digits that count. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const digits = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return grouped(Number(value.toFixed(Math.min(digits, 6))));
}

function grouped(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 6 });
}
