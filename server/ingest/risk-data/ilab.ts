/** ILAB's List of Goods Produced by Child Labor or Forced Labor: goods and the countries that they come from. */
import { finding } from '../formats/finding.ts';
import type { Format, ReadingOptions, Recognition } from '../formats/format.ts';
import type { Probe } from '../formats/probe.ts';
import { ReadingRows } from '../formats/reading-rows.ts';
import { yearIn } from './cells.ts';
import { type EditionDescription, EditionFacts, type FactDraft } from './edition-facts.ts';
import { pairFileOf } from './ilab-files.ts';
import { dateOfLabel, readPair } from './ilab-pair.ts';
import { ListedPlaces } from './places.ts';

const TITLE = 'List of Goods Produced by Child Labor or Forced Labor';

function editionOf(year: string): EditionDescription {
  return {
    scheme: 'ilab',
    slug: year === '' ? 'undated' : year,
    publisher: 'US Department of Labor, ILAB',
    title: TITLE,
    ...(year !== '' && { date: dateOfLabel(year), edition: `${year} as labelled in the file` }),
    licence: 'public domain',
    url: 'https://www.dol.gov/agencies/ilab/reports/child-labor/list-of-goods',
  };
}

/** Two goods may be one material: "Tin" and "Tin ore (cassiterite)" both stand. */
const claimOf = ({ about, risk, value }: FactDraft): string => [about, risk, value].join('\n');

function sayEdition(rows: ReadingRows, edition: string): void {
  const message =
    edition === ''
      ? 'the file does not say which edition it is: it is taken without a date, and any dated edition ends it'
      : `the file does not say which edition it is: ${edition} is taken from its name`;
  rows.say(finding('EDITION_NOT_STATED', { message, expected: 'a year', values: { edition } }));
}

export const ILAB: Format = {
  name: 'ilab',
  known:
    "ILAB's List of Goods Produced by Child Labor or Forced Labor (its XML, or CSV with good, country, child_labor)",
  async recognise(probe: Probe) {
    return pairFileOf(probe) && { format: 'ilab', title: TITLE };
  },
  async read(probe: Probe, recognised: Recognition, options: ReadingOptions) {
    const rows = new ReadingRows(probe.input.path, await probe.sha256());
    const places = new ListedPlaces(rows);
    const editions = new EditionFacts(rows, claimOf);
    const file = pairFileOf(probe)!;
    let assumed: string | undefined;
    for await (const pair of file.pairs(options)) {
      const { row, edition } = pair;
      if (file.edition === undefined) assumed = edition;
      else if (yearIn(edition) === undefined) {
        rows.refuse({
          row,
          message: 'no edition',
          column: file.edition,
          expected: 'a year',
          got: edition.slice(0, 200),
        });
        continue;
      }
      editions.take(readPair(pair, file.fields, places));
    }
    if (assumed !== undefined) sayEdition(rows, assumed);
    places.finish();
    editions.finish(editionOf);
    return rows.reading(recognised);
  },
};
