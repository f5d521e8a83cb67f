/** Countries named for mines against the answers about where the ore comes from. */
import { type Finding, finding } from '../../../formats/finding.ts';
import type { Answer } from '../../declaration.ts';
import type { Check, Review } from '../context.ts';
import { ASKED, type Place } from '../said.ts';

interface Named {
  country: string;
  place: Place;
}

/** The first place at which each country is named for a material, in the smelter list and the mine list. */
function namedFor({ said, declaration }: Review, material: string): Named[] {
  const first = new Map<string, Place>();
  for (const row of said.smelters(material)) {
    for (const country of said.originsOf(row).countries) {
      if (!first.has(country)) first.set(country, said.at(row, 'mineCountries'));
    }
  }
  for (const mine of declaration.mines) {
    if (mine.material !== material || !mine.countryCode || first.has(mine.countryCode)) continue;
    first.set(mine.countryCode, { sheet: 'Mine List', row: mine.row, cell: `F${mine.row}` });
  }
  return [...first].map(([country, place]) => ({ country, place }));
}

function against(
  code: Finding['code'],
  { question, value }: Answer,
  material: string,
  { country, place }: Named,
  why: string,
): Finding {
  return finding(code, {
    message: `Question ${question} says "${value}" for ${material}, and a mine's country is ${country}, ${why}.`,
    ...place,
    values: { material, question, answer: value!, country },
  });
}

export const coveredCountries: Check = function* coveredCountries(review) {
  for (const material of review.said.materials()) {
    const answer = review.said.answer(ASKED.covered, material);
    if (answer?.value !== 'No') continue;
    for (const named of namedFor(review, material)) {
      if (review.covered.has(named.country)) {
        yield against('COVERED_COUNTRY_NAMED', answer, material, named, 'a covered country');
      }
    }
  }
};

export const conflictAreas: Check = function* conflictAreas(review) {
  const { said, cahra } = review;
  for (const material of said.materials()) {
    const answer = said.answer(ASKED.cahra, material);
    if (answer?.value !== 'No') continue;
    for (const named of namedFor(review, material)) {
      if (cahra.whole.includes(named.country)) {
        yield against(
          'CAHRA_NAMED',
          answer,
          material,
          named,
          'on the list of conflict-affected and high-risk areas',
        );
      } else if (cahra.inPart.includes(named.country)) {
        yield against(
          'CAHRA_POSSIBLE',
          answer,
          material,
          named,
          'of which some regions are on the list of conflict-affected and high-risk areas',
        );
      }
    }
  }
};

/** Answers that leave room for some countries alone. */
const ONLY = new Map<string, (covered: ReadonlySet<string>) => ReadonlySet<string>>([
  ['DRC only', () => new Set(['CD'])],
  ['DRC or adjoining countries only', (covered) => covered],
  ['India and/or Madagascar only', () => new Set(['IN', 'MG'])],
]);

export const onlyThere: Check = function* onlyThere(review) {
  const { said } = review;
  for (const material of said.materials()) {
    for (const topic of [ASKED.covered, ASKED.cahra]) {
      const answer = said.answer(topic, material);
      const only = ONLY.get(answer?.value ?? '')?.(review.covered);
      if (!answer || !only) continue;
      for (const named of namedFor(review, material)) {
        if (!only.has(named.country))
          yield against('OTHER_ORIGIN_NAMED', answer, material, named, 'which is not among them');
      }
    }
  }
};

export const originUnknown: Check = function* originUnknown({ said }) {
  for (const material of said.materials()) {
    for (const topic of [ASKED.covered, ASKED.cahra]) {
      if (said.value(topic, material) !== 'Unknown') continue;
      const { sheet, cell, question } = said.answer(topic, material)!;
      yield finding('ORIGIN_UNKNOWN', {
        message: `Where the ${material} comes from is unknown (question ${question}).`,
        sheet,
        cell,
        values: { material, question },
      });
    }
  }
};

/** Three rows or more, and four of five that name a country. */
const AT_LEAST = 3;
const OFTEN = 0.8;

/**
 * The smelter's own country given as the ore's, no mine named, nearly everywhere: the mistake made most. A smelter may
 * well take ore of its country, so one row says nothing.
 */
export const smelterCountry: Check = function* smelterCountry({ said, declaration }) {
  for (const material of new Set(declaration.smelters.map((row) => row.material ?? ''))) {
    const naming = said
      .smelters(material)
      .filter((row) => row.countryCode && said.originsOf(row).countries.length > 0);
    const same = naming.filter((row) => {
      const { countries } = said.originsOf(row);
      return row.mines === undefined && countries.length === 1 && countries[0] === row.countryCode;
    });
    if (same.length < AT_LEAST || same.length < OFTEN * naming.length) continue;
    yield finding('ORIGIN_IS_SMELTER_COUNTRY', {
      message: `${same.length} of ${naming.length} smelters of ${material} have their own country as the mines' and name no mine.`,
      ...said.at(same[0]!, 'mineCountries'),
      values: { material, count: String(same.length), of: String(naming.length) },
    });
  }
};
