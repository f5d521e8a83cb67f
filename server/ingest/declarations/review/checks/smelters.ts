/** Each row of the smelter list against the lists of smelters that are known. */
import { type Finding, finding } from '../../../formats/finding.ts';
import { Nearest } from '../../../tables/nearest.ts';
import type { SmelterRow } from '../../declaration.ts';
import type { Check, Review } from '../context.ts';
import type { KnownSmelter } from '../known-smelters.ts';
import type { Place } from '../said.ts';

const FORM = /^CID\d{6}$/;

/** An identifier of some other source, such as a customs number, need not have RMI's form. */
const isOthers = ({ id, idSource }: SmelterRow): boolean =>
  !/^C[I1L]D/i.test(id ?? '') &&
  idSource !== undefined &&
  !/\brmi\b|cfsi|responsible minerals/i.test(idSource);

/** What is known of an identifier: the lists given know it better than the workbook that came with it. */
const find = ({ known, own }: Review, id: string): KnownSmelter | undefined =>
  known?.smelter(id) ?? own.smelter(id);

function illFormed({ said }: Review, row: SmelterRow, id: string, nearest: Nearest): Finding {
  const near = nearest.to(id.toUpperCase());
  return finding('SMELTER_ID_ILL_FORMED', {
    message: 'A smelter identification number that does not have the form CID and six digits.',
    ...said.atId(row),
    expected: near.length > 0 ? near.join(' or ') : 'CID and six digits',
    got: id.slice(0, 200),
    values: { id, nearest: near.join(', ') },
  });
}

/** A number that nobody knows: an error where lists of this material are at hand, else perhaps a newer one. */
function unknown(review: Review, row: SmelterRow, id: string, nearest: Nearest): Finding {
  const { known, said } = review;
  const never = known !== undefined && (row.material === undefined || known.covers(row.material));
  const near = nearest.to(id);
  return finding(never ? 'SMELTER_ID_UNKNOWN' : 'SMELTER_ID_NOT_IN_WORKBOOK', {
    message: never
      ? 'An identification number that no list of smelters has or had.'
      : 'An identification number that the workbook’s own look-up does not have.',
    ...said.atId(row),
    ...(near.length > 0 && { expected: near.join(' or ') }),
    got: id,
    values: { id, nearest: near.join(', ') },
  });
}

function removed(at: Place, smelter: KnownSmelter): Finding {
  const date = smelter.removed?.date ?? '';
  return finding('SMELTER_REMOVED', {
    message: date ? `A smelter that left the list on ${date}.` : 'A smelter that has left the list.',
    ...at,
    got: smelter.id,
    values: { id: smelter.id, name: smelter.names[0] ?? '', date },
  });
}

/** What the row says of the smelter against what is known of its identifier. */
function* differences(review: Review, row: SmelterRow, smelter: KnownSmelter): Generator<Finding> {
  const { said } = review;
  const { id } = smelter;
  // not every list says of what: '' is no other material
  if (row.material && smelter.material && row.material !== smelter.material) {
    yield finding('SMELTER_METAL_DIFFERS', {
      message: `${id} is a smelter of ${smelter.material}, not of ${row.material}.`,
      ...said.at(row, 'material'),
      expected: smelter.material,
      got: row.material,
      values: { id, material: row.material, otherMaterial: smelter.material },
    });
    return;
  }
  if (row.countryCode && smelter.countryCode && row.countryCode !== smelter.countryCode) {
    yield finding('SMELTER_COUNTRY_DIFFERS', {
      message: `${id} is in ${smelter.countryCode}, not in ${row.countryCode}.`,
      ...said.at(row, 'country'),
      expected: smelter.countryCode,
      got: row.country ?? row.countryCode,
      values: { id, country: row.countryCode, otherCountry: smelter.countryCode },
    });
  }
  const others = otherwiseNamed(review, row, smelter);
  if (others.length > 0) {
    yield finding('SMELTER_NAME_DIFFERS', {
      message: `This name is that of ${others.join(', ')}, not of ${id}.`,
      ...said.at(row, row.name === undefined ? 'lookup' : 'name'),
      expected: smelter.names[0]!,
      got: (row.name ?? row.lookup)!.slice(0, 200),
      values: { id, name: (row.name ?? row.lookup)!, others: others.join(', '), expected: smelter.names[0]! },
    });
  }
}

