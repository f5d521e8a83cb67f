/** From a raw value on a published scale to a severity, where the fact states none (method.md 2). */
import type { Fact } from '../projection/projection.ts';
import type { Lens, Scale } from './lens.ts';

export interface Rating {
  /** 0..1; null where it is not rated. */
  readonly severity: number | null;
  /** Id of the lens's scale that the severity was derived by; null where it is stated or there is none. */
  readonly scale: string | null;
}

/** Rates facts: the stated severity, or one derived from value and scale. */
export function rater({ scales }: Lens): (fact: Fact) => Rating {
  const byName = new Map<string, string>();
  for (const [id, { names }] of Object.entries(scales)) {
    for (const name of names) byName.set(scaleName(name), id);
  }
  return ({ severity, value, scale }) => {
    if (severity !== null) return { severity, scale: null };
    const id = scale === null ? undefined : byName.get(scaleName(scale));
    const derived = id === undefined ? null : severityOn(scales[id]!, value);
    return { severity: derived, scale: derived === null ? null : id! };
  };
}

/** Names of scales are one where case and spacing alone differ. */
export function scaleName(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** null for what is no number, or lies beyond the scale's ends where that is not rated. */
function severityOn({ from, to, direction, beyond }: Scale, value: string | null): number | null {
  const number = value === null || value.trim() === '' ? Number.NaN : Number(value);
  if (!Number.isFinite(number)) return null;
  if ((number < from || number > to) && beyond === 'not-rated') return null;
  const within = Math.min(to, Math.max(from, number));
  // from the good end, so that a value of 20 on 0..100 is exactly 0.8 or 0.2
  return direction === 'high-is-good' ? (to - within) / (to - from) : (within - from) / (to - from);
}
