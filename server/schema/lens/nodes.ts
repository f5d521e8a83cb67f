/** Lenses and their rules as the schema has them. */
import { ENTITY_KINDS, type EntityKind } from '../../model.ts';
import {
  type Kinds,
  type Lens,
  type Response,
  type RiskRule,
  type Scale,
  SUBJECTS,
} from '../../risk/lens.ts';

const asEnum = (value: string): string => value.toUpperCase().replaceAll('-', '_');
const kindsOf = (kinds: Kinds): string[] =>
  (kinds === 'all' ? ENTITY_KINDS : kinds).map((kind: EntityKind) => asEnum(kind));

const thresholdOf = ({ severity }: RiskRule): number | null =>
  severity === 'as-stated' ? null : severity.threshold;

/** The threshold that all risks of a lens share; null where they differ or severities stand as they are. */
function sharedThreshold({ risks }: Lens): number | null {
  const thresholds = new Set(Object.values(risks).map(thresholdOf));
  const [only = null] = thresholds;
  return thresholds.size === 1 ? only : null;
}

export const asResponse = (response: Response) => ({ ...response, action: asEnum(response.action) });

export function asLens(lens: Lens) {
  return {
    ...lens,
    threshold: sharedThreshold(lens),
    risks: Object.entries(lens.risks).map(([id, rule]) => asRisk(id, rule, lens)),
    outside: Object.entries(lens.outside).map(([id, provision]) => ({ id, ...provision })),
    scales: Object.entries(lens.scales).map(([id, scale]) => asScale(id, scale)),
  };
}

function asRisk(id: string, rule: RiskRule, lens: Lens) {
  const { within, response } = rule;
  return {
    ...rule,
    id,
    citation: rule.citation ?? lens.citation,
    threshold: thresholdOf(rule),
    counts: SUBJECTS.map((subject) => ({ subject: asEnum(subject), kinds: kindsOf(rule.counts[subject]) })),
    documents: SUBJECTS.flatMap((subject) =>
      (rule.documents[subject] ?? []).map((series) => ({ subject: asEnum(subject), ...series })),
    ),
    places: rule.places.map((list) => ({ ...list, kinds: kindsOf(list.kinds) })),
    area: within && {
      places: within.places,
      lists: (within.listed?.documents ?? []).map(({ title }) => title),
    },
    response: response && asResponse(response),
  };
}

function asScale(id: string, { direction, beyond, ...scale }: Scale) {
  return { id, ...scale, highIsGood: direction === 'high-is-good', beyondAsEnd: beyond === 'as-end' };
}
