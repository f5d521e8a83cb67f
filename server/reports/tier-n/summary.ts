/** The report in sentences; the words are in words/, the numbers here. */
import { LOW_COVERAGE } from '../../../common/low-coverage.ts';
import type { ReportBody, ReportEntity, Sentence } from '../report.ts';
import type { ReportRequest } from '../request.ts';
import type { TierNContent } from './content.ts';

type Body = Omit<ReportBody<TierNContent>, 'summary'>;

const sentence = (code: string, values: Sentence['values'] = {}): Sentence => ({ code, values });

/** Exposure first; where little is traced along stated shares, what is counted upstream (method.md 3, "Census"). */
export function summaryOf(body: Body, { previous }: Pick<ReportRequest, 'previous'>): Sentence[] {
  const exposure = exposureOf(body);
  const counted = [...reachOf(body), ...smeltersOf(body)];
  return [
    ...(body.figures.coverage < LOW_COVERAGE ? [...counted, ...exposure] : [...exposure, ...counted]),
    ...originsOf(body),
    ...untracedOf(body),
    ...changedOf(body, previous),
    ...requiredOf(body),
    ...sourcesOf(body),
  ];
}

function exposureOf({ figures }: Body): Sentence[] {
  const { exposure, coverage, mass } = figures;
  const { low, likelyLow, expected, likelyHigh, high } = exposure;
  return [
    sentence('EXPOSURE', { expected, low, high }),
    ...(likelyLow === undefined || likelyHigh === undefined
      ? []
      : [sentence('LIKELY', { likelyLow, likelyHigh })]),
    sentence('COVERAGE', { coverage, opaque: mass.opaque }),
    ...(mass.beyondLimit > 0 ? [sentence('BEYOND', { beyond: mass.beyondLimit })] : []),
  ];
}

function reachOf({ reach, census }: Body): Sentence[] {
  const of = census.reduce((sum, { count }) => sum + count, 0);
  if (reach.nearest === null) return [sentence('NOT_REACHED', { of })];
  const code = reach.nearestAtLeast ? 'REACHED_OR_FURTHER' : 'REACHED';
  return [sentence(code, { n: reach.entities.total, of, tier: reach.nearest })];
}

/** How smelters and refiners stand, as the census counts them. */
function smeltersOf({ census }: Body): Sentence[] {
  const rows = census.filter(({ kind }) => kind === 'smelter');
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + of(row), 0);
  const n = sum(({ count }) => count);
  if (n === 0) return [];
  const conformant = ({ statuses }: (typeof rows)[number]) =>
    statuses.find(({ kind, value }) => kind === 'rmap-assessment' && value === 'conformant')?.count ?? 0;
  return [
    sentence('SMELTERS', {
      n,
      risky: sum(({ risky }) => risky),
      conformant: sum(conformant),
      without: sum(({ withoutStatus }) => withoutStatus),
    }),
  ];
}

function originsOf({ contributions, paths, chokepoints }: Body): Sentence[] {
  const [top] = contributions.rows;
  const [most] = chokepoints.rows;
  const { rows, explained } = paths;
  return [
    ...(top
      ? [sentence('TOP', { name: nameOf(top.entity), contribution: top.contribution, tier: top.tier })]
      : []),
    ...(rows.length > 0 ? [sentence('PATHS', { n: rows.length, explained })] : []),
    ...(most ? [sentence('CHOKEPOINT', { name: nameOf(most.entity), through: most.share })] : []),
  ];
}

function untracedOf({ gaps: { gaps } }: Body): Sentence[] {
  const [largest] = gaps.rows;
  if (!largest) return [];
  return [sentence('GAPS', { n: gaps.total, name: nameOf(largest.entity), opaque: largest.opaque })];
}

/** A difference within the last digits is none. */
const SAME = 1e-9;

function changedOf({ changes }: Body, previous: ReportRequest['previous']): Sentence[] {
  if (!changes || !previous) return [];
  const moved = changes.difference.exposure.expected;
  const { asOf } = previous.request;
  if (Math.abs(moved) <= SAME) return [sentence('NOT_CHANGED', { asOf })];
  return [sentence('CHANGED', { asOf, moved })];
}

function requiredOf({ response, reach }: Body): Sentence[] {
  if (!response || !reach.reached) return [];
  return [sentence('REQUIRED', { action: response.action, citation: response.citation })];
}

/** Claims on the paths, each once, and how many of them no document states. */
function sourcesOf({ paths }: Body): Sentence[] {
  const claims = new Map(
    paths.rows.flatMap(({ steps }) =>
      steps.map(({ customer, claim }) => [JSON.stringify([customer.id, claim.id]), claim.source] as const),
    ),
  );
  const of = claims.size;
  const n = [...claims.values()].filter((source) => source === null).length;
  if (of === 0) return [];
  return [n === 0 ? sentence('ALL_SOURCED', { of }) : sentence('WITHOUT_SOURCE', { n, of })];
}

const nameOf = ({ name, id }: ReportEntity): string =>
  typeof name === 'string' && name.trim() ? name.trim() : id;
