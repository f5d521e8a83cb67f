export { type CompanyId, companyId, type NamedCompany, OWN } from './company-id.ts';
export { companyDomain } from './email.ts';
export { type FoldedName, foldName } from './fold-name.ts';
export { foldText, wordsOnly } from './fold-text.ts';
export { isEnglishForm } from './legal-forms.ts';
export { type Identifier, parseIdentifier } from './parse-identifier.ts';
export { isExclusive, joins, schemeOf } from './schemes.ts';
