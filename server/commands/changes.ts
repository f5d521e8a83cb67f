/** The changes of a scenario from a command's options: a JSON file, then the shorthands. */
import { type Change, readChanges } from '../analytics/scenario/changes.ts';
import { OrepathError } from '../errors.ts';
import type { Options } from './command.ts';
import { jsonFile } from './json-file.ts';

/** Throws INPUT_NOT_FOUND, INPUT_TOO_LARGE, INVALID_VALUE or INVALID_ARGUMENT. */
export async function changesOf(options: Options): Promise<Change[]> {
  const file = options['changes'] as string | undefined;
  const links = (options['removeLink'] as string[] | undefined) ?? [];
  const suppliers = (options['removeSupplier'] as string[] | undefined) ?? [];
  const changes = [
    ...(file === undefined ? [] : readChanges(await jsonFile(file, 'a list of changes'))),
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
