/** The rows of one smelter, one a metal. */
import type { SmelterRow } from '../../analytics/smelters/smelters.ts';
import type { StatusRow } from '../../analytics/smelters/statuses.ts';
import { BASES, SCOPES } from '../../model.ts';
import { compareCodePoints } from '../../projection/code-points.ts';
import type { Projection } from '../../projection/projection.ts';
import { reportClaim } from '../content/claims.ts';
import { reportEntity, reportEntityById } from '../content/entities.ts';
import { readIdentifiers } from '../content/identifiers.ts';
import { reportStatus } from '../content/statuses.ts';
import type { Desk } from '../desk.ts';
import type { Identification, RollUpRow, RollUpStatus, SmelterDeclaration } from './content.ts';
import type { Declarers } from './declarers.ts';
import { originsOf } from './origins.ts';

/** Status of RMI's lists. */
const ON_LIST = 'rmi-smelter-list';
/** How ids begin of smelters that a declaration knows not to have identified. */
const NOT_IDENTIFIED = 'unidentified:';

/** `own`: its identifiers on record. */
export function rowsOf(
  desk: Desk,
  smelter: SmelterRow,
  own: readonly string[],
  declarers: Declarers,
): RollUpRow[] {
  const { projection } = desk.asker.state;
  const { index, claims } = smelter;
  const entity = reportEntity(projection, index);
  const others = projection.mergedFrom(index).map(({ id }) => id);
  const identity = readIdentifiers(entity.id, [...others, ...own]);
  return [...byMetal(desk, index, claims)].map(([material, naming]) => {
    const ofMetal = (status: { material: string | null }) =>
      status.material === null || material === null || status.material === material;
    const said = (rows: readonly StatusRow[]) =>
      rows.filter(ofMetal).map((row) => statusOf(desk, row, declarers));
    const statuses = said(smelter.statuses);
    return {
      smelter: entity,
      ...identity,
      material,
      identification: identificationOf(entity.id, identity.cid, statuses),
      ...saidBy(projection, naming, declarers),
      statuses,
      lapsed: said(smelter.lapsed),
      ...originsOf(desk, index, material, statuses),
      declarations: desk.request.withoutDeclarers ? null : declarationsOf(desk, naming, declarers),
    };
  });
}

/**
 * Claims by the metal that they name it for. One that names none speaks of every metal that the smelter is on record
 * for; where none is, of one that is not stated. A question about a material asks for that alone.
 */
function byMetal(
  { asker, question }: Desk,
  smelter: number,
  claims: readonly number[],
): Map<string | null, number[]> {
  const { projection } = asker.state;
  const onRecord = projection.materialsOf(smelter);
  const metals = new Map<string | null, number[]>();
  for (const claim of claims) {
    const named = projection.materialNames(projection.claims.materials[claim]!);
    const spoken: (string | null)[] = named.length > 0 ? named : onRecord.length > 0 ? onRecord : [null];
    for (const metal of spoken) {
      if (question.material !== null && metal !== null && metal !== question.material) continue;
      const held = metals.get(metal);
      if (held) held.push(claim);
      else metals.set(metal, [claim]);
    }
  }
  return metals;
}

function statusOf({ request, citations }: Desk, row: StatusRow, { isDeclaration }: Declarers): RollUpStatus {
  if (!request.withoutDeclarers || !isDeclaration(row.document)) return reportStatus(row, citations);
  return { ...reportStatus({ ...row, document: '' }, citations), sourceLeftOut: true };
}

function identificationOf(id: string, cid: string | null, statuses: readonly RollUpStatus[]): Identification {
  const says = (value: string) => statuses.some((one) => one.kind === ON_LIST && one.value === value);
  if (says('listed')) return 'listed';
  if (says('removed')) return 'removed';
  if (cid !== null) return 'rmi-number';
  return id.startsWith(NOT_IDENTIFIED) ? 'not-identified' : 'not-listed';
}

/** By whom and how, counted. */
function saidBy({ claims }: Projection, naming: readonly number[], { named }: Declarers) {
  const { basis, scope, document } = claims;
  const valuesOf = <T>(values: readonly T[], column: ArrayLike<number>): T[] =>
    values.filter((_, i) => naming.some((claim) => column[claim] === i));
  return {
    declarers: new Set(naming.map(named)).size,
    documents: new Set(naming.map((claim) => document[claim]!).filter((position) => position >= 0)).size,
    claims: naming.length,
    bases: valuesOf(BASES, basis),
    scopes: valuesOf(SCOPES, scope),
  };
}

function declarationsOf(
  { asker, citations }: Desk,
  naming: readonly number[],
  { stated, named }: Declarers,
): SmelterDeclaration[] {
  const { projection } = asker.state;
  // sorting is stable, and they stand by customer's id, then their own
  const sorted = [...naming].sort((a, b) => compareCodePoints(named(a), named(b)));
  return sorted.map((claim) => {
    const declarer = stated(claim);
    return {
      declarer: declarer === null ? null : reportEntityById(projection, declarer),
      customer: reportEntity(projection, projection.claims.customer[claim]!),
      claim: reportClaim(projection, claim, citations),
    };
  });
}
