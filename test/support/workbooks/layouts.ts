/** Where the templates have what: cell addresses, restated from the blank workbooks. */

export type TemplateName = 'CMRT' | 'EMRT' | 'AMRT' | 'CRT';

export const COMPANY_FIELDS = [
  'name',
  'scope',
  'scopeDescription',
  'uniqueId',
  'uniqueIdAuthority',
  'address',
  'contactName',
  'contactEmail',
  'contactPhone',
  'authorizerName',
  'authorizerTitle',
  'authorizerEmail',
  'authorizerPhone',
  'effectiveDate',
] as const;
export type CompanyField = (typeof COMPANY_FIELDS)[number];

export const SMELTER_FIELDS = [
  'idInput',
  'metal',
  'lookup',
  'name',
  'country',
  'id',
  'idSource',
  'street',
  'city',
  'stateProvince',
  'contactName',
  'contactEmail',
  'nextSteps',
  'mines',
  'mineCountries',
  'recycled',
  'comments',
] as const;
export type SmelterField = (typeof SMELTER_FIELDS)[number];

export interface Layout {
  /** What `Declaration!J3` says below the version. */
  released: string;
  /** Sheets in the order of their tabs. */
  sheets: readonly string[];
  company: Readonly<Record<CompanyField, string>>;
  /** Materials of fixed rows, in their order; empty where the scope decides. */
  materials: readonly string[];
  /** Cells in which materials are chosen, and those for names of other ones below them. */
  scopeCells: readonly string[];
  otherCells: readonly string[];
  /** First row below the header of each question that is asked for each material. */
  questions: Readonly<Record<string, number>>;
  /** Materials a question is asked for, where it is not asked for all. */
  only: Readonly<Record<string, readonly string[]>>;
  /** Row of each question that is asked once. */
  companyQuestions: Readonly<Record<string, number>>;
  /** Column letters by field. */
  smelters: Readonly<Partial<Record<SmelterField, string>>>;
  lookup: boolean;
  mines: boolean;
  mineralsScope: boolean;
  /** Product List has columns for the requester. */
  requester: boolean;
  /** 100% is the number 1 in the answers. */
  percentNumber: boolean;
  /** Rows below the last material that the template fills with "No" and hides. */
  hiddenNo: readonly number[];
}

const letters = (fields: readonly SmelterField[]): Partial<Record<SmelterField, string>> =>
  Object.fromEntries(fields.map((field, index) => [field, String.fromCharCode(65 + index)]));

function companyFrom(uniqueId: number): Record<CompanyField, string> {
  const rows = [8, 9, 10, ...Array.from({ length: 11 }, (_, index) => uniqueId + index)];
  return Object.fromEntries(COMPANY_FIELDS.map((field, index) => [field, `D${rows[index]}`])) as Record<
    CompanyField,
    string
  >;
}

/** Questions 1 to `count`, whose rows start at `first` and are `step` apart. */
const questionsFrom = (first: number, step: number, count: number): Record<string, number> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [String(index + 1), first + step * index]));

/** Questions A, B, C ... on every second row. */
const lettered = (first: number, count: number): Record<string, number> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [String.fromCharCode(65 + index), first + 2 * index]),
  );

const OPENING = ['Instructions', 'Revision', 'Definitions', 'Declaration'];
const HIDDEN = ['L', 'C', 'SorP'];

const PLAIN = {
  company: companyFrom(12),
  scopeCells: [],
  otherCells: [],
  only: {},
  smelters: letters(SMELTER_FIELDS),
  lookup: true,
  mines: false,
  mineralsScope: false,
  requester: false,
  percentNumber: false,
  hiddenNo: [],
} as const;

const CMRT = {
  ...PLAIN,
  sheets: [
    'Revision',
    'Instructions',
    'Definitions',
    'Declaration',
    'Smelter List',
    'Checker',
    'Product List',
    'Smelter Look-up',
    ...HIDDEN,
  ],
  materials: ['Tantalum', 'Tin', 'Gold', 'Tungsten'],
  questions: questionsFrom(26, 6, 8),
  companyQuestions: lettered(75, 8),
};

