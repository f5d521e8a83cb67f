/** What the roll-up of smelters says. */
export const rollUp = {
  'rollUp.title': 'Smelter roll-up',
  'rollUp.subtitle': '{of}: {material}',
  'rollUp.everybody': 'every declaration on record',
  'rollUp.rows': 'Smelters and refiners by metal',
  'rollUp.smelter': 'Smelter or refiner',
  'rollUp.metal': 'Metal',
  'rollUp.rmiId': 'RMI number',
  'rollUp.identification': 'Identification',
  'rollUp.identified.listed': 'on the RMI smelter list',
  'rollUp.identified.removed': 'removed from the RMI smelter list',
  'rollUp.identified.rmi-number': 'RMI number as declared; no list on record says more',
  'rollUp.identified.not-listed': 'not on the RMI smelter list, identification unknown',
  'rollUp.identified.not-identified': 'not yet identified by who declares it',
  'rollUp.region': 'State or province',
  'rollUp.declarers': 'Declarers',
  'rollUp.documents': 'Documents',
  'rollUp.bases': 'Basis',
  'rollUp.scopes': 'Scopes declared',
  'rollUp.originCountries': 'Countries of origin stated',
  'rollUp.recycledWholly': 'All recycled or scrap',
  'rollUp.recycledClaims': 'Claims of recycled sources',
  'rollUp.note':
    'A row is a smelter or refiner and a metal that a claim valid on the date names it for. A claim that names no metal counts for each metal that the smelter is on record for. A declarer is who the document names as such; where it names none, the company or site that is said to be supplied. Smelters that nobody could match are kept under the name that was declared.',
  'rollUp.origins': 'Origins stated',
  'rollUp.origin': 'Country of origin',
  'rollUp.mines': 'Mines named',
  'rollUp.noMine': 'no mine named',
  'rollUp.originClaims': 'Claims',
  'rollUp.originsNote':
    'Origins are what documents state of the smelter itself. A country that is not here was not stated, which does not say that nothing comes from it; the country of a smelter says nothing of where its ore comes from.',
  'rollUp.declarations': 'Who declares what',
  'rollUp.declarer': 'Declared by',
  'rollUp.customer': 'Company or site supplied',
  'rollUp.customerId': 'Its ID',
  'rollUp.basis': 'Basis',
  'rollUp.scope': 'Scope',
  'rollUp.depth': 'Depth',
  'rollUp.leftOut':
    'Who declares the smelters was left out on request, and the documents that say so with them.',
  'rollUp.withDeclarers': 'left out with the declarers',
  'rollUp.smelterList': 'Smelter List, as CMRT and EMRT have it',
  'rollUp.smelterListNote':
    'The same rows under the headings of the sheet “Smelter List” of CMRT and EMRT, in their order and in the words of their drop-downs. It is in the files of data (CSV and XLSX), to be copied; fields that nothing is on record for are empty.',
  'sentence.ROLL_UP_EMPTY': 'No claim on record that is valid on the date names a smelter or refiner.',
  'sentence.ROLL_UP_SMELTERS':
    '{n} {n|smelter or refiner is|smelters and refiners are} named, in {of} {of|row|rows} of smelter and metal.',
  'sentence.ROLL_UP_DECLARERS':
    '{n} {n|declarer names|declarers name} them, in {of} {of|document|documents}.',
  'sentence.ROLL_UP_NOT_IDENTIFIED':
    '{n} of {of} {of|row|rows} {n|names|name} a smelter without an RMI number: not on the RMI smelter list, or not identified.',
  'sentence.ROLL_UP_LISTED':
    '{n} of {of} {of|row|rows} {n|is|are} on a list of the RMI on record that holds on the date.',
  'sentence.ROLL_UP_STATUS':
    '{n} of {of} {of|row|rows} {n|has|have} a status on record that holds on the date.',
  'sentence.ROLL_UP_ORIGIN': 'For {n} of {of} {of|row|rows} a country of origin is stated.',
};
