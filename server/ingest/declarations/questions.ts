/**
 * What the templates ask, whatever number a version gives a question: a topic is the same in every template and
 * becomes the kind of a status. A question whose number or place is new is told by the words of its English label.
 */

export interface Topic {
  readonly topic: string;
  /** Its English label in any version of any template. */
  readonly label: RegExp;
}

/** In the order in which labels are tried: the more particular before the more general. */
export const TOPICS: readonly Topic[] = [
  { topic: 'recycled-100', label: /100 (?:percent|%).*(?:recycled|scrap)/ },
  {
    topic: 'suppliers-responded',
    label: /percentage of (?:the )?(?:relevant )?suppliers|from all relevant suppliers/,
  },
  { topic: 'all-smelters-identified', label: /identified all (?:of )?the smelters/ },
  { topic: 'all-smelters-reported', label: /smelter.* information received .*reported/ },
  { topic: 'sources-from-covered-countries', label: /(?:source|originate).*(?:covered countries|adjoining)/ },
  { topic: 'sources-from-cahra', label: /source.*conflict.affected and high.risk/ },
  { topic: 'remains-in-product', label: /remain in the product|contained within the finished product/ },
  { topic: 'uses-material', label: /intentionally added|used in the product/ },
  { topic: 'policy-public', label: /polic(?:y|ies) publicly available on your website/ },
  { topic: 'policy-covers-annex-ii', label: /(?:your )?policy (?:at a minimum )?cover/ },
  { topic: 'sourcing-policy', label: /(?:established|have) (?:in place )?an?.* sourcing policy/ },
  { topic: 'requires-conflict-free', label: /require your direct suppliers to be drc conflict.free/ },
  { topic: 'requires-validated-smelters', label: /require.*suppliers to source.*(?:validated|independent)/ },
  { topic: 'requires-practices-of-annex-ii', label: /require.*suppliers.*practices.*cover/ },
  { topic: 'requires-due-diligence', label: /require suppliers to exercise due diligence/ },
  { topic: 'due-diligence-measures', label: /implemented due diligence measures/ },
  { topic: 'surveys-suppliers', label: /(?:conduct|collect).*surve|request.*suppliers.*(?:fill|complete)/ },
  { topic: 'reviews-responses', label: /(?:review|verify).*(?:information|responses) received from/ },
  { topic: 'corrective-action', label: /(?:review|verification) process includes? corrective action/ },
  { topic: 'files-disclosure', label: /(?:required to file|subject to).*(?:disclosure|sec)/ },
];

export interface QuestionLabel {
  /** `1`..`8` or `A`..`J`. */
  question: string;
  /** Absent where its words are those of no topic that is known. */
  topic?: string;
}

/** No label is longer: what strangers write beyond is not searched. */
const LONGEST = 1_000;

const NUMBERED = /^(?:(\d{1,2})\s*[).．）]|([A-J])\s*[.．)])\s*(.+)$/su;

/** What a label asks, `1) Is any tin added ...` or `A. Have you ...`; undefined where it is no question. */
export function questionOf(label: string): QuestionLabel | undefined {
  const parts = NUMBERED.exec(label.slice(0, LONGEST).normalize('NFKC').trim());
  if (!parts) return undefined;
  const question = parts[1] ?? parts[2]!;
  const words = parts[3]!.toLowerCase().replace(/\s+/g, ' ');
  const known = TOPICS.find(({ label: pattern }) => pattern.test(words));
  return { question, ...(known && { topic: known.topic }) };
}