const EMRT_1 = {
  ...PLAIN,
  sheets: [...OPENING, 'Smelter List', 'Checker', 'Product List', 'Smelter Look-up', ...HIDDEN],
  materials: ['Cobalt', 'Mica'],
  questions: { ...questionsFrom(26, 6, 7), C: 74 },
  only: { '4': ['Cobalt'] },
  companyQuestions: { A: 69, B: 71, D: 77, E: 79, F: 81, G: 83 },
  percentNumber: true,
  hiddenNo: [28, 29, 34, 35],
};

const EMRT_2 = {
  ...PLAIN,
  sheets: [...OPENING, 'Smelter List', 'Checker', 'Mine List', 'Product List', 'Smelter Look-up', ...HIDDEN],
  company: companyFrom(16),
  materials: [],
  scopeCells: ['D12', 'E12', 'G12', 'D13', 'E13', 'G13'],
  questions: { ...questionsFrom(30, 12, 7), C: 120 },
  companyQuestions: { A: 115, B: 117, D: 131, E: 133, F: 135, G: 137 },
  mines: true,
};

const AMRT_SHEETS = [...OPENING, 'Minerals Scope', 'Smelter List', 'Checker', 'Mine List', 'Product List'];
const AMRT_SCOPE = ['D12', 'E12', 'G12', 'H12', 'I12', 'D13', 'E13', 'G13', 'H13', 'I13'];

const AMRT_12 = {
  ...PLAIN,
  sheets: [...AMRT_SHEETS, ...HIDDEN],
  company: companyFrom(14),
  materials: [],
  scopeCells: AMRT_SCOPE,
  questions: questionsFrom(28, 12, 2),
  companyQuestions: {},
  smelters: letters(SMELTER_FIELDS.filter((field) => field !== 'idInput' && field !== 'lookup')),
  lookup: false,
  mines: true,
  mineralsScope: true,
  percentNumber: true,
};

const AMRT_13 = {
  ...AMRT_12,
  sheets: [...AMRT_SHEETS, 'Smelter Look-up', ...HIDDEN],
  company: companyFrom(17),
  otherCells: ['D15', 'E15', 'G15', 'H15', 'I15', 'D16', 'E16', 'G16', 'H16', 'I16'],
  questions: questionsFrom(31, 12, 2),
  smelters: letters(SMELTER_FIELDS),
  lookup: true,
  requester: true,
};

const CRT = {
  ...PLAIN,
  sheets: [...OPENING, 'Smelter List', 'Checker', 'Product List', 'Smelter Look-up', ...HIDDEN],
  materials: ['Cobalt'],
  questions: questionsFrom(26, 6, 6),
  companyQuestions: lettered(63, 9),
  percentNumber: true,
};

const LAYOUTS: Readonly<Record<TemplateName, Readonly<Record<string, Layout>>>> = {
  CMRT: {
    '6.01': { ...CMRT, released: 'May 19, 2020', percentNumber: true },
    '6.1': { ...CMRT, released: 'April 28, 2021', percentNumber: true },
    '6.22': { ...CMRT, released: 'May 11, 2022', percentNumber: true },
    '6.31': { ...CMRT, released: 'May 26, 2023' },
    '6.4': { ...CMRT, released: 'April 26, 2024' },
    '6.5': { ...CMRT, released: 'April 25, 2025' },
    '6.6': { ...CMRT, released: 'April 17, 2026', requester: true },
  },
  EMRT: {
    '1.1': { ...EMRT_1, released: 'October 14, 2022' },
    '1.3': { ...EMRT_1, released: 'April 26, 2024' },
    '2.0': { ...EMRT_2, released: 'April 25, 2025' },
    '2.1': { ...EMRT_2, released: 'October 17, 2025', requester: true },
  },
  AMRT: {
    '1.2': { ...AMRT_12, released: 'October 4, 2024' },
    '1.21': { ...AMRT_12, released: 'May 16, 2025' },
    '1.3': { ...AMRT_13, released: 'October 17, 2025' },
  },
  CRT: {
    '2.2': { ...CRT, released: 'May 5, 2021' },
    '2.21': { ...CRT, released: 'May 5, 2021' },
  },
};

export const versionsOf = (template: TemplateName): string[] => Object.keys(LAYOUTS[template]);

export function layoutOf(template: TemplateName, version: string): Layout {
  const layout = LAYOUTS[template][version];
  if (!layout) throw new Error(`no layout of ${template} ${version}: ${versionsOf(template).join(', ')}`);
  return layout;
}
