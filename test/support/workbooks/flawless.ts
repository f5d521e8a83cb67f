/** Declarations that a reviewer has nothing to say about: tests change one thing of them. */
import { layoutOf, type TemplateName } from './layouts.ts';
import { lookupOf } from './lookup.ts';
import type { DeclarationInput, QuestionInput, SmelterInput } from './spec.ts';

const COMPANY = {
  name: 'Example Components Ltd',
  scope: 'A',
  uniqueId: '254900EXAMPLECOMPT94',
  uniqueIdAuthority: 'GLEIF (LEI)',
  address: '1 Sample Street, Sampleton',
  contactName: 'Materials Compliance Desk',
  contactEmail: 'materials@example.com',
  contactPhone: '+49 30 5550100',
  authorizerName: 'Supply Chain Directorate',
  authorizerTitle: 'Director of Supply Chain',
  authorizerEmail: 'director@example.com',
  authorizerPhone: '+49 30 5550101',
} as const;

const POLICY = { answer: 'Yes', comment: 'https://www.example.com/minerals-policy' };
const IPC = 'Yes, in conformance with IPC1755 (e.g., CMRT)';

const ANSWERS: Readonly<Record<TemplateName, Readonly<Record<string, QuestionInput>>>> = {
  CMRT: {
    1: 'Yes',
    2: 'Yes',
    3: 'No',
    4: 'No',
    5: 'No',
    6: '100%',
    7: 'Yes',
    8: 'Yes',
    A: 'Yes',
    B: POLICY,
    C: 'Yes',
    D: 'Yes',
    E: IPC,
    F: 'Yes',
    G: 'Yes',
    H: 'Yes, with the SEC',
  },
  EMRT: {
    1: 'Yes',
    2: 'Yes',
    3: 'No',
    4: 'No',
    5: '100%',
    6: 'Yes',
    7: 'Yes',
    A: 'Yes',
    B: POLICY,
    C: 'Yes',
    D: 'Yes',
    E: 'Yes',
    F: 'Yes',
    G: 'Yes',
  },
  AMRT: { 1: 'Yes', 2: '100%' },
  CRT: {
    1: 'Yes',
    2: 'No',
    3: 'No',
    4: '100%',
    5: 'Yes',
    6: 'Yes',
    A: 'Yes',
    B: 'Yes',
    C: 'Yes',
    D: 'Yes',
    E: 'Yes',
    F: 'Yes',
    G: 'Yes',
    H: 'Yes',
    I: 'Yes',
  },
};

const ORIGINS: Readonly<Record<string, string>> = {
  Tantalum: 'Brazil',
  Tin: 'Indonesia',
  Gold: 'Canada',
  Tungsten: 'Viet Nam',
  Cobalt: 'Australia',
  Copper: 'Chile',
  Graphite: 'Canada',
  Lithium: 'Australia',
  Mica: 'Brazil',
  Nickel: 'Canada',
  Aluminum: 'Australia',
  Silver: 'Peru',
  Zinc: 'Peru',
};

const AMRT_MATERIALS = ['Aluminum', 'Silver', 'Zinc'];
const EMRT_MATERIALS = ['Cobalt', 'Copper', 'Graphite', 'Lithium', 'Mica', 'Nickel'];

/** Two listed smelters of a metal: one by its id (option A), one by its look-up name (option B), with their mines' countries. */
function smeltersOf(metal: string, byName: boolean): SmelterInput[] {
  const [first, second] = lookupOf(metal);
  const said = { mineCountries: ORIGINS[metal] ?? 'Chile', recycled: 'No' };
  const mined = { mines: `${metal} Hill mine`, ...said };
  if (byName) {
    return [first!, second!].map(({ name, country, id, city }) => ({
      metal,
      name,
      country,
      id,
      idSource: 'RMI',
      city,
      ...mined,
    }));
  }
  return [
    { id: first!.id, ...mined },
    { option: 'B', metal, lookup: second!.name, ...mined },
  ];
}

/** ISO date of a week after a day such as `April 25, 2025`. */
function weekAfter(day: string): string {
  const date = new Date(`${day} UTC`);
  date.setUTCDate(date.getUTCDate() + 7);
  return date.toISOString().slice(0, 10);
}

/** A flawless declaration, dated a week after its template was released; pass what differs. */
export function flawless(
  template: TemplateName,
  version: string,
  language = 'en',
  other: Partial<DeclarationInput> = {},
): DeclarationInput {
  const layout = layoutOf(template, version);
  const own = template === 'AMRT' ? AMRT_MATERIALS : EMRT_MATERIALS;
  const materials = layout.materials.length > 0 ? layout.materials : own;
  return {
    version,
    language,
    company: { ...COMPANY, effectiveDate: weekAfter(layout.released) },
    ...(layout.materials.length > 0 ? {} : { materials }),
    answers: ANSWERS[template],
    smelters: materials.flatMap((metal) => smeltersOf(metal, !layout.lookup)),
    ...other,
  };
}
