/** How severe deaths in conflicts are, by the thresholds that UCDP sets. */

/** UCDP records a conflict from 25 deaths in a calendar year on, and calls a state-based one a war from 1,000 on. */
const CONFLICT = 25;
const WAR = 1_000;

/** Best estimates of a country's deaths in a year, by kind of organised violence. */
export interface Deaths {
  stateBased: number;
  nonState: number;
  oneSided: number;
}

/** A severity and, in words, why. */
export interface Rated {
  severity: number;
  why: string;
}

/**
 * How severe a country's year is. War is what UCDP says of state-based conflict alone: 1,000 battle-related deaths in a year. The
 * other two kinds have its threshold of 25 only. UCDP sets both for one conflict; to set them against a country's sum of
 * a kind is the reading of Orepath, and so are the steps 0.25 and 0.5, which no lens with a threshold of 0.6 counts.
 */
export function severityOfDeaths({ stateBased, nonState, oneSided }: Deaths): Rated {
  if (stateBased >= WAR) return { severity: 1, why: '1,000 or more deaths in state-based conflict' };
  if (Math.max(stateBased, nonState, oneSided) >= CONFLICT) {
    return {
      severity: 0.5,
      why: '25 or more deaths in one kind of violence, fewer than 1,000 in state-based conflict',
    };
  }
  if (stateBased + nonState + oneSided > 0) {
    return { severity: 0.25, why: 'fewer than 25 deaths in each kind of violence' };
  }
  return { severity: 0, why: 'no deaths' };
}
