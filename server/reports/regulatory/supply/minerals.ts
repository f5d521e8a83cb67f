/** Everything on record of a buyer's supply, mineral by mineral: what the drafts are written from. */
import type { MaterialExposure } from '../../../analytics/answer.ts';
import { withLikely } from '../../../analytics/likely/with-likely.ts';
import type { DirectSupplier } from '../../../analytics/origins/direct-suppliers.ts';
import { mayBeOf, type OriginRow, type SmelterTrace } from '../../../analytics/origins/origins.ts';
import type { Question } from '../../../analytics/question.ts';
import { type SmelterOnRecord, smeltersOnRecord } from '../../content/smelters.ts';
import type { Desk } from '../../desk.ts';
import type { ReportFigures } from '../../tier-n/content.ts';

/** Ids of smelters that a declaration says are there without saying which. */
const UNIDENTIFIED = 'unidentified:';

export interface MineralSupply {
  material: string;
  question: Question;
  figures: ReportFigures;
  /** What contributes most first. */
  facilities: SmelterOnRecord[];
  notIdentified: number;
  /** By position of the facility in the projection. */
  traces: ReadonlyMap<number, SmelterTrace>;
  /** By id. */
  origins: OriginRow[];
  suppliers: DirectSupplier[];
}

/** Materials on record upstream for which the buyer has a supplier, in order of name; `only` where it is given. */
export async function mineralsOf(
  desk: Desk,
  buyer: number,
  only: readonly string[] | null,
): Promise<MineralSupply[]> {
  const question = { ...desk.question, material: null };
  const rows = await desk.asker.analyse('byMaterial', { question, buyer });
  const wanted = rows
    .filter(({ material }) => only?.includes(material) ?? true)
    .sort((a, b) => (a.material < b.material ? -1 : 1));
  const supplies: MineralSupply[] = [];
  for (const [i, row] of wanted.entries()) {
    desk.progress(row.material, 0.1 + (0.7 * i) / wanted.length);
    supplies.push(await supplyOf(desk, buyer, row));
  }
  return supplies;
}

async function supplyOf(desk: Desk, buyer: number, row: MaterialExposure): Promise<MineralSupply> {
  const { asker } = desk;
  const { projection } = asker.state;
  const { material, coverage, mass, ofTraced } = row;
  const question = { ...desk.question, material };
  const asked = { question, buyer };
  const likely = await asker.analyse('likely', asked);
  const { origins, smelters } = await asker.analyse('origins', asked);
  const onRecord = await smeltersOnRecord({ ...desk, question }, buyer);
  const ofMaterial = onRecord.filter(({ index }) => mayBeOf(projection, index, material));
  const isNamed = ({ smelter }: SmelterOnRecord) => !smelter.entity.id.startsWith(UNIDENTIFIED);
  return {
    material,
    question,
    figures: { exposure: withLikely(row.exposure, likely), coverage, mass, ofTraced },
    facilities: ofMaterial.filter(isNamed),
    notIdentified: ofMaterial.filter((one) => !isNamed(one)).length,
    traces: new Map(smelters.map((trace) => [trace.index, trace])),
    origins: origins.filter(({ index }) => mayBeOf(projection, index, material)),
    suppliers: await asker.analyse('directSuppliers', asked),
  };
}
