/** Changes as the schema gives them, and refusals of changes as it tells them. */
import { CHANGE_NAMES, type ChangeName } from '../../analytics/scenario/changes.ts';
import { type ErrorDetail, OrepathError } from '../../errors.ts';
import type { EntityNode } from '../entity/node.ts';
import { asFailure } from '../exposure/question.ts';

export type GivenChange = { [Name in ChangeName]?: object | null };

/** Enumerations have upper case here and lower case everywhere else. */
const ENUMS: ReadonlySet<string> = new Set(['leaves', 'basis', 'scope', 'depth']);

/** As the tables and the command line say it. */
export function plain(change: GivenChange): object {
  const said = (fields: object) =>
    Object.fromEntries(
      Object.entries(fields).map(([field, value]) => [
        field,
        ENUMS.has(field) ? String(value).toLowerCase().replaceAll('_', '-') : value,
      ]),
    );
  return Object.fromEntries(
    CHANGE_NAMES.flatMap((name) => (change[name] ? [[name, said(change[name])]] : [])),
  );
}

/** A change that cannot be made, as its type; of the question and the buyer as everywhere. */
export function failureOf(error: unknown, entity: EntityNode | null): object {
  if (!(error instanceof OrepathError) || !error.detail.where?.field?.startsWith('changes'))
    return asFailure(error, entity);
  return invalidChange(error.detail);
}

export function invalidChange({ code, message, expected = '', got = '', nearest = [], where }: ErrorDetail) {
  return { __typename: 'InvalidChange', code, message, expected, got, nearest, field: where?.field };
}
