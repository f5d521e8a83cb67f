/** What a blast radius must say about itself. */
import type { Projection } from '../../projection/projection.ts';
import { NOTICE_ENTITIES, type Notice, type NoticeCode } from '../answer.ts';
import type { Subject } from './subject.ts';

/** `unsolved`: mass left walking in cycles too slow to solve. In a fixed order. */
export function blastLimits(projection: Projection, subject: Subject, unsolved: number): Notice[] {
  const notStated =
    subject.material === null
      ? []
      : Array.from(subject.entities).filter((x) => projection.materialsOf(x).length === 0);
  return [
    about(
      projection,
      'REGION_NOT_STATED',
      'state no region of their country: they may be meant, and are left out',
      subject.regionNotStated,
    ),
    about(
      projection,
      'MATERIAL_NOT_STATED',
      'state no material: they may be others, and are taken',
      notStated,
    ),
    unsolved === 0
      ? null
      : ({
          code: 'NOT_SOLVED',
          message: `${unsolved} of the mass still walked in a cycle when its solution was given up`,
        } as const),
  ].filter((notice) => notice !== null);
}

function about(
  projection: Projection,
  code: NoticeCode,
  what: string,
  entities: ArrayLike<number>,
): Notice | null {
  if (entities.length === 0) return null;
  const listed = Array.from(entities).sort((a, b) => projection.idRank[a]! - projection.idRank[b]!);
  return {
    code,
    message: `${entities.length} ${entities.length === 1 ? 'entity' : 'entities'}: ${what}`,
    count: entities.length,
    entities: listed.slice(0, NOTICE_ENTITIES).map((x) => projection.idOf(x)),
  };
}
