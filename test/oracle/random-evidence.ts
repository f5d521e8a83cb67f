import { CAHRA_LIST } from './lens.ts';
import type { Random } from './random.ts';
import { randomRecording, randomValidity } from './random-links.ts';
import type { DocumentRow, EntityRow, FactRow, StatusRow } from './tables.ts';

export const RISKS = ['conflict', 'child-labour', 'forced-labour', 'corruption', 'environment'] as const;
export const PLACES = ['iso:CD', 'iso:RW', 'iso:CD-NK', 'iso:CD-SK', 'iso:MY', 'iso:CO-ANT'] as const;
/** Risks that the texts of single lenses name. */
const NAMED_RISKS = [
  'high-risk-area',
  'non-state-armed-groups',
  'security-forces',
  'bribery',
  'torture',
] as const;
const MATERIALS = ['tin', 'gold'] as const;
/** None at the threshold itself; unrated ones come apart from these. */
const SEVERITIES = [0, 0.125, 0.25, 0.5, 0.625, 0.75, 0.875, 1] as const;

/** Values on scales that lenses know, beyond their ends, no numbers, and on a scale that none knows. */
const PUBLISHED = [
  { value: '25', scale: '0-100, high = good' },
  { value: '75', scale: '0-100, high = good' },
  { value: '101', scale: '0-100, high = good' },
  { value: '-1.25', scale: '-2.5..2.5, high = good' },
  { value: '-3', scale: '-2.5..2.5, high = good' },
  { value: '4', scale: '1-5, high = bad' },
  { value: '0', scale: '1-5, high = bad' },
  { value: 'high', scale: '1-5, high = bad' },
  { value: '4', scale: 'stars' },
  { value: '4' },
] as const;

const isLabour = (risk: string): boolean => risk === 'child-labour' || risk === 'forced-labour';

function randomAbout(random: Random, entities: EntityRow[]): string {
  const kind = random.next();
  if (kind < 0.5) return random.pick(entities).id;
  return kind < 0.9 ? random.pick(PLACES) : `material:${random.pick(MATERIALS)}`;
}

/**
 * One fact. Unless `disputed`, where readings.md decides what the method leaves open under `responsible-minerals`
 * (facts about a material anywhere, labour about a place without a material) it is rated under the threshold, so that
 * the reading changes nothing there; `proportional` takes it either way.
 */
function randomFact(random: Random, entities: EntityRow[], document: string, disputed: boolean): FactRow {
  const about = randomAbout(random, entities);
  const risk = random.weighted([
    [RISKS[0], 12],
    [RISKS[1], 2],
    [RISKS[2], 2],
    [RISKS[3], 3],
    [RISKS[4], 3],
    [random.pick(NAMED_RISKS), 4],
  ]);
  const material = !about.startsWith('material:') && random.chance(0.25) ? random.pick(MATERIALS) : undefined;
  const open = about.startsWith('material:') || (about.startsWith('iso:') && !material && isLabour(risk));
  let severity: number | undefined = random.chance(0.15) ? undefined : random.pick(SEVERITIES);
  const published = severity === undefined && !open && random.chance(0.7) ? random.pick(PUBLISHED) : {};
  if (open && !disputed) severity = random.pick([0.125, 0.25, 0.5]);
  if (disputed && random.chance(0.1)) severity = 0.6;
  return {
    about,
    risk,
    ...(material ? { material } : {}),
    ...(severity === undefined ? {} : { severity }),
    ...published,
    ...randomValidity(random),
    document,
  };
}

/** Editions of one index: two before the date, one on it, one after it; and documents of no series. */
const EDITIONS: DocumentRow[] = [
  { id: 'idx:2022', publisher: 'Institute', title: 'Index', date: '2022-01-01', edition: '2022' },
  { id: 'idx:2023', publisher: 'Institute', title: 'Index', date: '2023-01-01', edition: '2023' },
  { id: 'idx:2024', publisher: 'Institute', title: 'Index', date: '2024-06-30', edition: '2024' },
  { id: 'idx:2025', publisher: 'Institute', title: 'Index', date: '2024-07-01', edition: '2025' },
];
const LOOSE: DocumentRow[] = [
  { id: 'own:declarations', publisher: 'Buyer', title: 'Declarations', date: '2021-01-01' },
  { id: 'doc:audit', publisher: 'Auditor', title: 'Audit', date: '2020-05-05' },
  { id: 'doc:press' },
  { id: 'cahra:2020', publisher: 'Commission', title: CAHRA_LIST, date: '2020-01-01' },
];

export interface Evidence {
  facts: FactRow[];
  documents: DocumentRow[];
}

/** One place of the Union's indicative list. */
const listing = (random: Random): FactRow => ({
  about: random.pick(PLACES),
  risk: 'conflict',
  severity: random.chance(0.9) ? 1 : 0,
  document: 'cahra:2020',
  ...randomValidity(random),
});

/** Facts, each under a document. All facts of one edition are recorded together, so "known" is never in doubt. */
export function randomEvidence(random: Random, entities: EntityRow[], disputed: boolean): Evidence {
  const facts: FactRow[] = [];
  const editions = random.chance(0.5) ? EDITIONS.slice(0, random.int(1, EDITIONS.length)) : [];
  for (const edition of editions) {
    const recorded = random.chance(0.75) ? {} : { recordedAt: random.pick(['2024-03-01', '2024-09-01']) };
    for (let i = random.int(1, 4); i > 0; i--) {
      facts.push({ ...randomFact(random, entities, edition.id, disputed), ...recorded });
    }
  }
  for (let i = random.int(0, 2); i > 0; i--) facts.push(listing(random));
  for (let i = random.int(2, entities.length + 2); i > 0; i--) {
    const document = random.pick(['doc:audit', 'doc:press']);
    facts.push({ ...randomFact(random, entities, document, disputed), ...randomRecording(random) });
  }
  return { facts, documents: [...LOOSE, ...editions] };
}

/** Statuses; `uses-material` = `no` only where asked for, for readings.md has its say there too. */
export function randomStatuses(random: Random, entities: EntityRow[], declaredEnds: boolean): StatusRow[] {
  return Array.from({ length: random.int(0, 3) }, () => {
    const uses = random.chance(0.7);
    return {
      about: random.pick(entities).id,
      kind: uses ? 'uses-material' : 'conformance',
      value: uses ? (declaredEnds && random.chance(0.8) ? 'no' : 'yes') : 'conformant',
      material: random.pick(MATERIALS),
      ...randomValidity(random),
      ...randomRecording(random),
      document: 'own:declarations',
    };
  });
}
