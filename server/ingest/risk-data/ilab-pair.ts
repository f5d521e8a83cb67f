/** A good and a country that ILAB's list names together, as facts. */
import type { FactDraft, RowRefused, RowSays } from './edition-facts.ts';
import { materialOfGood } from './goods.ts';
import type { ListedPlaces } from './places.ts';

/** A pair as its file writes it; '' where it says nothing. */
export interface Pair {
  row: number;
  edition: string;
  good: string;
  sector: string;
  country: string;
  childLabor: string;
  forcedLabor: string;
  forcedChildLabor: string;
  /** Whether it is made of inputs that are listed, and where those come from. */
  derived: string;
  derivedFrom: string;
}

/** How the fields of a pair are called in the file: faults name them. */
export type PairFields = Readonly<Record<Exclude<keyof Pair, 'row' | 'edition'>, string>>;

const FLAGS = ['childLabor', 'forcedLabor', 'forcedChildLabor', 'derived'] as const;

const isYes = (flag: string): boolean => /^yes$/i.test(flag.trim());
const isFlag = (flag: string): boolean => /^(?:yes|no)?$/i.test(flag.trim());

/** Forced child labour is both. Inputs may come from either: that is a risk of its own, not one of the two. */
function risksOf(pair: Pair): string[] {
  const forcedChild = isYes(pair.forcedChildLabor);
  return [
    ...(isYes(pair.childLabor) || forcedChild ? ['child-labour'] : []),
    ...(isYes(pair.forcedLabor) || forcedChild ? ['forced-labour'] : []),
    ...(isYes(pair.derived) ? ['labour-exploitation-in-inputs'] : []),
  ];
}

function notesOf({ sector, country, forcedChildLabor, derivedFrom }: Pair): Record<string, string> {
  return {
    country,
    ...(sector !== '' && { sector }),
    ...(forcedChildLabor !== '' && { 'forced child labour': forcedChildLabor }),
    ...(derivedFrom !== '' && !/^no$/i.test(derivedFrom) && { 'inputs from': derivedFrom }),
    'severity is': '1 for what is listed',
  };
}

/** Years label editions, and are not those of publication: the last day of the label stands for the unknown day. */
export const dateOfLabel = (year: string): string => `${year}-12-31`;

/** Reads one pair; undefined where its country had to be refused. */
export function readPair(
  pair: Pair,
  fields: PairFields,
  places: ListedPlaces,
): RowSays | RowRefused | undefined {
  const { row, edition, good, country } = pair;
  if (good === '') return { row, message: 'no good', column: fields.good, expected: 'the name of a good' };
  const wrong = FLAGS.find((flag) => !isFlag(pair[flag]));
  if (wrong) {
    const got = pair[wrong].slice(0, 200);
    return { row, message: 'neither Yes nor No', column: fields[wrong], expected: 'Yes or No', got };
  }
  const risks = risksOf(pair);
  if (risks.length === 0) {
    return {
      row,
      message: 'listed without child labour or forced labour',
      expected: 'Yes in one of the two',
    };
  }
  const code = places.countryOf({ row, cells: [{ text: country, column: fields.country, scheme: 'name' }] });
  if (code === undefined) return undefined;
  const facts = risks.map(
    (risk): FactDraft => ({
      about: `iso:${code}`,
      risk,
      material: materialOfGood(good),
      severity: 1,
      value: good,
      scale: 'listed',
      ...(edition !== '' && { validFrom: dateOfLabel(edition) }),
      notes: notesOf(pair),
    }),
  );
  return { row, edition, facts };
}
