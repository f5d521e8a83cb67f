/** What all regulatory drafts say. */
export const drafts = {
  'sentence.DRAFT':
    'This is a draft made from data on record. It is not a filing, a declaration or legal advice: {n} marked {n|blank needs|blanks need} a person, and every statement needs a check before it leaves.',
  'sentence.DRAFT_FACILITIES': '{n} {n|smelter or refiner is|smelters and refiners are} named on record.',
  'draft.about': 'About this draft',
  'draft.subtitle': '{buyer}, data as of {asOf}',
  'draft.made': 'Made from snapshot {snapshot} as of {asOf}, judged by {lens}, version {version}.',
  'draft.unknown':
    'What is not on record is unknown. It is never taken for a small risk, and an origin that is not named is never taken for one elsewhere.',
  'draft.form-sd.title': 'Draft: Form SD with Exhibit 1.01',
  'draft.form-sd.reading':
    'Made to be published once it is complete and checked: suppliers, their sites, mines and prices are left out, and documents of suppliers are numbered and not named. Only smelters, refiners and countries of origin are shown.',
  'draft.eu-2017-821.title':
    'Draft: disclosure by a Union importer under Regulation (EU) 2017/821, Article 7',
  'draft.eu-2017-821.reading':
    'Made to be published once it is complete and checked, with due regard for business confidentiality (Article 7(3)): suppliers, their sites, mines and prices are left out, and documents of suppliers are numbered and not named.',
  'draft.oecd-five-steps.title': 'Evidence ledger: the five steps of the OECD guidance',
  'draft.oecd-five-steps.reading':
    'Internal: suppliers and their documents are named. For each step it says what evidence is on record, and marks what a person must add.',
  'draft.customer-survey.title': 'Draft: answers to a customer’s survey on responsible minerals',
  'draft.customer-survey.reading':
    'Made for a customer once it is complete and checked: suppliers, their sites, mines and prices are left out, and documents of suppliers are numbered and not named. What the data say stands beside each answer, which a person gives; an answer that the company has declared itself is shown with its source.',

  'draft.onRecord': 'What is on record',
  'draft.answer': 'Answer',
  'draft.nothingOnRecord': 'nothing on record',
  'draft.noCitation': 'counted from the record',
  'draft.minerals': 'Minerals on record, and their exposure to: {risk}',
  'draft.low': 'Exposure at least',
  'draft.expected': 'Exposure expected',
  'draft.high': 'Exposure at most',
  'draft.coverage': 'Traced',
  'draft.suppliers': 'Direct suppliers',
  'draft.facilities': 'Smelters and refiners',
  'draft.withStatus': 'With a status on the date',
  'draft.mines': 'Named mines',
  'draft.places': 'Places without a mine’s name',
  'draft.recycled': 'Recycled or scrap sources',
  'draft.noSupply': 'no supply on record',
  'draft.facility': 'Smelter or refiner',
  'draft.facilityCountry': 'Country of the facility',
  'draft.standing': 'Status, from and to',
  'draft.standingSources': 'Sources of status',
  'draft.noStatus': 'no status on record',
  'draft.ended': 'ended: {status}',
  'draft.statusValue': '{status}: {value}',
  'draft.statusPeriod': '{status} ({period})',
  'draft.and': '; ',
  'draft.originCountries': 'Countries of origin on record',
  'draft.originUnknown': 'no origin on record',
  'draft.placesNotStated': '{n} {n|place|places} of no stated country',
  'draft.recycledSource': 'recycled or scrap',
  'draft.untraced': 'Intake traced',
  'draft.yesUntraced': 'in part',
  'draft.noUntraced': 'in full',
  'draft.otherFacilities': 'Other facilities that supply it',
  'draft.namedBy': 'Named in',
  'draft.origins': 'Countries of origin',
  'draft.region': 'Region',
  'draft.basis': 'Basis of the claims',
  'draft.atRisk': 'Of these, where the risk is',
  'draft.riskSources': 'Sources of the risk',
  'draft.open': 'Of these, open by region',
  'draft.throughFacilities': 'Facilities reached',
  'draft.withoutSource': 'Claims without a source',
  'draft.supplier': 'Supplier',
  'draft.claims': 'Claims that it supplies',
  'draft.ownClaims': 'Claims on its own supply',
  'draft.ownSources': 'Sources on its own supply',
  'draft.risks': 'Risks',
  'draft.allMinerals': 'all together',
  'draft.reached': 'Entities upstream where it is found',
  'draft.notAsked': 'see all together',
  'draft.responses': 'What the guidance asks for where a risk is found',
  'draft.response': 'Response',
  'draft.requires': 'What is asked for',
  'draft.provision': 'Where',

  'finding.SUPPLY': 'Supply of {material} is on record from {n} direct {n|supplier|suppliers}.',
  'finding.NO_SUPPLY': 'No supply of {material} is on record; that does not say that none is used.',
  'finding.DECLARES_USE': 'The company has declared that it uses {material}.',
  'finding.DECLARES_NO_USE': 'The company has declared that it does not use {material}.',
  'finding.ANSWER': 'Declared by the company: {value}.',
  'finding.SUPPLIERS':
    'Of {of} direct {of|supplier|suppliers} of {material}, {n} {n|is|are} on record with claims, verified or declared, about {n|its|their} own supply.',
  'finding.COVERED_ORIGINS':
    '{n} of the {of} mines and places of origin of {material} on record {n|lies|lie} in covered countries: {countries}.',
  'finding.NO_COVERED_ORIGIN':
    'None of the {n} mines and places of origin of {material} on record lies in a covered country; what is not traced may.',
  'finding.LISTED_ORIGINS':
    'At {n} of the {of} mines and places of origin of {material} on record, conflict-affected and high-risk areas or armed interference are on record: {countries}.',
  'finding.NO_LISTED_ORIGIN':
    'At none of the {n} mines and places of origin of {material} on record are conflict-affected and high-risk areas or armed interference on record; what is not traced may be there.',
  'finding.OPEN_ORIGINS':
    'For {n} {n|place|places} of origin of {material} in {countries} no region is stated; the risk is on record for regions there, so whether it is at {n|this place|these places} is open.',
  'finding.NO_ORIGIN': 'No mine or place of origin of {material} is on record.',
  'finding.EXPOSURE':
    'Of the supply of {material}, {expected} is expected to have met the risk ({risk}), at least {low}, at most {high}; {coverage} is traced along stated shares, {opaque} is not traced.',
  'finding.RECYCLED':
    '{n} recycled or scrap {n|source|sources} of {material} and {mined} mines or places of origin are on record; that all of it is recycled is not shown.',
  'finding.NOT_RECYCLED': 'No recycled or scrap source of {material} is on record.',
  'finding.FACILITIES':
    '{n} {n|smelter or refiner|smelters and refiners} of {material} {n|is|are} named on record: {withStatus} with a status that holds on the date, {withoutOrigin} without any origin on record, {partlyTraced} with some of the intake not traced.',
  'finding.NO_FACILITY': 'No smelter or refiner of {material} is named on record.',
  'finding.NOT_IDENTIFIED':
    '{n} further {n|smelter|smelters} of {material} {n|is|are} declared as not yet identified.',
  'finding.ORIGIN_DEPTH':
    'Of the origins of {material} on record, {mines} {mines|is a named mine|are named mines} and {places} {places|is|are} known as a country or region only.',
  'finding.STATUS_HOLDS': 'On the date {n} of {of} smelters and refiners {n|holds|hold}: {status}, {value}.',
  'finding.STATUS_ENDED':
    'Before the date {n} of {of} smelters and refiners held, and {n|holds|hold} no more: {status}, {value}.',
  'finding.STATUS_NONE':
    'For {n} of {of} smelters and refiners no status is on record that holds on the date; that is not to say that one was refused.',
  'finding.QUESTIONS':
    '{n} {n|question|questions} to suppliers {n|is|are} on record: {open} open, {asked} asked, {answered} answered, {dropped} dropped.',
  'finding.NO_QUESTIONS': 'No question to suppliers is on record.',
  'finding.GAPS': 'The trace stops at {n} {n|place|places}, and goes on by assumed shares at {assumed}.',
  'finding.LIST': 'Editions on record of the indicative list of conflict-affected and high-risk areas:',
  'finding.NO_LIST':
    'No edition of the indicative list of conflict-affected and high-risk areas is on record: what it lists is not known, and nothing counts by it.',
};
