/** The changes of a scenario from a command's options: a JSON file, then the shorthands. */
import { readFile, stat } from 'node:fs/promises';
import { type Change, readChanges } from '../analytics/scenario/changes.ts';
import { OrepathError } from '../errors.ts';
import type { Options } from './command.ts';

const MOST_BYTES = 10e6;

/** Throws INPUT_NOT_FOUND, INPUT_TOO_LARGE, INVALID_VALUE or INVALID_ARGUMENT. */
export async function changesOf(options: Options): Promise<Change[]> {
  const file = options['changes'] as string | undefined;
  const links = (options['removeLink'] as string[] | undefined) ?? [];
  const suppliers = (options['removeSupplier'] as string[] | undefined) ?? [];
  const changes = [
    ...(file === undefined ? [] : await fromFile(file)),
    ...readChanges(links.map((link) => ({ removeClaim: { link } }))),
    ...readChanges(suppliers.map(removal)),
  ];
  if (changes.length > 0) return changes;
  throw new OrepathError({
    code: 'INVALID_ARGUMENT',
    message: 'a scenario changes something',
    expected: '--changes FILE, --remove-link ID or --remove-supplier SUPPLIER,CUSTOMER',
    where: { field: 'changes' },
  });
}

async function fromFile(file: string): Promise<Change[]> {
  const size = await stat(file).then(
    (found) => found.size,
    () => undefined,
  );
  if (size === undefined) {
    throw new OrepathError({ code: 'INPUT_NOT_FOUND', message: `No file ${file}`, where: { file } });
  }
  if (size > MOST_BYTES) {
    throw new OrepathError({
      code: 'INPUT_TOO_LARGE',
      message: `${file} is too large for a list of changes`,
      expected: `at most ${MOST_BYTES} bytes`,
      got: String(size),
      where: { file },
    });
  }
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new OrepathError({
      code: 'INVALID_VALUE',
      message: `${file} is not JSON`,
      expected: 'a JSON list of changes',
      got: error instanceof Error ? error.message.slice(0, 200) : '',
      where: { file },
    });
  }
  return readChanges(value);
}

/** `SUPPLIER,CUSTOMER` and what it leaves: `,opaque`, `,reallocate` (the default) or `,replace:ID`. */
function removal(text: string): object {
  const [supplier, customer, leaves, ...rest] = text.split(',');
  if (!supplier || !customer || leaves === '' || rest.length > 0) {
    throw new OrepathError({
      code: 'INVALID_ARGUMENT',
      message: '--remove-supplier names a supplier and its customer',
      expected:
        'SUPPLIER,CUSTOMER[,opaque|reallocate|replace:ID]; ids with a comma go into a file (--changes)',
      got: text.slice(0, 200),
      where: { field: 'removeSupplier' },
    });
  }
  if (!leaves?.startsWith('replace:')) return { removeSupplier: { supplier, customer, leaves } };
  return { removeSupplier: { supplier, customer, leaves: 'replace', by: leaves.slice('replace:'.length) } };
}
