/** What reports say of smelters and refiners. */
export const smelters = {
  'smelters.title': 'Smelters and refiners',
  'smelters.lead':
    '{n} {n|smelter or refiner is|smelters and refiners are} named upstream; {none} of the {of} listed {none|has|have} no status on record that holds on the date.',
  'smelters.noneNamed': 'No smelter or refiner is named upstream.',
  'smelters.note':
    'A status is what its source says, for the dates stated. No status on record means that none is known here, neither that there is none nor that one was refused.',
  'smelters.statuses': 'Statuses of smelters and refiners',
  'smelters.otherIds': 'Other identifiers',
  'smelters.otherNames': 'Other names',
  'smelters.materials': 'Metals and minerals',
  'smelters.claims': 'Claims that name it',
  'smelters.customers': 'Companies and sites that name it',
  'smelters.withoutSource': 'Claims without a source',
  'smelters.onDate': 'On the date',
  'smelters.holds': 'holds',
  'smelters.ended': 'ended before',
  'smelters.noneOnRecord': 'none on record',
  'smelters.status': 'Status',
  'smelters.value': 'Value',
};
