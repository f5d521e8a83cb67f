/** What is hit, by country, as a map. */
import { isWithheld } from '../../document/cells.ts';
import type { Block } from '../../document/document.ts';
import type { MapPlace } from '../../drawing/spec.ts';
import type { ReportEntity } from '../../report.ts';
import type { ReportWords } from '../../words/report-words.ts';
import type { ReportCountries, TierNContent } from '../content.ts';

/** Nothing where no contribution has a country that may be told. */
export function mapChart(content: TierNContent, words: ReportWords): Block[] {
  const { request, drawn } = content;
  const { rows, elsewhere } = drawn.countries;
  if (rows.length === 0) return [];
  const hit = new Set(rows.map(({ country }) => country));
  const risk = words.term('risk', request.risk ?? '');
  const places = rows.map(place(words));
  const named = [...namedIn(content)].filter((country) => !hit.has(country)).sort();
  const notes = [words.t('chart.mapNote')];
  if (elsewhere.entities > 0) {
    const part = words.fine(elsewhere.contribution);
    notes.unshift(words.t('chart.mapElsewhere', { n: elsewhere.entities, part }));
  }
  return [
    {
      type: 'chart',
      title: words.t('chart.map'),
      alt: places.map(({ label }) => label).join(words.t('chart.pause')),
      chart: {
        kind: 'map',
        risk: request.risk ?? '',
        places: [...places, ...named.map((country) => ({ country, contribution: 0, label: '' }))],
        keys: [
          { of: 'hit', text: words.t('chart.mapHit', { risk }) },
          { of: 'named', text: words.t('chart.mapNamed') },
        ],
        note: notes.join(' '),
      },
    },
  ];
}

const place =
  (words: ReportWords) =>
  ({ country, contribution }: ReportCountries['rows'][number]): MapPlace => ({
    country,
    contribution,
    label: `${words.country(country)} ${words.fine(contribution)}`,
  });

const countryOf = ({ country }: ReportEntity): string | null => (isWithheld(country) ? null : country);

/** Countries of smelters upstream and of every entity on a listed path. */
function namedIn({ smelters, paths }: TierNContent): Set<string> {
  const entities = [
    ...smelters.rows.map(({ entity }) => entity),
    ...paths.rows.flatMap(({ steps }) => steps.map(({ supplier }) => supplier)),
  ];
  return new Set(entities.flatMap((entity) => countryOf(entity) ?? []));
}
