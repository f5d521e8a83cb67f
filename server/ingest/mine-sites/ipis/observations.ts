/** What a visit saw of each risk: a severity of 1 or 0 where it says so, none where it saw something without saying what. */
import { type Visit, yesOrNo } from './visit.ts';

export interface Observation {
  risk: string;
  scale: string;
  value: string;
  /** Absent: seen, and not rated. */
  severity?: 0 | 1;
}

const groupsOf = ({ cells }: Visit): string[] =>
  ['armed_group1', 'armed_group2'].map((name) => (cells[name] ?? '').trim()).filter((group) => group !== '');

/** Armed men who interfere count; where interference was not recorded, their presence is known and not rated. */
function conflict(visit: Visit): Observation | undefined {
  const { cells } = visit;
  const interference = yesOrNo(cells['interference']);
  const presence = yesOrNo(cells['presence']);
  const groups = groupsOf(visit).join('; ');
  const scale = 'armed interference seen';
  if (interference === true) return { risk: 'conflict', scale, value: groups || 'yes', severity: 1 };
  if (interference === false) return { risk: 'conflict', scale, value: groups || 'none', severity: 0 };
  if (presence === true)
    return { risk: 'conflict', scale: 'armed presence, interference not recorded', value: groups || 'yes' };
  return presence === false
    ? { risk: 'conflict', scale: 'armed presence seen', value: 'none', severity: 0 }
    : undefined;
}

function childLabour({ cells }: Visit): Observation | undefined {
  const seen = yesOrNo(cells['childunder15']);
  if (seen === undefined) return undefined;
  const work = (cells['childunder15work'] ?? '').trim();
  return {
    risk: 'child-labour',
    scale: 'children under 15 at work',
    value: seen ? work || 'yes' : 'none',
    severity: seen ? 1 : 0,
  };
}

/** Forced labour by one of the armed groups that are named; none only where each group is said to force nobody. */
function forcedLabour(visit: Visit): Observation | undefined {
  const { cells } = visit;
  const scale = 'forced labour by armed groups';
  const said = ['1', '2'].map((n) => yesOrNo(cells[`forced_labour_armed_group${n}`]));
  if (said.includes(true))
    return { risk: 'forced-labour', scale, value: groupsOf(visit).join('; ') || 'yes', severity: 1 };
  const named = ['1', '2'].filter((n) => (cells[`armed_group${n}`] ?? '').trim() !== '');
  const cleared = named.length > 0 && named.every((n) => said[Number(n) - 1] === false);
  return cleared ? { risk: 'forced-labour', scale, value: 'none', severity: 0 } : undefined;
}

function mercury({ cells }: Visit): Observation | undefined {
  const used = yesOrNo(cells['mercury']);
  if (used === undefined) return undefined;
  return {
    risk: 'environment',
    scale: 'mercury used',
    value: used ? 'mercury' : 'none',
    severity: used ? 1 : 0,
  };
}

const OBSERVERS = [conflict, childLabour, forcedLabour, mercury] as const;

export function observationsOf(visit: Visit): Observation[] {
  return OBSERVERS.flatMap((observe) => observe(visit) ?? []);
}
