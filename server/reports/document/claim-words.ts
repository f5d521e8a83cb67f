/** A claim in words: how well it is founded, of what it speaks, when, and where it stands. */
import type { Citation, Cited, Disclosed } from '../report.ts';
import type { ReportClaim } from '../tier-n/content.ts';
import type { ReportWords } from '../words/report-words.ts';
import { isWithheld, sources, text } from './cells.ts';
import type { Run } from './document.ts';

const idOf = (value: string): string => value.toUpperCase().replace('-', '_');

export const basisText = ({ basis }: ReportClaim, words: ReportWords): string =>
  words.term('basis', idOf(basis));

export const scopeText = ({ scope }: ReportClaim, words: ReportWords): string =>
  words.term('scope', idOf(scope));

/** That a chain link may stand for several steps is said in full: a tier behind it is "or further". */
export const depthText = ({ depth }: ReportClaim, words: ReportWords): string =>
  words.term('depth', idOf(depth));

export function materialsText({ materials }: ReportClaim, words: ReportWords): string {
  if (materials.length === 0) return words.t('claim.anyMaterial');
  return words.list(materials.map((material) => words.term('material', material)));
}

export function periodText(
  { validFrom, validTo }: Pick<ReportClaim, 'validFrom' | 'validTo'>,
  words: ReportWords,
): string {
  const from = validFrom === null ? '' : words.date(validFrom);
  const to = validTo === null ? '' : words.date(validTo);
  if (from && to) return words.t('period.both', { from, to });
  if (from) return words.t('period.from', { from });
  return to ? words.t('period.to', { to }) : words.t('period.open');
}

export function shareText(share: Disclosed<number | null>, words: ReportWords): string {
  if (isWithheld(share)) return words.t(`withheld.${share.withheld}`);
  return share === null
    ? words.t('claim.shareNotStated')
    : words.t('claim.share', { share: words.fine(share) });
}

/** The document of a claim, or that there is none: never silence. */
export const sourceRun = (source: Cited, words: ReportWords): Run =>
  source === null ? text(words.t('doc.noSource')) : sources(source);

/** What it claims, how well it is founded, of what it speaks and when. */
export const claimText = (claim: ReportClaim, words: ReportWords): string =>
  [
    shareText(claim.share, words),
    basisText(claim, words),
    scopeText(claim, words),
    depthText(claim, words),
    materialsText(claim, words),
    periodText(claim, words),
  ].join(words.t('claim.comma'));

/** All of it in one line, its document and the date of that last. */
export function claimRuns(claim: ReportClaim, citations: readonly Citation[], words: ReportWords): Run[] {
  const cited = citations.find(({ number }) => number === claim.source);
  const dated =
    typeof cited?.date === 'string' ? ` ${words.t('source.dated', { date: words.date(cited.date) })} ` : ' ';
  return [text(`${claimText(claim, words)};${dated}`), sourceRun(claim.source, words)];
}
