/** What every draft is written from, asked once. */
import { statusesOnDate } from '../../analytics/smelters/statuses.ts';
import { reportEntity } from '../content/entities.ts';
import { listed } from '../content/listed.ts';
import { type ReportStatus, reportStatus } from '../content/statuses.ts';
import type { Desk } from '../desk.ts';
import type { Built } from '../kinds.ts';
import type { Report, ReportEntity, Sentence } from '../report.ts';
import type { DraftPart, Facility, MineralRow, OriginPlace } from './content.ts';
import { facilitiesOf } from './supply/facilities.ts';
import { mineralRow } from './supply/mineral-row.ts';
import { type MineralSupply, mineralsOf } from './supply/minerals.ts';
import { placesOf } from './supply/places.ts';

export interface DraftSupply {
  /** Position in the projection. */
  index: number;
  buyer: ReportEntity;
  /** What the buyer itself has declared, as far as it holds on the date. */
  declared: ReportStatus[];
  minerals: MineralRow[];
  facilities: Facility[];
  origins: OriginPlace[];
  /** Of the minerals on record. */
  supplies: MineralSupply[];
  notices: Pick<Built<Report>, 'limits' | 'faults'>;
}

/**
 * `materials`: those that the text speaks of, in its order; null: all on record, by name. The material that the request
 * names, where it names one, stands alone. Throws UNKNOWN_ENTITY, NOT_A_BUYER and what the analyses throw.
 */
export async function draftSupplyOf(desk: Desk, materials: readonly string[] | null): Promise<DraftSupply> {
  const { asker, request, question, citations } = desk;
  const { projection } = asker.state;
  const index = await asker.entity(request.buyer ?? '');
  desk.progress('exposure', 0);
  const answered = { contributions: 0, materials: false };
  const whole = await asker.exposure({ ...question, material: null }, index, answered);
  const only = request.material === null ? materials : [request.material];
  const supplies = await mineralsOf(desk, index, only);
  // of one mineral the limits are its own, unless no supply of it is on record
  const alone = request.material !== null && supplies.length > 0;
  const { limits, faults } = alone ? await asker.exposure(question, index, answered) : whole;
  const facilitiesBy = new Map(supplies.map((one) => [one.material, facilitiesOf(projection, one)]));
  const declared = statusesOnDate(projection, question, index).statuses.map((status) =>
    reportStatus(status, citations),
  );
  const named = only ?? supplies.map(({ material }) => material);
  return {
    index,
    buyer: reportEntity(projection, index),
    declared,
    minerals: named.map((material) => {
      const supply = supplies.find((one) => one.material === material);
      return mineralRow(projection, material, supply, facilitiesBy.get(material) ?? [], declared);
    }),
    facilities: named.flatMap((material) => facilitiesBy.get(material) ?? []),
    origins: named.flatMap((material) =>
      supplies.filter((one) => one.material === material).flatMap((one) => placesOf(desk, one)),
    ),
    supplies,
    notices: { limits, faults },
  };
}

/** What a draft says first: that it is one, and how much of it a person must write. */
export function draftSummary(parts: readonly DraftPart[], facilities: readonly Facility[]): Sentence[] {
  const blanks = parts.reduce((sum, part) => sum + part.blanks.length, 0);
  const named = new Set(facilities.map(({ entity }) => entity.id)).size;
  return [
    { code: 'DRAFT', values: { n: blanks } },
    { code: 'DRAFT_FACILITIES', values: { n: named } },
  ];
}

/** What all drafts say of a supply, point by point. */
export function draftBody(supply: DraftSupply, parts: DraftPart[]) {
  const { buyer, minerals, facilities, origins } = supply;
  return {
    buyer,
    minerals,
    facilities: listed(facilities),
    origins: listed(origins),
    parts,
    summary: draftSummary(parts, facilities),
  };
}
