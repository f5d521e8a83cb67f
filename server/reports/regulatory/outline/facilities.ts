/** Smelters and refiners with their standing and the countries behind them, in a table. */
import type { ReportStatus } from '../../content/statuses.ts';
import { absent, count, countryCell, maybe, nameCell, sources, text } from '../../document/cells.ts';
import type { Cell, Table } from '../../document/document.ts';
import type { Listed } from '../../report.ts';
import type { ReportWords } from '../../words/report-words.ts';
import type { Facility } from '../content.ts';
import { statedText } from './finding-text.ts';

export function facilitiesTable({ facilities }: { facilities: Listed<Facility> }, words: ReportWords): Table {
  return {
    type: 'table',
    id: 'facilities',
    title: words.t('draft.facilities'),
    columns: [
      { id: 'mineral', title: words.t('col.material') },
      { id: 'facility', title: words.t('draft.facility'), width: 3 },
      { id: 'cid', title: 'CID', width: 1.6 },
      { id: 'country', title: words.t('draft.facilityCountry'), width: 1.6 },
      { id: 'standing', title: words.t('draft.standing'), width: 3 },
      { id: 'standing_sources', title: words.t('draft.standingSources') },
      { id: 'origins', title: words.t('draft.originCountries'), width: 3 },
      { id: 'untraced', title: words.t('draft.untraced') },
      { id: 'other_facilities', title: words.t('draft.otherFacilities') },
      { id: 'sources', title: words.t('draft.namedBy') },
    ],
    rows: facilities.rows.map((one) => facilityCells(one, words)),
    total: facilities.total,
  };
}

function facilityCells(one: Facility, words: ReportWords): Cell[] {
  const statuses = [...one.statuses, ...one.lapsed];
  return [
    text(words.term('material', one.material)),
    nameCell(one.entity, words),
    maybe(one.cid, words, text),
    countryCell(one.entity, words),
    standingCell(one, words),
    statuses.length > 0 ? sources(...statuses.map(({ source }) => source)) : absent(words.t('cell.none')),
    originCell(one, words),
    text(words.t(one.untraced ? 'draft.yesUntraced' : 'draft.noUntraced')),
    count(one.otherFacilities),
    sources(...one.sources),
  ];
}

function standingCell({ statuses, lapsed }: Facility, words: ReportWords): Cell {
  const holding = statuses.map((status) => statusText(status, words));
  const ended = lapsed.map((status) => words.t('draft.ended', { status: statusText(status, words) }));
  const all = [...holding, ...ended];
  return all.length > 0 ? text(all.join(words.t('draft.and'))) : absent(words.t('draft.noStatus'));
}

function statusText({ kind, value, validFrom, validTo }: ReportStatus, words: ReportWords): string {
  const values = { status: words.term('status', kind), value: statedText(value, words) };
  const named = words.t('draft.statusValue', values);
  if (validFrom === null && validTo === null) return named;
  const from = validFrom === null ? '' : words.date(validFrom);
  const to = validTo === null ? '' : words.date(validTo);
  const period = validTo === null ? 'period.from' : validFrom === null ? 'period.to' : 'period.both';
  return words.t('draft.statusPeriod', { status: named, period: words.t(period, { from, to }) });
}

/** Countries of mines and origins; recycled or scrap beside them. */
function originCell({ countries, placeNotStated, recycled }: Facility, words: ReportWords): Cell {
  const named = [
    ...countries.map((code) => words.country(code)),
    ...(placeNotStated > 0 ? [words.t('draft.placesNotStated', { n: placeNotStated })] : []),
    ...(recycled ? [words.t('draft.recycledSource')] : []),
  ];
  return named.length > 0 ? text(named.join(words.t('draft.and'))) : absent(words.t('draft.originUnknown'));
}
