/** How old the declaration and its template are. */
import { type Finding, finding } from '../../../formats/finding.ts';
import type { Check, Review } from '../context.ts';
import { ageOf, CRT_REPLACED, isNewer, newestOn } from '../releases.ts';

/** Months after which a declaration is old, and after which it says nothing of today: surveys are made each year. */
const OLD = 12;
const EXPIRED = 24;

/** The same day so many months earlier, ISO; of a month that is shorter its last day. */
export function monthsBefore(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(day, last))).toISOString().slice(0, 10);
}

export const dates: Check = function* dates({ declaration, today }) {
  const told = declaration.company.effectiveDate;
  if (!told) return;
  const { value: date, sheet, cell } = told;
  const place = { sheet, cell, got: date, values: { date } };
  if (date > today)
    yield finding('DATE_IN_FUTURE', { message: `Dated ${date}, which is still to come.`, ...place });
  else if (date < monthsBefore(today, EXPIRED)) {
    yield finding('DATE_EXPIRED', { message: `Dated ${date}, more than ${EXPIRED} months ago.`, ...place });
  } else if (date < monthsBefore(today, OLD)) {
    yield finding('DATE_OLD', { message: `Dated ${date}, more than ${OLD} months ago.`, ...place });
  }
  const { template, version } = declaration;
  const released = version === undefined ? undefined : ageOf(template, version, today)?.released;
  if (released !== undefined && date < released) {
    yield finding('DATE_BEFORE_TEMPLATE', {
      message: `Dated ${date}, before this version of the template was released (${released}).`,
      ...place,
      values: { date, released, version: version! },
    });
  }
};

const versionPlace = ({
  declaration: { versionCell = 'Declaration!J3' },
}: Review): { sheet: string; cell: string } => {
  const [sheet, cell] = versionCell.includes('!') ? versionCell.split('!') : ['Declaration', versionCell];
  return { sheet: sheet!, cell: cell! };
};

export const template: Check = function* template(review) {
  const { template, version } = review.declaration;
  if (template === 'CRT') {
    if (review.today < CRT_REPLACED) return;
    const newest = newestOn('EMRT', review.today)!;
    yield finding('TEMPLATE_REPLACED', {
      message: 'The EMRT has taken the place of the CRT.',
      ...versionPlace(review),
      values: { template, newest: `EMRT ${newest}` },
    });
    return;
  }
  // reading has said where a workbook does not tell its version
  if (version === undefined) return;
  const age = ageOf(template, version, review.today);
  if (!age && !isNewer(template, version)) yield notKnown(review, version);
  if (!age || age.behind < 2) return;
  yield finding('TEMPLATE_OLD', {
    message: `${template} ${version} is ${age.behind} editions behind; ${age.newest} is the newest.`,
    ...versionPlace(review),
    got: version,
    expected: age.newest,
    values: { template, version, newest: `${template} ${age.newest}`, count: String(age.behind) },
  });
};

function notKnown(review: Review, version: string): Finding {
  const { template } = review.declaration;
  return finding('TEMPLATE_NOT_KNOWN', {
    message: `No release of ${template} ${version} is known.`,
    ...versionPlace(review),
    got: version,
    values: { template, version, newest: `${template} ${newestOn(template, review.today) ?? ''}`.trim() },
  });
}
