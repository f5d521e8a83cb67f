/** What is on record of the standing of facilities, counted by status. */
import { compareCodePoints } from '../../../projection/code-points.ts';
import type { ReportStatus } from '../../content/statuses.ts';
import type { Facility, Finding } from '../content.ts';
import { finding } from './finding.ts';

/** Of what holds on the date, then of what ended before it, each by kind and value; then those of which nothing holds. */
export function standingFindings(facilities: readonly Facility[]): Finding[] {
  if (facilities.length === 0) return [];
  const none = facilities.filter(({ statuses }) => statuses.length === 0).length;
  return [
    ...counted('STATUS_HOLDS', facilities, ({ statuses }) => statuses),
    ...counted('STATUS_ENDED', facilities, ({ lapsed }) => lapsed),
    ...(none > 0 ? [finding('STATUS_NONE', { n: none, of: facilities.length })] : []),
  ];
}

function counted(
  code: string,
  facilities: readonly Facility[],
  statusesOf: (one: Facility) => readonly ReportStatus[],
): Finding[] {
  const groups = new Map<string, { status: ReportStatus; who: Set<string>; sources: (number | null)[] }>();
  for (const facility of facilities) {
    for (const status of statusesOf(facility)) {
      const key = `${status.kind} ${status.value}`;
      const group = groups.get(key) ?? { status, who: new Set(), sources: [] };
      group.who.add(facility.entity.id);
      group.sources.push(status.source);
      groups.set(key, group);
    }
  }
  return [...groups]
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([, { status, who, sources }]) =>
      finding(code, { status: status.kind, n: who.size, of: facilities.length }, sources, status.value),
    );
}
