/** Facts that a lens brings itself. */
import { ALWAYS, NEVER, OPEN_END, OPEN_START } from '../projection/times.ts';
import { type RiskQuestion, ruleOf, type SeenFact } from './facts.ts';
import { severityUnder } from './lens.ts';
import { isOutsideMaterials } from './subject.ts';

/** The places that the lens itself names, as facts of it; their document is `lens:<lens>/<list>`. */
export function ownFacts(question: RiskQuestion): SeenFact[] {
  const { lens, risk } = question;
  const rule = ruleOf(question);
  return rule.places.flatMap((own) => {
    const document = `lens:${lens.id}/${own.id}`;
    const severity = severityUnder(rule, own.severity);
    return own.places.map((about): SeenFact => {
      const fact = { ...UNDATED, id: `${document}/${about.slice('iso:'.length)}`, about, risk, document };
      const reason = isOutsideMaterials(rule, question.material) ? 'material-outside-lens' : null;
      return {
        fact: { ...fact, severity: own.severity },
        subject: 'place',
        kinds: own.kinds,
        rated: own.severity,
        scale: null,
        severity,
        stale: false,
        own,
        reason,
      };
    });
  });
}

const UNDATED = {
  material: null,
  value: null,
  scale: null,
  validFrom: null,
  validTo: null,
  recordedAt: null,
  retractedAt: null,
  from: OPEN_START,
  to: OPEN_END,
  recorded: ALWAYS,
  retracted: NEVER,
};
