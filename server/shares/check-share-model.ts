/** Reads a share model from JSON and refuses what is not one, naming the field. */
import { join, LensReader } from '../risk/lens-reader.ts';
import { EQUAL, type Quantity, type ShareModel } from './share-model.ts';

const MODEL_FIELDS = [
  'id',
  'version',
  'title',
  'description',
  'citation',
  'measures',
  'unit',
  'quantities',
  'file',
];
/** More than anybody counts; sums of such are still numbers. */
const MOST = 1e100;
const QUANTITY_FIELDS = ['supplier', 'customer', 'material', 'period', 'quantity', 'unit', 'document'];
const PERIOD = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/**
 * `rows` gives the quantities where the model names a file in place of listing them. Throws INVALID_VALUE with the
 * path of the first field that is wrong; `file` says where it was read.
 */
export function checkShareModel(
  value: unknown,
  file: string,
  rows: (name: string) => readonly unknown[],
): ShareModel {
  const reader = new LensReader(file, 'Share model');
  const model = reader.object(value, '', MODEL_FIELDS);
  const id = reader.id(model['id'], 'id');
  if (id === EQUAL) reader.fail('id', `an id other than ${EQUAL}`, id);
  const named = model['file'] !== undefined;
  if (named === (model['quantities'] !== undefined))
    reader.fail('quantities', 'either a list of quantities or the name of a file', model['quantities']);
  const unit = reader.text(model, 'unit', '');
  const path = named ? 'file' : 'quantities';
  const listed = named ? rows(reader.text(model, 'file', '')) : model['quantities'];
  const quantities = reader.some(listed, path, (each, at) => readQuantity(each, at, unit, reader));
  checkOnce(quantities, path, reader);
  const text = (key: string) => reader.text(model, key, '');
  return {
    id,
    version: text('version'),
    title: text('title'),
    description: text('description'),
    citation: text('citation'),
    measures: text('measures'),
    unit,
    quantities,
  };
}

function readQuantity(value: unknown, path: string, unit: string, reader: LensReader): Quantity {
  const row = reader.object(value, path, QUANTITY_FIELDS);
  const optional = (key: string) => (row[key] === undefined ? null : reader.text(row, key, path));
  const period = optional('period');
  if (period !== null && !PERIOD.test(period))
    reader.fail(join(path, 'period'), 'YYYY, YYYY-MM or YYYY-MM-DD', period);
  if (row['unit'] !== undefined) reader.oneOf(row['unit'], join(path, 'unit'), [unit]);
  return {
    supplier: reader.text(row, 'supplier', path),
    customer: optional('customer'),
    material: optional('material'),
    period,
    quantity: reader.within(
      row['quantity'],
      join(path, 'quantity'),
      'a number from 0 to 1e100',
      (number) => number >= 0 && number <= MOST,
    ),
    document: optional('document'),
  };
}

/** Two figures for the same thing: nobody could say which one counts. */
function checkOnce(quantities: readonly Quantity[], path: string, reader: LensReader): void {
  const seen = new Set<string>();
  quantities.forEach(({ supplier, customer, material, period }, i) => {
    const key = JSON.stringify([supplier, customer, material, period]);
    if (seen.has(key))
      reader.fail(
        `${path}[${i}]`,
        'the only quantity of its supplier, customer, material and period',
        supplier,
      );
    seen.add(key);
  });
}
