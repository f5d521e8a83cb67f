/** Where a trace stops or goes on by assumption, and whom to ask. */
import type { AnsweredBands, Bounds, QuestionToAsk } from '../../analytics/answer.ts';
import type { Desk } from '../desk.ts';
import type { Disclosed, Listed, ReportEntity } from '../report.ts';
import { reportEntityById } from './entities.ts';

export interface ReportGap {
  entity: ReportEntity;
  /** Mass whose trace stops here. */
  opaque: number;
  /** low were the remainder a hit, minus low; null: not computed, as after the first MOST_GAINS. */
  lowGain: number | null;
  /** high minus high were the remainder clean; null likewise. */
  highGain: number | null;
  /** Who named it as a supplier in this buyer's chain, at most 10 of `namedByCount`. */
  namedBy: Disclosed<ReportEntity[]>;
  namedByCount: number;
}

export interface ReportSplit {
  entity: ReportEntity;
  /** Mass that goes on from here by assumed shares; round a cycle every pass counts. */
  assumed: number;
  /** Among how many suppliers of unknown share it is split. */
  suppliers: number;
  /** low were the shares as assumed, minus low; null: not computed, as after the first MOST_GAINS. */
  lowGain: number | null;
  /** high minus high were the shares as assumed; null likewise. */
  highGain: number | null;
}

/** A question, to be asked in the order listed. */
export interface ReportAsk {
  entity: ReportEntity;
  about: QuestionToAsk['about'];
  /** Opaque mass of a gap, assumed mass of a split. */
  mass: number;
  /** The band once this one and those before it are answered. */
  after: AnsweredBands;
  /** By how much the band is narrower then, the mean of both ways. */
  narrowed: number;
}

export interface ReportGaps {
  /** By opaque mass, largest first. */
  gaps: Listed<ReportGap>;
  /** By assumed mass, largest first. */
  assumed: Listed<ReportSplit>;
  ask: {
    before: Bounds;
    questions: ReportAsk[];
    /** No other set of as many questions narrows the band more: all were tried. */
    exact: boolean;
    /** No set of as many questions narrows the band by more than this. */
    atMost: number;
    /** How many gaps and splits there are to ask about. */
    candidates: number;
  };
}

/** Gaps and splits listed at most. */
const MOST_GAPS = 1_000;
/** Of each, how many of the largest have the effect of an answer, which takes solutions of its own. */
export const MOST_GAINS = 100;
/** Questions that are proposed. */
const ASKED_NEXT = 5;

/** `buyer` is a position in the projection. Throws NOT_A_BUYER, CANCELLED. */
export async function reportGaps({ asker, question }: Desk, buyer: number): Promise<ReportGaps> {
  const { projection } = asker.state;
  const entityOf = ({ id }: { id: string }) => reportEntityById(projection, id);
  const found = await asker.analyse('gaps', { question, buyer, first: MOST_GAPS, gains: MOST_GAINS });
  const toAsk = await asker.analyse('questionsToAsk', { question, buyer, first: ASKED_NEXT });
  const { before, exact, atMost, candidates } = toAsk;
  return {
    gaps: {
      rows: found.gaps.map(({ entity, opaque, lowGain = null, highGain = null, namedBy, namedByCount }) => ({
        entity: entityOf(entity),
        opaque,
        lowGain,
        highGain,
        namedBy: namedBy.map(entityOf),
        namedByCount,
      })),
      total: found.totals.gaps,
    },
    assumed: {
      rows: found.assumed.map(({ entity, assumed, suppliers, lowGain = null, highGain = null }) => ({
        entity: entityOf(entity),
        assumed,
        suppliers,
        lowGain,
        highGain,
      })),
      total: found.totals.assumed,
    },
    ask: {
      before,
      questions: toAsk.questions.map(({ entity, about, mass, after, narrowed }) => ({
        entity: entityOf(entity),
        about,
        mass,
        after,
        narrowed,
      })),
      exact,
      atMost,
      candidates,
    },
  };
}
