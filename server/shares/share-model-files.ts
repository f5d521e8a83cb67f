/** A user's share models: JSON files of the form that docs/share-models.md tells. */
import { dirname, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { OrepathError } from '../errors.ts';
import { contentDigest, contentHash } from '../risk/lens-files.ts';
import { jsonFilesIn, readUserFile } from '../user-files.ts';
import { checkShareModel } from './check-share-model.ts';
import type { ShareModel, ShareModels } from './share-model.ts';

/**
 * One share model. Its version carries `+` and eight digits of its content's hash, as a lens file's does.
 * Throws INPUT_NOT_FOUND, or INVALID_VALUE with the field that is wrong.
 */
export function readShareModelFile(path: string): ShareModel {
  const value = readAs(path, 'JSON', JSON.parse);
  const model = checkShareModel(value, path, (name) => rowsOf(resolve(dirname(path), name)));
  return { ...model, version: `${model.version}+${contentHash(model)}`, digest: contentDigest(model) };
}

/** Paths of the share model files in a folder, by name. Throws INPUT_NOT_FOUND. */
export function shareModelFilesIn(folder: string): string[] {
  return jsonFilesIn(folder, 'a folder of share model files');
}

/** Share models by id, in order of id. Throws INVALID_VALUE for an id that comes twice. */
export function shareModelsOf(models: readonly ShareModel[]): ShareModels {
  const byId = new Map<string, ShareModel>();
  for (const model of [...models].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (byId.has(model.id)) {
      throw new OrepathError({
        code: 'INVALID_VALUE',
        message: `Two share models have the id ${model.id}`,
        expected: 'an id of its own',
        got: model.id,
        where: { field: 'id' },
      });
    }
    byId.set(model.id, model);
  }
  return byId;
}

/** The rows of a table of quantities; empty cells are left out. */
function rowsOf(path: string): unknown[] {
  const rows: Record<string, string>[] = readAs(path, 'CSV', (text) => parse(text, { columns: true }));
  return rows.map((row) => {
    const filled: Record<string, unknown> = Object.fromEntries(
      Object.entries(row).filter(([, cell]) => cell !== ''),
    );
    if (row['quantity']) filled['quantity'] = Number(row['quantity']);
    return filled;
  });
}

function readAs<T>(path: string, form: string, read: (text: string) => T): T {
  const text = readUserFile(path, 'a file of a share model');
  try {
    return read(text);
  } catch (error) {
    throw new OrepathError({
      code: 'INVALID_VALUE',
      message: `${path} is not ${form}: ${(error as Error).message}`,
      expected: `a ${form} file`,
      where: { file: path },
    });
  }
}