/** Other identifiers that go by the row's name, where its own does not. */
function otherwiseNamed(
  { known, own }: Review,
  row: SmelterRow,
  { id, material }: KnownSmelter,
): readonly string[] {
  const name = row.name ?? row.lookup;
  if (name === undefined) return [];
  const ids = new Set([...(known?.named(material, name) ?? []), ...own.named(material, name)]);
  return ids.has(id) ? [] : [...ids];
}

function* identified(review: Review, row: SmelterRow, nearest: Nearest): Generator<Finding> {
  const id = row.id!;
  const at = review.said.atId(row);
  if (!FORM.test(id)) {
    if (!isOthers(row)) yield illFormed(review, row, id, nearest);
    return;
  }
  const smelter = find(review, id);
  if (!smelter) {
    // a template without a look-up has nothing that the number could be missing from
    if (review.known || review.own.ids().size > 0) yield unknown(review, row, id, nearest);
    return;
  }
  if (smelter.removed) yield removed(at, smelter);
  yield* differences(review, row, smelter);
}

/** "Smelter not listed", chosen on purpose. */
const CHOSEN = /not\s+(?:yet\s+)?listed/i;

function* withoutId(review: Review, row: SmelterRow): Generator<Finding> {
  const { said, own } = review;
  const { name, lookup, material = '' } = row;
  if (!CHOSEN.test(lookup ?? '') && own.ids().size > 0) {
    yield finding('SMELTER_ID_MISSING', {
      message: 'A smelter without identification number, by a name that the look-up does not have.',
      ...said.atId(row),
      values: { name: name ?? lookup ?? '', material },
    });
    return;
  }
  for (const field of ['name', 'country'] as const) {
    if (row[field] !== undefined) continue;
    yield finding('SMELTER_NOT_DESCRIBED', {
      message: `A smelter that is not listed, without its ${field}.`,
      ...said.at(row, field),
      values: { field: field === 'name' ? 'smelterName' : 'smelterCountry', material },
    });
  }
  yield finding('SMELTER_NOT_LISTED', {
    message: 'A smelter that is not on the list.',
    ...said.at(row, name === undefined ? 'lookup' : 'name'),
    values: { name: name ?? '', material },
  });
}

export const smelters: Check = function* smelters(review) {
  const ids = new Set([...(review.known?.ids() ?? []), ...review.own.ids()]);
  const nearest = new Nearest(ids);
  for (const row of review.declaration.smelters) {
    if (row.listing === 'not-yet-identified') continue;
    if (row.idWritten !== undefined && !isOthers(row)) yield illFormed(review, row, row.idWritten, nearest);
    if (row.id !== undefined) yield* identified(review, row, nearest);
    else if (row.listing === 'not-listed') yield* withoutId(review, row);
  }
};

/** Rows that say the same: of one smelter several rows are normal where they name different mines or countries. */
export const repeats: Check = function* repeats({ declaration, said }) {
  const first = new Map<string, number>();
  for (const row of declaration.smelters) {
    if (row.listing === 'not-yet-identified') continue;
    const who = row.id ?? `${row.name ?? row.lookup ?? ''}\n${row.countryCode ?? row.country ?? ''}`;
    const key = [row.material, who, row.mines, row.mineCountries].join('\n').toLowerCase();
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, row.row);
      continue;
    }
    yield finding('SMELTER_REPEATED', {
      message: `The same as row ${before}.`,
      ...said.at(row, 'material'),
      values: { row: String(before), id: row.id ?? '', name: row.name ?? row.lookup ?? '' },
    });
  }
};
