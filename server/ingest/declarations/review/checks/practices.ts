/** Policy and due diligence, question A and on. */
import { finding } from '../../../formats/finding.ts';
import type { Check } from '../context.ts';

/** Answers "No" that a customer asks about. To owe a yearly disclosure is no practice. */
const PRACTICES: readonly string[] = [
  'sourcing-policy',
  'policy-public',
  'policy-covers-annex-ii',
  'requires-conflict-free',
  'requires-validated-smelters',
  'requires-practices-of-annex-ii',
  'requires-due-diligence',
  'due-diligence-measures',
  'surveys-suppliers',
  'reviews-responses',
  'corrective-action',
];

export const practices: Check = function* practices({ declaration }) {
  for (const { topic, value, question, material, sheet, cell } of declaration.answers) {
    if (value !== 'No' || !PRACTICES.includes(topic)) continue;
    yield finding('PRACTICE_MISSING', {
      message: `Question ${question} is answered "No": ${topic}.`,
      sheet,
      cell,
      values: { question, topic, material: material ?? '' },
    });
  }
};
