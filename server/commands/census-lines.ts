/** The counts of what is upstream in words: they come first where so little is stated of shares that a range says little. */
import { LOW_COVERAGE } from '../../common/low-coverage.ts';
import type { CensusRow, ExposureAnswer } from '../analytics/answer.ts';

/** Statuses told by name for one kind at one tier, those of most entities first; --json lists all. */
const MOST_STATUSES = 3;

const PLURALS: Readonly<Record<CensusRow['kind'], string>> = {
  company: 'companies',
  site: 'sites',
  smelter: 'smelters',
  mine: 'mines',
  origin: 'origins',
  recycled: 'recycled sources',
};

const counted = ({ kind, count }: CensusRow): string =>
  `${count.toLocaleString('en')} ${count === 1 ? (kind === 'recycled' ? 'recycled source' : kind) : PLURALS[kind]}`;

function line(row: CensusRow): string {
  const { tier, risky, withoutFact, statuses } = row;
  const held = [...statuses]
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_STATUSES)
    .map(({ kind, value, count }) => `${count} ${kind} ${value}`);
  const more = statuses.length - held.length;
  const said = [
    risky > 0 ? `${risky} risky` : '',
    withoutFact > 0 ? `${withoutFact} with no fact on record` : '',
    ...held,
    more > 0 ? `${more} other statuses` : '',
  ].filter((part) => part !== '');
  return `    tier ${tier}: ${[counted(row), ...said].join(', ')}`;
}

/** Nothing where enough is stated. Risky entities are counted whatever the shares. */
export function censusLines({ census, coverage, risk }: ExposureAnswer): string[] {
  if (coverage >= LOW_COVERAGE || census.length === 0) return [];
  const total = census.reduce((sum, row) => sum + row.count, 0);
  const risky = census.reduce((sum, row) => sum + row.risky, 0);
  return [
    `  ${total.toLocaleString('en')} entities are known upstream, ${risky.toLocaleString('en')} of them with ${risk} on record:`,
    ...census.map(line),
    '  shares are stated for so little of the supply that these counts say more than the range:',
  ];
}
