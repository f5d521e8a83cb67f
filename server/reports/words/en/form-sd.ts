/** Points and blanks of the draft of Form SD. */
export const formSd = {
  'part.sd-cover': 'Form SD: registrant and period',
  'part.sd-cover.asks': 'Who files, for which calendar year, and who may be asked.',
  'blank.sd-registrant':
    'Exact name of the registrant as in its charter, state or jurisdiction of incorporation, Commission file number, IRS employer identification number, address of the principal executive offices',
  'blank.sd-period':
    'Calendar year of the reporting period, 1 January to 31 December; check that the data cover it',
  'blank.sd-contact': 'Name and telephone number of the person to contact',
  'part.sd-minerals': 'Item 1.01: conflict minerals necessary to the products',
  'part.sd-minerals.asks':
    'Which of tantalum, tin, tungsten and gold are necessary to the functionality or production of products that the registrant makes or contracts to be made.',
  'blank.sd-necessary':
    'Which of these minerals are necessary to the functionality or production of which products, and how that was determined',
  'part.sd-inquiry': 'Item 1.01: reasonable country of origin inquiry',
  'part.sd-inquiry.asks':
    'A good-faith inquiry into whether the minerals came from the Democratic Republic of the Congo or a country adjoining it, or from recycled or scrap sources; the determination and a short description of the inquiry.',
  'blank.sd-inquiry':
    'The inquiry as it was made: whom it asked, when, how, and how answers were followed up',
  'blank.sd-determination':
    'The determination for each mineral: from covered countries, not from them, from recycled or scrap sources, or not known',
  'blank.sd-web-address': 'Address of the public website where the disclosure and the report stand',
  'part.sd-exhibit': 'Item 1.02: exhibit',
  'part.sd-exhibit.asks':
    'Where due diligence is required, the Conflict Minerals Report is filed as Exhibit 1.01.',
  'blank.sd-exhibit': 'Whether the Conflict Minerals Report is filed as Exhibit 1.01, and why',
  'part.ex-framework': 'Exhibit 1.01: design of due diligence',
  'part.ex-framework.asks':
    'Due diligence on source and chain of custody must conform to a nationally or internationally recognised framework.',
  'blank.ex-framework': 'The framework followed, and how the company’s due diligence was designed by it',
  'part.ex-measures': 'Exhibit 1.01: due diligence measures taken',
  'part.ex-measures.asks': 'The measures taken on the source and chain of custody of the minerals.',
  'blank.ex-measures': 'The measures that were taken in the period; only what was done',
  'part.ex-mitigation': 'Exhibit 1.01: steps to mitigate the risk',
  'part.ex-mitigation.asks':
    'Steps taken since the last report, or to be taken, against the risk that the minerals benefit armed groups, and to improve due diligence.',
  'blank.ex-mitigation': 'Steps taken or decided, with dates',
  'part.ex-audit': 'Exhibit 1.01: independent private sector audit',
  'part.ex-audit.asks':
    'The rule asks for an audit of the report; by the staff statement it is asked for where a product is described as DRC conflict free.',
  'blank.ex-audit':
    'Whether an audit was obtained; if so the auditor, the certification and the audit report; if not, on what ground',
  'part.ex-products': 'Exhibit 1.01: products',
  'part.ex-products.asks':
    'A description of the products concerned; since the court’s decision no product needs to be called other than DRC conflict free.',
  'blank.ex-products':
    'The products that contain the minerals; whether any is to be called DRC conflict free',
  'part.ex-facilities': 'Exhibit 1.01: facilities used to process the minerals',
  'part.ex-facilities.asks':
    'The facilities, as far as known. Being named does not show that the minerals of a given product passed through one: declarations mostly speak for a supplier’s whole company. Countries of origin are those of all that is on record upstream of a facility, up to the next one.',
  'part.ex-origins': 'Exhibit 1.01: countries of origin',
  'part.ex-origins.asks':
    'The countries of origin, as far as known, with the basis of the claims. The country of a smelter is never taken for the origin of its ore.',
  'part.ex-mine': 'Exhibit 1.01: efforts to determine the mine or location of origin',
  'part.ex-mine.asks':
    'The efforts to determine the mine or location of origin with the greatest possible specificity.',
  'blank.ex-efforts': 'The efforts that were made to determine the mine or location of origin',
  'part.sd-signature': 'Form SD: signature',
  'part.sd-signature.asks': 'Signed on behalf of the registrant by an executive officer.',
  'blank.sd-signature': 'Registrant, signature, name and title, date',
};
