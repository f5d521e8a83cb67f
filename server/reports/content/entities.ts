/** Entities as reports show them. */
import { ENTITY_KINDS } from '../../model.ts';
import type { Projection } from '../../projection/projection.ts';
import type { ReportEntity } from '../report.ts';

export function reportEntity(projection: Projection, index: number): ReportEntity {
  const { entities, countries, regions } = projection;
  return {
    id: projection.idOf(index),
    name: projection.nameOf(index),
    kind: ENTITY_KINDS[entities.kind[index]!]!,
    country: countries[entities.country[index]!] ?? null,
    region: regions[entities.region[index]!] ?? null,
  };
}

export const reportEntityById = (projection: Projection, id: string): ReportEntity =>
  reportEntity(projection, projection.indexOf(id));
