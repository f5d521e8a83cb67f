/** What the tier-N exposure report says. */
export const tierN = {
  'tierN.title': 'Tier-N exposure report',
  'tierN.subtitle': '{buyer}: {risk}, {material}',
  'tierN.allMaterials': 'all materials',
  'tierN.summary': 'Summary',
  'tierN.contributions': 'Where it comes from',
  'sentence.EXPOSURE':
    '{expected} of the supply is expected to have met the risk, at least {low}, at most {high}.',
  'sentence.COVERAGE':
    '{coverage} of the supply is traced along stated shares; {opaque} is not traced to its end.',
  'sentence.PATHS': '{n} {n|path explains|paths explain} {explained} of the expected exposure.',
  'col.entity': 'Entity',
  'col.kind': 'Kind',
  'col.country': 'Country',
  'col.tier': 'Tier',
  'col.arrival': 'Supply that passes',
  'col.risk': 'Risk',
  'col.contribution': 'Contribution',
};
