/**
 * The sheet "Smelter List" of the industry's templates (CMRT 6.x and EMRT 2.x of the RMI), columns A to Q: its headings
 * in its order, and the words that its drop-downs know, in English in every language.
 */
import { countryName } from '../../places/index.ts';
import type { Disclosed } from '../report.ts';

/** A heading with the id that it has here. Where CMRT and EMRT differ by a mark alone, the form without it. */
export const SMELTER_LIST_COLUMNS = [
  {
    id: 'smelter_identification_number_input',
    title: 'Smelter Identification Number Input Column',
    width: 2,
  },
  { id: 'metal', title: 'Metal (*)' },
  { id: 'smelter_look_up', title: 'Smelter Look-up (*)', width: 3 },
  { id: 'smelter_name', title: 'Smelter Name (1)', width: 3 },
  { id: 'smelter_country', title: 'Smelter Country (*)', width: 2 },
  { id: 'smelter_identification', title: 'Smelter Identification', width: 2 },
  { id: 'source_of_identification', title: 'Source of Smelter Identification Number' },
  { id: 'smelter_street', title: 'Smelter Street' },
  { id: 'smelter_city', title: 'Smelter City' },
  { id: 'state_province', title: 'Smelter Facility Location: State / Province', width: 2 },
  { id: 'contact_name', title: 'Smelter Contact Name' },
  { id: 'contact_email', title: 'Smelter Contact Email' },
  { id: 'next_steps', title: 'Proposed next steps' },
  {
    id: 'mines',
    title: 'Name of Mine(s) or if recycled or scrap sourced, enter "recycled" or "scrap"',
    width: 2,
  },
  {
    id: 'mine_countries',
    title: 'Location (Country) of Mine(s) or if recycled or scrap sourced, enter "recycled" or "scrap"',
    width: 2,
  },
  {
    id: 'recycled_wholly',
    title: 'Does 100% of the smelter’s feedstock originate from recycled or scrap sources?',
  },
  { id: 'comments', title: 'Comments', width: 2 },
] as const;

export const NOT_LISTED = 'Smelter not listed';
export const NOT_YET_IDENTIFIED = 'Smelter not yet identified';
export const RECYCLED = 'recycled';

/** Names of the templates' list of countries where they are not the English name in capitals; as of CMRT 6.5. */
const COUNTRIES: Readonly<Record<string, string>> = {
  BO: 'BOLIVIA (PLURINATIONAL STATE OF)',
  CV: 'CABO VERDE',
  CN: 'CHINA',
  CG: 'CONGO',
  CD: 'CONGO, DEMOCRATIC REPUBLIC OF THE',
  CI: "CÔTE D'IVOIRE",
  CZ: 'CZECHIA',
  GM: 'GAMBIA',
  VA: 'HOLY SEE',
  IR: 'IRAN (ISLAMIC REPUBLIC OF)',
  KP: "KOREA (DEMOCRATIC PEOPLE'S REPUBLIC OF)",
  KR: 'KOREA, REPUBLIC OF',
  MK: 'NORTH MACEDONIA',
  FM: 'MICRONESIA (FEDERATED STATES OF)',
  PS: 'PALESTINE, STATE OF',
  RE: 'RÉUNION',
  SH: 'SAINT HELENA, ASCENSION AND TRISTAN DA CUNHA',
  TZ: 'TANZANIA, UNITED REPUBLIC OF',
  TR: 'TURKEY',
  GB: 'UNITED KINGDOM OF GREAT BRITAIN AND NORTHERN IRELAND',
  VE: 'VENEZUELA (BOLIVARIAN REPUBLIC OF)',
  VN: 'VIET NAM',
  VG: 'VIRGIN ISLANDS (BRITISH)',
  VI: 'VIRGIN ISLANDS (U.S.)',
  EH: 'WESTERN SAHARA *',
};

/** A country as the drop-down of the templates has it. */
export const templateCountry = (code: string): string => COUNTRIES[code] ?? countryName(code).toUpperCase();

/** Metals whose name in the templates is not the model's with a capital. */
const METALS: Readonly<Record<string, string>> = { aluminium: 'Aluminum' };

/** A metal or mineral as the drop-down of the templates has it. */
export const templateMetal = (material: string): string =>
  METALS[material] ?? material.slice(0, 1).toUpperCase() + material.slice(1);

/** The answer of the templates to whether all of it is recycled; one that may not leave is unknown there. */
export const templateRecycled = (all: Disclosed<string> | null): string =>
  all === 'yes' ? 'Yes' : all === 'no' ? 'No' : 'Unknown';
