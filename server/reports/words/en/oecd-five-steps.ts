/** Points and blanks of the evidence ledger by the five steps. */
export const oecdFiveSteps = {
  'part.step-1-a': 'Step 1 (A): supply chain policy',
  'part.step-1-a.asks':
    'A company policy for minerals from conflict-affected and high-risk areas, told to suppliers and the public.',
  'blank.step-1-a': 'The policy with its date, who adopted it, and how suppliers and the public were told',
  'part.step-1-b': 'Step 1 (B): internal management',
  'part.step-1-b.asks': 'Internal management that supports due diligence.',
  'blank.step-1-b': 'Who is responsible in senior management, with what resources, training and records',
  'part.step-1-c': 'Step 1 (C): controls and transparency over the supply chain',
  'part.step-1-c.asks':
    'A system of controls and transparency: chain of custody, traceability, or upstream actors identified.',
  'blank.step-1-c': 'The system of controls as it is operated, and since when',
  'part.step-1-d': 'Step 1 (D): engagement with suppliers',
  'part.step-1-d.asks': 'The policy made part of contracts with suppliers, and capacity built with them.',
  'blank.step-1-d': 'Contracts that carry the policy, and help that suppliers were given',
  'part.step-1-e': 'Step 1 (E): grievance mechanism',
  'part.step-1-e.asks':
    'A grievance mechanism, of the company or of the industry, as an early warning of risks.',
  'blank.step-1-e': 'The mechanism, and what was received through it',
  'part.step-2-a': 'Step 2 (A): risks identified',
  'part.step-2-a.asks': 'Risks identified in the supply chain as the supplements recommend.',
  'blank.step-2-a': 'What else was looked at to identify risks: visits, reports, other sources',
  'part.step-2-b': 'Step 2 (B): risks assessed',
  'part.step-2-b.asks': 'Risks of adverse impacts assessed against the policy and Annex II.',
  'blank.step-2-b': 'The assessment: which risks are held to be real, by whom and when',
  'part.step-3-a': 'Step 3 (A): report to senior management',
  'part.step-3-a.asks': 'Findings of the assessment reported to the designated senior management.',
  'blank.step-3-a': 'What was reported to whom, and when',
  'part.step-3-b': 'Step 3 (B): risk management plan',
  'part.step-3-b.asks':
    'A risk management plan: go on with measurable mitigation, suspend for a time, or end dealings.',
  'blank.step-3-b': 'The plan adopted for each risk, with its measures and dates',
  'part.step-3-c': 'Step 3 (C): plan carried out and followed',
  'part.step-3-c.asks':
    'The plan carried out, its performance monitored and reported, and dealings suspended or ended after failed attempts.',
  'blank.step-3-c': 'What was done under the plan, what came of it, and what was decided',
  'part.step-3-d': 'Step 3 (D): further assessments',
  'part.step-3-d.asks':
    'Further facts and assessments for risks that need mitigation, or after a change of circumstances.',
  'blank.step-3-d': 'Assessments made anew, and why',
  'part.step-4': 'Step 4: independent third-party audits',
  'part.step-4.asks':
    'Independent third-party audits of due diligence at identified points of the supply chain, smelters and refiners above all.',
  'blank.step-4': 'Audits that the company took part in or relied on beyond the statuses on record',
  'part.step-5': 'Step 5: report on due diligence',
  'part.step-5.asks': 'A public report on supply chain due diligence, yearly.',
  'blank.step-5': 'Where and when the last report was made public, and when the next is due',
};
