/** Points and blanks of the disclosure by Regulation (EU) 2017/821. */
export const eu2017821 = {
  'part.eu-importer': 'Minerals, metals and volumes imported',
  'part.eu-importer.asks':
    'The Regulation applies to importers above the yearly volumes of its Annex I. Volumes are not on record here.',
  'blank.eu-volume': 'Imported volume of the year by tariff number, and the threshold of Annex I',
  'part.eu-4-a': 'Management system: supply chain policy',
  'part.eu-4-a.asks':
    'A supply chain policy for minerals and metals potentially from conflict-affected and high-risk areas, communicated to suppliers and the public.',
  'blank.eu-policy': 'The policy, its date, where it is public, and how suppliers were told of it',
  'part.eu-4-b': 'Management system: standards of the policy',
  'part.eu-4-b.asks':
    'Standards for due diligence in the policy, consistent with Annex II to the OECD guidance.',
  'blank.eu-standards': 'The standards in the policy, and how they follow Annex II to the OECD guidance',
  'part.eu-4-c': 'Management system: responsibility and records',
  'part.eu-4-c.asks':
    'Responsibility of senior management for due diligence, and records kept for at least five years.',
  'blank.eu-responsibility':
    'Who in senior management is responsible, and how records are kept for five years',
  'part.eu-4-d': 'Management system: contracts with suppliers',
  'part.eu-4-d.asks': 'The policy made part of contracts and agreements with suppliers.',
  'blank.eu-contracts': 'How contracts and agreements with suppliers carry the policy',
  'part.eu-4-e': 'Management system: grievance mechanism',
  'part.eu-4-e.asks': 'A grievance mechanism as an early warning of risks, of one’s own or with others.',
  'blank.eu-grievance': 'The mechanism, and what was received through it',
  'part.eu-4-f': 'Management system: traceability of minerals',
  'part.eu-4-f.asks':
    'For minerals: description, supplier, country of origin, quantities and dates of extraction, and for conflict-affected and high-risk areas the mine, the places of trade and processing, and taxes, fees and royalties paid.',
  'blank.eu-minerals':
    'For minerals imported: trade name and type, quantities and dates of extraction, and for conflict-affected and high-risk areas what Article 4(f)(v) asks for; suppliers’ names are for the authority, not for this report',
  'part.eu-4-g': 'Management system: traceability of metals',
  'part.eu-4-g.asks':
    'For metals: description, supplier, smelters and refiners, records of their third-party audits or of their conformity with a recognised scheme, and where there are none the countries of origin.',
  'blank.eu-metals': 'For metals imported: trade name and type, and addresses of the smelters and refiners',
  'part.eu-4-h': 'Management system: by-products',
  'part.eu-4-h.asks':
    'For by-products: documents from the point where they are first separated from their primary mineral or metal.',
  'blank.eu-by-products': 'By-products imported, and their point of origin; or that there are none',
  'part.eu-5-assess': 'Risk management: risks identified and assessed',
  'part.eu-5-assess.asks':
    'Risks of adverse impacts identified and assessed against the policy; for metals by the audit reports of smelters and refiners. The indicative list is not exhaustive.',
  'blank.eu-assessment': 'The assessment of these findings against the company’s policy',
  'part.eu-5-respond': 'Risk management: response',
  'part.eu-5-respond.asks':
    'Findings reported to senior management, and a strategy to prevent or mitigate: go on with measurable mitigation, suspend for a time, or end dealings.',
  'blank.eu-response':
    'What was reported to whom, the measures adopted, how they are followed, and with whom they were agreed',
  'part.eu-6': 'Third-party audits',
  'part.eu-6.asks':
    'A summary of the third-party audits with the name of the auditor. Importers of metals are exempt where all smelters and refiners are shown to comply.',
  'blank.eu-audit':
    'Audits of the importer by a third party: name of the auditor, dates, scope, summary of the findings',
  'blank.eu-exemption':
    'Whether the exemption of Article 6(2) is claimed, and by what evidence on all smelters and refiners; a status listed here is what its source says, and no list of the Commission by Article 9',
  'part.eu-7-1': 'Disclosure to the authority',
  'part.eu-7-1.asks':
    'Audit reports, or evidence of conformity with a recognised scheme, made available to the authority of the Member State.',
  'blank.eu-authority': 'What was made available to which authority, and when',
  'part.eu-7-2': 'Disclosure to downstream purchasers',
  'part.eu-7-2.asks':
    'All information gained by due diligence and kept up to date is made available to immediate downstream purchasers, with due regard for business confidentiality. The tables above are what is on record.',
  'blank.eu-downstream': 'What was passed to purchasers, how, and what was held back as confidential',
  'part.eu-7-3': 'Public report',
  'part.eu-7-3.asks': 'A yearly public report, as widely as possible and also on the internet.',
  'blank.eu-publication': 'Year, date and web address of the report',
  'part.eu-7-4': 'Recycled and scrap',
  'part.eu-7-4.asks':
    'Where an importer concludes that metals come from recycled or scrap sources only, it makes that conclusion public and describes the due diligence behind it.',
  'blank.eu-recycled': 'Whether that conclusion is drawn for any metal, and the measures behind it',
};
