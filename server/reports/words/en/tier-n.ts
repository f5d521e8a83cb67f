/** What the tier-N exposure report says. */
export const tierN = {
  'tierN.title': 'Tier-N exposure report',
  'tierN.subtitle': '{buyer}: {risk}, {material}',
  'tierN.allMaterials': 'all materials',
  'tierN.summary': 'Summary',
  'tierN.contributions': 'Where it comes from',
  'col.entity': 'Entity',
  'col.kind': 'Kind',
  'col.country': 'Country',
  'col.tier': 'Tier',
  'col.arrival': 'Supply that passes',
  'col.risk': 'Risk',
  'col.contribution': 'Contribution',
};
