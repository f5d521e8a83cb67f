/** English labels of fields, folded (fold.ts), in any version of any template. */
import type {
  CompanyField,
  LookupField,
  MineField,
  MineralField,
  ProductField,
  SmelterField,
} from '../layouts/layout.ts';

type Words<Field extends string> = readonly (readonly [Field, RegExp])[];

export const COMPANY_WORDS: Words<CompanyField> = [
  ['name', /^company name$/],
  ['scope', /^declaration scope/],
  ['scopeDescription', /^description of scope$/],
  ['uniqueId', /^company unique (?:id|identifier)$/],
  ['uniqueIdAuthority', /^company unique (?:id|identifier) authority$/],
  ['address', /^address$/],
  ['contactName', /^contact name$/],
  ['contactEmail', /^email contact$/],
  ['contactPhone', /^phone contact$/],
  ['authorizerName', /^(?:authorizer|authorized company representative(?: name)?)$/],
  ['authorizerTitle', /^(?:title authorizer|representative title)$/],
  ['authorizerEmail', /^(?:email authorizer|representative e ?mail)$/],
  ['authorizerPhone', /^(?:phone authorizer|representative phone)$/],
  ['effectiveDate', /^(?:effective date|date of completion)$/],
];

/** The label beside the cells that take the materials in scope. */
export const SCOPE_WORDS = /^(?:select|enter) minerals metals in scope/;

export const SMELTER_WORDS: Words<SmelterField> = [
  ['idInput', /^smelter identification number input column$/],
  ['material', /^metal$/],
  ['lookup', /^smelter (?:look up|reference list)$/],
  ['standardName', /^standard smelter name/],
  ['name', /^smelter name$/],
  ['country', /^smelter (?:facility location )?country$/],
  ['id', /^smelter (?:identification|id)$/],
  ['idSource', /^source of smelter identification number$/],
  ['street', /^smelter street$/],
  ['city', /^smelter city$/],
  ['stateProvince', /^smelter (?:facility )?location state province$/],
  ['contactName', /^smelter contact name$/],
  ['contactEmail', /^smelter contact email$/],
  ['nextSteps', /^proposed next steps$/],
  ['mines', /^name of mine/],
  ['mineCountries', /^location country of mine/],
  ['recycled', /100% of the smelter s feedstock/],
  ['comments', /^comments$/],
  ['countryCode', /^country code$/],
  ['subdivision', /^state province code$/],
];

export const MINE_WORDS: Words<MineField> = [
  ['material', /^metal$/],
  ['smelters', /^name of smelter s sourcing/],
  ['mine', /^mine facility site name$/],
  ['mineId', /^mine identification/],
  ['idSource', /^source of mine facility identification number$/],
  ['country', /^mine facility country$/],
  ['street', /^mine facility street$/],
  ['city', /^mine facility city$/],
  ['stateProvince', /^mine facility location state province$/],
  ['contactName', /^mine facility contact name$/],
  ['contactEmail', /^mine facility contact email$/],
  ['nextSteps', /^proposed next steps$/],
  ['comments', /^comments$/],
  ['countryCode', /^country code$/],
];

export const PRODUCT_WORDS: Words<ProductField> = [
  ['requesterNumber', /^request[eo]r s? ?product number$/],
  ['requesterName', /^request[eo]r s? ?product name$/],
  ['number', /^(?:responder|manufacturer) s? ?product number$/],
  ['name', /^(?:responder|manufacturer) s? ?product name$/],
  ['comments', /^comments$/],
];

export const LOOKUP_WORDS: Words<LookupField> = [
  ['material', /^metal$/],
  ['lookup', /^smelter (?:look up|reference list)$/],
  ['name', /^standard smelter names?$/],
  ['country', /^smelter facility location country$/],
  ['id', /^smelter id(?:entification)?$/],
  ['idSource', /^source of smelter identification number$/],
  ['street', /^smelter street$/],
  ['city', /^smelter city$/],
  ['stateProvince', /^smelter facility location state province$/],
];

export const MINERAL_WORDS: Words<MineralField> = [
  ['mineral', /^select minerals metals in scope/],
  ['reason', /^reasons? for inclusion/],
];

/** The field that a folded label is of. */
export function fieldOf<Field extends string>(words: Words<Field>, folded: string): Field | undefined {
  return words.find(([, pattern]) => pattern.test(folded))?.[0];
}
