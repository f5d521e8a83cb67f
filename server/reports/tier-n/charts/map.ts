/** What is hit, by country, as a map. */
import { isWithheld } from '../../document/cells.ts';
import type { Block } from '../../document/document.ts';
import type { MapPlace } from '../../drawing/spec.ts';
import type { ReportEntity } from '../../report.ts';
import type { ReportWords } from '../../words/report-words.ts';
import type { TierNContent } from '../content.ts';

/** Nothing where no contribution has a country that may be told. */
export function mapChart(content: TierNContent, words: ReportWords): Block[] {
  const { request } = content;
  const { hit, elsewhere } = hitByCountry(content);
  if (hit.size === 0) return [];
  const risk = words.term('risk', request.risk ?? '');
  const places = [...hit].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(place(words));
  const named = [...namedIn(content)].filter((country) => !hit.has(country)).sort();
  const notes = [words.t('chart.mapNote')];
  if (elsewhere.n > 0)
    notes.unshift(words.t('chart.mapElsewhere', { n: elsewhere.n, part: words.fine(elsewhere.part) }));
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
  ([country, contribution]: [string, number]): MapPlace => ({
    country,
    contribution,
    label: `${words.country(country)} ${words.fine(contribution)}`,
  });

const countryOf = ({ country }: ReportEntity): string | null => (isWithheld(country) ? null : country);

function hitByCountry({ contributions }: TierNContent) {
  const hit = new Map<string, number>();
  const elsewhere = { n: 0, part: 0 };
  for (const { entity, contribution } of contributions.rows) {
    const country = countryOf(entity);
    if (country !== null) hit.set(country, (hit.get(country) ?? 0) + contribution);
    else {
      elsewhere.n += 1;
      elsewhere.part += contribution;
    }
  }
  return { hit, elsewhere };
}

/** Countries of smelters upstream and of every entity on a listed path. */
function namedIn({ smelters, paths }: TierNContent): Set<string> {
  const entities = [
    ...smelters.rows.map(({ entity }) => entity),
    ...paths.rows.flatMap(({ steps }) => steps.map(({ supplier }) => supplier)),
  ];
  return new Set(entities.flatMap((entity) => countryOf(entity) ?? []));
}
