/** What a report says of what it keeps back. */
export const disclosure = {
  'disclosure.internal': 'internal: not to be passed on',
  'disclosure.by': 'Made to be passed on by the disclosure profile “{title}” ({id} {version}).',
  'disclosure.nothing': 'Nothing was kept back.',
  'disclosure.see': 'What is kept back is counted under “{section}”.',
  'disclosure.rests':
    'The figures of this report rest, among others, on data whose licence does not let them be passed on. They are right; they cannot be worked out again from this report alone. Sources:',
  'disclosure.title': 'Withheld',
  'disclosure.counted':
    'A name that is withheld is replaced by a stand-in, the same all through the report. A licence that is not stated or not known lets nothing pass.',
  'disclosure.rows': 'Figures that rest on data withheld for their licence',
  'disclosure.col.part': 'Where in the report',
  'disclosure.col.what': 'What',
  'disclosure.col.why': 'Because of',
  'disclosure.col.count': 'How many',
  'disclosure.noRelationships':
    'Who supplies whom is withheld: the disclosure profile. Of the paths only the kinds of entity are shown.',
  'disclosure.anySource': 'whatever the source',
  'profile.internal': 'Internal',
  'profile.customer': 'Customer',
  'profile.auditor': 'Auditor',
  'profile.public': 'Public',
  'disclosure.why.profile': 'the disclosure profile',
  'disclosure.why.licence': 'the licence of the source',
  'disclosure.why.confidential': 'business confidentiality: the report is made to leave the house',
  'disclosure.what.names': 'names and ids of entities',
  'disclosure.what.tiers': 'names and ids of entities too far upstream',
  'disclosure.what.relationships': 'who supplies whom',
  'disclosure.what.shares': 'shares',
  'disclosure.what.sources': 'documents',
  'disclosure.what.facts': 'values of facts and statuses',
  'disclosure.what.people': 'people',
};
