/** A small history that walks every statement: written, read, asserted again, undone, swept. Worked by hand. */
import type { PropertyType } from '../../server/model.ts';
import {
  isPaged,
  labelModel,
  MODEL_TIES,
  NODE_LABELS,
  NOTED_TIES,
  tieProperties,
  WITHIN_LABELS,
} from '../../server/store/each.ts';
import type { Params, Row } from '../../server/store/store.ts';

export interface Call {
  about: string;
  statement: string;
  params?: Params;
  write?: boolean;
  /** The rows in full, where they are worked by hand. */
  expect?: readonly Row[];
}

const NOW = '2026-11-01T08:00:00.000Z';
const none = {
  validFrom: null,
  validTo: null,
  recordedAt: null,
  retractedAt: null,
  document: null,
  notes: null,
};
const key = (id: string): string => `main|${id}`;

const entity = (n: number, id: string, kind: string, more: object = {}) => ({
  key: key(id),
  n,
  page: Math.floor(n / 2048),
  id,
  kind,
  name: `名前 ${id} é𠮷`,
  country: null,
  region: null,
  latitude: null,
  longitude: null,
  identifiers: [],
  materials: [],
  validFrom: null,
  validTo: null,
  document: null,
  digest: `digest of ${id}`,
  notes: null,
  ...more,
});

const ENTITIES = [
  entity(1, 'own:buyer', 'company', {
    country: 'JP',
    materials: ['gold', 'tin'],
    identifiers: ['lei:B', 'lei:A'],
  }),
  entity(2, 'own:site', 'site', {
    latitude: 35,
    longitude: 139.5,
    validFrom: '2020-01-01',
    document: 'own:doc',
  }),
  entity(3, 'rmi:CID900001', 'smelter', { country: 'ID', region: 'ID-BB' }),
  entity(4, 'own:mine', 'mine', { region: 'CD-NK', notes: '{"grade":"½ ‰"}' }),
  entity(2049, 'own:origin', 'origin', { country: 'CD' }),
  entity(2050, 'own:scrap', 'recycled'),
];

const KINDS = ['company', 'site', 'smelter', 'mine', 'origin', 'recycled'];
const ofKind = (kind: string) => ENTITIES.filter((entry) => entry.kind === kind);

const link = (from: string, to: string, id: string, more: object = {}) => ({
  ...none,
  from: key(from),
  to: key(to),
  id,
  materials: [],
  share: null,
  basis: 'declared',
  scope: 'company',
  depth: 'direct',
  products: [],
  digest: `digest of ${id}`,
  ...more,
});

const LINKS = [
  link('own:site', 'own:buyer', 'l:1', { share: 1, materials: ['gold', 'tin'], products: ['p-2', 'p-1'] }),
  link('own:site', 'own:buyer', 'l:2', { share: 0.1, basis: 'verified', validFrom: '2026-01-01' }),
  link('rmi:CID900001', 'own:site', 'l:3', { depth: 'chain', document: 'own:doc', notes: '{"x":"y"}' }),
  link('own:mine', 'rmi:CID900001', 'l:4', {
    share: 0,
    recordedAt: NOW,
    retractedAt: '2026-11-02T00:00:00.000Z',
  }),
  link('own:buyer', 'own:buyer', 'l:5', { share: 0.25 }),
];

const claim = (more: object) => ({ ...none, document: 'own:doc', value: null, material: null, ...more });
const FACTS = [
  ['own:fact-1', 'own:mine', 1],
  ['own:fact-2', 'iso:CD', 0.5],
  ['own:fact-3', 'iso:CD-NK', null],
  ['own:fact-4', 'material:tin', 0],
].map(([id, about, severity], i) =>
  claim({
    key: key(String(id)),
    n: 2051 + i,
    page: 1,
    id,
    about,
    risk: 'conflict',
    severity,
    scale: '0-1',
    digest: `digest of ${id}`,
  }),
);
const STATUSES = ['own:mine', 'iso:CD', 'iso:CD-NK', 'material:tin'].map((about, i) =>
  claim({
    key: key(`own:status-${i}`),
    n: 2060 + i,
    page: 1,
    id: `own:status-${i}`,
    about,
    kind: 'rmap-assessment',
    value: 'conformant',
    digest: `digest of status ${i}`,
  }),
);
const DOCUMENT = {
  key: key('own:doc'),
  n: 2048,
  page: 1,
  id: 'own:doc',
  publisher: 'Publisher',
  title: 'Title',
  date: '2026-01-31',
  edition: null,
  licence: 'CC-BY-4.0',
  url: null,
  hash: 'ab'.repeat(32),
  declarer: 'own:buyer',
  series: 'cmrt',
  digest: 'digest of doc',
  notes: null,
};

const DESCRIPTIONS = [
  ['entities', 'own:buyer'],
  ['documents', 'own:doc'],
].map(([table, id], i) => ({
  key: key(`${table}|${id}|other`),
  target: key(String(id)),
  n: 2070 + i,
  page: 1,
  table,
  content: `{"id":"${id}","name":"別名 ${i}"}`,
  digest: 'other',
}));

let batch = 0;
/** One statement of an ingest, with the batch it belongs to. */
const ingest = (name: string, params: Params, count: number): Call => ({
  about: `ingest/${name} writes ${count}`,
  statement: `ingest/${name}`,
  params: { import: 1, batch, ...params },
  write: true,
  expect: [{ written: count }],
});
const advance = (): Call => ({
  about: `batch ${batch} is closed once`,
  statement: 'import/advance',
  params: { import: 1, batch: batch++, now: NOW },
  write: true,
  expect: [{ batch }],
});

const BEFORE: Call[] = [
  {
    about: 'an import takes its number and its pages',
    statement: 'import/open',
    params: {
      space: 'main',
      source: 'tables',
      digest: 'abc',
      now: NOW,
      trustRecorded: true,
      rows: 25,
      pages: 2,
    },
    write: true,
    expect: [{ n: 1, firstPage: 0 }],
  },
];

const LOADING: Call[] = [
  ingest('documents', { space: 'main', rows: [DOCUMENT] }, 1),
  ...KINDS.map((kind) => ingest(`new-${kind}`, { space: 'main', rows: ofKind(kind) }, 1)),
  ingest('entities', { space: 'main', rows: ENTITIES.slice(4) }, 2),
  ...KINDS.map((kind) => ingest(`label-${kind}`, { keys: ofKind(kind).map((entry) => entry.key) }, 1)),
  ingest(
    'locations-country',
    {
      rows: [
        { key: key('own:buyer'), code: 'JP' },
        { key: key('own:origin'), code: 'CD' },
      ],
    },
    2,
  ),
  ingest('locations-region', { rows: [{ key: key('own:mine'), code: 'CD-NK', country: 'CD' }] }, 1),
  ingest('entities', { space: 'main', rows: [] }, 0),
  advance(),
  {
    about: 'a batch that is sent again writes nothing',
    statement: 'ingest/entities',
    params: { import: 1, batch: 0, space: 'main', rows: [entity(9, 'own:late', 'company')] },
    write: true,
    expect: [{ written: 0 }],
  },
  ingest('links', { space: 'main', rows: LINKS }, 5),
  ingest(
    'operates',
    {
      space: 'main',
      rows: [{ ...none, from: key('own:buyer'), to: key('own:site'), id: 'o:1', digest: 'o' }],
    },
    1,
  ),
  ingest(
    'owns',
    {
      space: 'main',
      rows: [
        { ...none, from: key('own:buyer'), to: key('own:site'), id: 'w:1', percentage: 51, digest: 'w' },
      ],
    },
    1,
  ),
  ingest(
    'matches',
    {
      space: 'main',
      rows: [
        {
          from: key('own:buyer'),
          to: key('own:site'),
          id: 'm:1',
          state: 'possible',
          score: 0.5,
          digest: 'm',
        },
        {
          from: key('own:site'),
          to: key('own:buyer'),
          id: 'm:2',
          state: 'confirmed',
          decidedBy: 'identifier',
          decidedAt: NOW,
          digest: 'm2',
        },
      ],
    },
    2,
  ),
  ingest('facts', { space: 'main', rows: FACTS }, 4),
  ingest('about-entity-fact', { rows: [{ key: key('own:fact-1'), target: key('own:mine') }] }, 1),
  ingest('about-country-fact', { rows: [{ key: key('own:fact-2'), target: 'CD' }] }, 1),
  ingest('about-region-fact', { rows: [{ key: key('own:fact-3'), target: 'CD-NK' }] }, 1),
  ingest('about-material-fact', { rows: [{ key: key('own:fact-4'), target: 'tin' }] }, 1),
  ingest('statuses', { space: 'main', rows: STATUSES }, 4),
  ingest('about-entity-status', { rows: [{ key: key('own:status-0'), target: key('own:mine') }] }, 1),
  ingest('about-country-status', { rows: [{ key: key('own:status-1'), target: 'CD' }] }, 1),
  ingest('about-region-status', { rows: [{ key: key('own:status-2'), target: 'CD-NK' }] }, 1),
  ingest('about-material-status', { rows: [{ key: key('own:status-3'), target: 'tin' }] }, 1),
  ingest('descriptions', { space: 'main', rows: DESCRIPTIONS }, 2),
  ingest('describes-entities', { rows: DESCRIPTIONS.slice(0, 1) }, 1),
  ingest('describes-documents', { rows: DESCRIPTIONS.slice(1) }, 1),
  advance(),
];

const read = (statement: string, params: Params = {}, expect?: readonly Row[]): Call => ({
  about: `${statement} reads back${params['keys'] ? ` ${JSON.stringify(params['keys'])}` : ''}`,
  statement,
  params,
  ...(expect && { expect }),
});
const pages = { space: 'main', pages: [0, 1] };
/** Rows that a later import might touch. */
const CHANGED = {
  documents: [key('own:doc'), key('own:no')],
  descriptions: [key('entities|own:buyer|other')],
  entities: [key('own:site'), key('own:origin')],
  links: [key('own:buyer'), key('own:site')],
  facts: [key('own:fact-1')],
  statuses: [key('own:status-0')],
  matches: [key('own:buyer')],
};

const take = (token: string, now: number, expect: readonly Row[]): Call => ({
  about: `${token} takes the lease at ${now}${expect.length ? '' : ': in vain'}`,
  statement: 'lease/take',
  params: { key: 'main', token, holder: `holder ${token}`, now, forMs: 500 },
  write: true,
  expect,
});
const withLease = (statement: string, token: string, more: Params, expect: readonly Row[]): Call => ({
  about: `${statement} by ${token}`,
  statement,
  params: { key: 'main', token, ...more },
  write: true,
  expect,
});

const LEASES: Call[] = [
  withLease('lease/renew', 'one', { now: 1_400, forMs: 500 }, [{ token: 'one' }]),
  read('lease/read', { key: 'main' }, [{ token: 'one', holder: 'holder one', expiresAt: 1_900 }]),
  take('two', 1_899, []),
  take('two', 1_900, [{ token: 'two' }]),
  withLease('lease/renew', 'one', { now: 1_901, forMs: 500 }, []),
  withLease('lease/release', 'one', {}, []),
];

const READING: Call[] = [
  read('import/staged', {}, [{ n: 1, space: 'main', source: 'tables', startedAt: NOW, heartbeatAt: NOW }]),
  read('space/list', {}, []),
  take('one', 1_000, [{ token: 'one' }]),
  take('two', 1_499, []),
  {
    about: 'the switch does nothing without the lease',
    statement: 'import/commit',
    params: { import: 1, lease: 'main', token: 'two', touches: 0, now: NOW },
    write: true,
    expect: [],
  },
  {
    about: 'one switch makes it visible',
    statement: 'import/commit',
    params: { import: 1, lease: 'main', token: 'one', touches: 0, now: NOW },
    write: true,
    expect: [{ n: 1 }],
  },
  {
    about: 'the switch works once',
    statement: 'import/commit',
    params: { import: 1, lease: 'main', token: 'one', touches: 0, now: NOW },
    write: true,
    expect: [],
  },
  {
    about: 'a report is kept with it',
    statement: 'import/keep-report',
    params: { import: 1, format: 'tables', hash: 'ab12', report: '{"rows":{"read":1}}' },
    write: true,
    expect: [{ n: 1 }],
  },
  {
    about: 'a later report takes its place',
    statement: 'import/keep-report',
    params: { import: 1, format: 'tables', hash: null, report: '{"rows":{"read":2},"note":"½ é𠮷"}' },
    write: true,
    expect: [{ n: 1 }],
  },
  read('import/reports', { space: 'main', numbers: [1, 7] }, [
    { n: 1, report: '{"rows":{"read":2},"note":"½ é𠮷"}' },
  ]),
  read('import/reports', { space: 'elsewhere', numbers: [1] }, []),
  {
    about: 'the revision is raised, as by each of the units before that readers must see',
    statement: 'meta/raise-revision',
    write: true,
    expect: [{ revision: 6 }],
  },
  {
    about: 'the record stays as it was made',
    statement: 'meta/create',
    params: { schemaVersion: 99 },
    write: true,
    expect: [{ revision: 6 }],
  },
  read('meta/read', {}, [{ schemaVersion: 1, revision: 6, nextPage: 2, nextImport: 2 }]),
  read('meta/identity', {}, [{ identity: null }]),
  {
    about: 'the store is given an identity',
    statement: 'meta/identify',
    params: { identity: 'one' },
    write: true,
    expect: [{ identity: 'one' }],
  },
  {
    about: 'the identity stays as it was given',
    statement: 'meta/identify',
    params: { identity: 'another' },
    write: true,
    expect: [{ identity: 'one' }],
  },
  {
    about: 'a schema version is noted',
    statement: 'meta/set-schema-version',
    params: { schemaVersion: 1 },
    write: true,
    expect: [{ schemaVersion: 1 }],
  },
  read('space/list', {}, [{ space: 'main', imports: 1, rows: 25 }]),
  read('import/list', { space: 'main' }),
  read('projection/entities', pages),
  read('projection/links', pages),
  read('projection/facts', pages),
  read('projection/statuses', pages),
  read('projection/documents', pages),
  read('projection/matches', pages, [
    {
      from: 'own:site',
      to: 'own:buyer',
      id: 'm:2',
      state: 'confirmed',
      score: null,
      decidedBy: 'identifier',
      decidedAt: NOW,
      imports: [1],
      page: 0,
    },
  ]),
  ...Object.entries(CHANGED).map(([part, keys]) => read(`changed/${part}`, { keys })),
  read('projection/entities-by-keys', { keys: [key('own:site'), key('own:no'), key('own:buyer')] }),
  read('trace/entities', { keys: [key('own:site'), key('own:no'), key('own:buyer')] }),
  read('trace/links', { keys: [key('own:site'), key('own:buyer')] }),
  read('trace/facts', { keys: [key('own:mine'), key('own:no')] }),
  read('trace/statuses', { keys: [key('own:mine'), key('own:no')] }),
  read('trace/facts-about-countries', { space: 'main', codes: ['CD', 'JP'] }),
  read('trace/facts-about-regions', { space: 'main', prefixes: ['CD-', 'JP-'] }),
  read('trace/facts-about-materials', { space: 'main', ids: ['tin', 'gold'] }),
  read('projection/descriptions', pages, [
    { n: 2070, table: 'entities', content: '{"id":"own:buyer","name":"別名 0"}', imports: [1], page: 1 },
    { n: 2071, table: 'documents', content: '{"id":"own:doc","name":"別名 1"}', imports: [1], page: 1 },
  ]),
  read('ingest/known-descriptions', { keys: [key('entities|own:buyer|other'), key('own:buyer')] }, [
    { key: key('entities|own:buyer|other'), digest: 'other', imports: [1] },
  ]),
  ...['entities', 'links', 'operates', 'owns', 'facts', 'statuses', 'documents', 'matches'].map((name) =>
    read(`export/${name}`, pages),
  ),
  read('entity/by-keys', { keys: [key('own:site'), key('own:nothing'), key('own:buyer')] }, [
    {
      key: key('own:buyer'),
      id: 'own:buyer',
      kind: 'company',
      name: '名前 own:buyer é𠮷',
      country: 'JP',
      latitude: null,
      longitude: null,
      identifiers: ['lei:B', 'lei:A'],
      document: null,
      notes: null,
      imports: [1],
      said: '{"id":"own:buyer","name":"別名 0"}',
      saidBy: [1],
    },
    {
      key: key('own:site'),
      id: 'own:site',
      kind: 'site',
      name: '名前 own:site é𠮷',
      country: null,
      latitude: 35,
      longitude: 139.5,
      identifiers: [],
      document: 'own:doc',
      notes: null,
      imports: [1],
      said: null,
      saidBy: null,
    },
  ]),
  read('entity/roles', { keys: [key('own:buyer'), key('own:site')] }),
  read('document/by-keys', { keys: [key('own:doc')] }),
  read('document/described', { space: 'main', document: 'own:doc' }),
  read('document/said', { space: 'main', text: '別名' }, [
    { content: '{"id":"own:buyer","name":"別名 0"}', imports: [1] },
  ]),
  read('document/declared', { space: 'main' }, [
    { id: 'own:doc', declarer: 'own:buyer', series: 'cmrt', date: '2026-01-31', imports: [1] },
  ]),
  read('status/by-kind', { space: 'main', kind: 'rmap-assessment' }),
  read('status/by-kind', { space: 'main', kind: 'other' }, []),
  read('link/products', { keys: [key('own:buyer')], ids: ['l:1', 'l:5'] }, [
    { key: key('own:buyer'), id: 'l:1', products: ['p-2', 'p-1'], imports: [1] },
    { key: key('own:buyer'), id: 'l:5', products: [], imports: [1] },
  ]),
  read('ingest/known-entities', { keys: [key('own:buyer'), key('own:no')] }, [
    { key: key('own:buyer'), digest: 'digest of own:buyer', imports: [1] },
  ]),
  read('ingest/known-documents', { keys: [key('own:doc')] }),
  read('ingest/known-facts', { keys: [key('own:fact-1')] }),
  read('ingest/known-statuses', { keys: [key('own:status-0')] }),
  ...['links', 'operates', 'owns', 'matches'].map((name) =>
    read(`ingest/known-${name}`, { keys: [key('own:site'), key('own:buyer')] }),
  ),
  ...[
    'entities',
    'documents',
    'descriptions',
    'facts',
    'statuses',
    'links',
    'operates',
    'owns',
    'matches',
  ].map((name) => read(`check/${name}-by-import`)),
  read('check/counts', { space: 'main' }, [{ entities: 6 }]),
  read('check/imports'),
  read('check/foreign-links', {}, []),
  read('check/facts-about-nothing', {}, []),
  read('check/statuses-about-nothing', {}, []),
];

/** A second import asserts what the first brought, adds an entity of its own, and is swept. */
const second = (name: string, params: Params): Call => ({
  about: `a second import asserts again by ingest/${name}`,
  statement: `ingest/${name}`,
  params: { import: 2, batch: 0, ...params },
  write: true,
  expect: [{ written: 1 }],
});
const PARTS = [
  'links',
  'operates',
  'owns',
  'matches',
  'facts',
  'statuses',
  'descriptions',
  'documents',
  'entities',
];

const SWEEPING: Call[] = [
  {
    about: 'a second import takes the next number and pages',
    statement: 'import/open',
    params: {
      space: 'main',
      source: 'more',
      digest: 'def',
      now: NOW,
      trustRecorded: false,
      rows: 9,
      pages: 1,
    },
    write: true,
    expect: [{ n: 2, firstPage: 2 }],
  },
  {
    about: 'its batch is locked',
    statement: 'import/lock-batch',
    params: { import: 2, batch: 0 },
    write: true,
    expect: [{ n: 2 }],
  },
  second('entities', { space: 'main', rows: [entity(4096, 'own:second', 'company')] }),
  {
    about: 'what it touches is noted',
    statement: 'import/touch',
    params: {
      import: 2,
      batch: 0,
      rows: [
        { key: '2|0|entities', what: 'entities', keys: [key('own:buyer')] },
        { key: '2|0|links', what: 'links', keys: [key('own:buyer')] },
      ],
    },
    write: true,
    expect: [{ written: 2 }],
  },
  read('import/touches', { imports: [1, 2] }, [
    { key: '2|0|entities', import: 2, what: 'entities', keys: [key('own:buyer')] },
    { key: '2|0|links', import: 2, what: 'links', keys: [key('own:buyer')] },
  ]),
  second('assert-entities', { keys: [key('own:buyer')] }),
  second('assert-documents', { keys: [key('own:doc')] }),
  second('assert-descriptions', { keys: [key('entities|own:buyer|other')] }),
  second('assert-facts', { keys: [key('own:fact-1')] }),
  second('assert-statuses', { keys: [key('own:status-0')] }),
  second('assert-links', { rows: [{ to: key('own:buyer'), id: 'l:1' }] }),
  second('assert-operates', { rows: [{ to: key('own:site'), id: 'o:1' }] }),
  second('assert-owns', { rows: [{ to: key('own:site'), id: 'w:1' }] }),
  second('assert-matches', { rows: [{ to: key('own:site'), id: 'm:1' }] }),
  {
    about: 'both imports assert the buyer now',
    statement: 'ingest/known-entities',
    params: { keys: [key('own:buyer')] },
    expect: [{ key: key('own:buyer'), digest: 'digest of own:buyer', imports: [1, 2] }],
  },
  {
    about: 'the second import is abandoned',
    statement: 'import/abandon',
    params: { import: 2 },
    write: true,
    expect: [{ n: 2 }],
  },
  {
    about: 'an abandoned import has no batch to lock',
    statement: 'import/lock-batch',
    params: { import: 2, batch: 0 },
    write: true,
    expect: [],
  },
  ...PARTS.flatMap((part): Call[] => [
    {
      about: `import/sweep-${part} deletes what only the second brought`,
      statement: `import/sweep-${part}`,
      params: { import: 2, limit: 10 },
      write: true,
      expect: [{ swept: part === 'entities' ? 1 : 0 }],
    },
    {
      about: `import/release-${part} takes its name off the rest`,
      statement: `import/release-${part}`,
      params: { import: 2, limit: 10 },
      write: true,
      expect: [{ released: 1 }],
    },
  ]),
  {
    about: 'notes of imports long ago are let go',
    statement: 'import/forget-touches',
    params: { before: 2, limit: 10 },
    write: true,
    expect: [{ forgotten: 0 }],
  },
  {
    about: 'what a swept import touched goes with it',
    statement: 'import/sweep-touches',
    params: { import: 2, limit: 10 },
    write: true,
    expect: [{ swept: 2 }],
  },
  {
    about: 'the record of a swept import goes last',
    statement: 'import/drop',
    params: { import: 2 },
    write: true,
    expect: [{ dropped: 1 }],
  },
  ...LEASES,
  {
    about: 'an import is undone by the same switch',
    statement: 'import/undo',
    params: { import: 1, space: 'main', token: 'two', now: NOW },
    write: true,
    expect: [{ n: 1 }],
  },
  read('import/list', { space: 'main' }, [
    {
      n: 1,
      space: 'main',
      state: 'undone',
      source: '名前',
      digest: 'abc',
      startedAt: NOW,
      committedAt: NOW,
      undoneAt: NOW,
      heartbeatAt: NOW,
      trustRecorded: true,
      rows: 25,
      firstPage: 0,
      pages: 2,
      format: 'tables',
      hash: null,
      touches: 0,
    },
  ]),
];

const RELEASED: Call[] = [
  withLease('lease/release', 'two', {}, [{ key: 'main' }]),
  read('lease/read', { key: 'main' }, [{ token: '', holder: 'holder two', expiresAt: 0 }]),
  {
    about: 'every lease is given back',
    statement: 'lease/release-all',
    write: true,
    expect: [{ released: 1 }],
  },
];

const rewritten = (about: string, part: string, rows: readonly object[], count: number): Call => ({
  about,
  statement: `person/erase-${part}`,
  params: { space: 'main', rows },
  write: true,
  expect: [{ written: count }],
});
const GRADE = { key: key('own:mine'), was: '{"grade":"½ ‰"}' };
const NOTED_LINK = { to: key('own:site'), id: 'l:3', was: '{"x":"y"}' };
const DECIDED = { to: key('own:buyer'), id: 'm:2', was: 'identifier' };
const OTHER_WORDS = { key: DESCRIPTIONS[0]!.key, was: DESCRIPTIONS[0]!.content };

/** Texts that may name a person: read page by page, and rewritten where they read as they did. */
const PERSONS: Call[] = [
  read('person/spaces', {}, [{ space: 'main' }]),
  ...NODE_LABELS.filter(isPaged).map((label) =>
    read(`person/notes/${label}`, pages, label === 'Entity' ? [{ ...GRADE, imports: [1] }] : []),
  ),
  ...NOTED_TIES.map(({ name, type }) =>
    read(`person/tie-notes/${name}`, pages, type === 'SUPPLIES' ? [{ ...NOTED_LINK, imports: [1] }] : []),
  ),
  read('person/contents', pages),
  read('person/deciders', pages, [{ ...DECIDED, imports: [1] }]),
  read('person/reasons', pages, []),
  rewritten(
    'notes that read otherwise stay',
    'notes/Entity',
    [{ ...GRADE, was: '{}', now: '{"é":"𠮷"}' }],
    0,
  ),
  ...NODE_LABELS.filter(isPaged).map((label) =>
    rewritten(
      `notes of ${label} are rewritten`,
      `notes/${label}`,
      [{ ...GRADE, now: '{"é":"𠮷"}' }],
      label === 'Entity' ? 1 : 0,
    ),
  ),
  ...NOTED_TIES.map(({ name, type }) =>
    rewritten(
      `notes of ${name} are rewritten`,
      `tie-notes/${name}`,
      [{ ...NOTED_LINK, now: '{"é":"𠮷"}' }],
      type === 'SUPPLIES' ? 1 : 0,
    ),
  ),
  {
    about: 'notes read as they were rewritten',
    statement: 'person/notes/Entity',
    params: pages,
    expect: [{ key: GRADE.key, was: '{"é":"𠮷"}', imports: [1] }],
  },
  {
    about: 'not those of another space',
    statement: 'person/erase-deciders',
    params: { space: 'other', rows: [{ ...DECIDED, now: '名前' }] },
    write: true,
    expect: [{ written: 0 }],
  },
  rewritten('who decided is rewritten', 'deciders', [{ ...DECIDED, now: '名前' }], 1),
  rewritten('why stays where nothing was said', 'reasons', [{ ...DECIDED, now: '名前' }], 0),
  rewritten('a description is rewritten', 'contents', [{ ...OTHER_WORDS, now: '{"id":"own:buyer"}' }], 1),
  rewritten('what an import was given as', 'sources', [{ n: 1, was: 'tables', now: '名前' }], 1),
  rewritten(
    'a report is rewritten',
    'reports',
    [{ n: 1, was: '{"rows":{"read":2},"note":"½ é𠮷"}', now: '{}' }],
    1,
  ),
  read('import/reports', { space: 'main', numbers: [1, 8] }, [{ n: 1, report: '{}' }]),
];

const LATER = '2026-11-02T08:00:00.000Z';
const SAID = ['{"by":"é𠮷","note":"one\\ntwo \\"½\\""}', '{"by":"second"}', '{"by":"third"}'] as const;
const ASKED = {
  key: key('ask:1'),
  id: 'ask:1',
  space: 'main',
  about: 'gap',
  entity: 'own:site',
  whom: 'own:site',
  buyer: 'own:buyer',
  risk: 'conflict',
  material: null,
  lens: 'responsible-minerals',
  tiers: null,
  title: null,
  assignee: null,
  due: null,
  by: '名前 é𠮷',
  now: NOW,
};
const CHANGE = {
  key: key('ask:1'),
  revision: 1,
  state: 'asked',
  whom: 'own:buyer',
  title: 'Who supplies?',
  assignee: '名前',
  due: '2026-12-31',
  by: 'second',
  now: LATER,
  said: SAID[1],
};
const { key: _key, space: _space, by: _by, now: _now, ...KEPT_OF_IT } = ASKED;
const { key: _place, revision: _before, by: _who, now: _when, said: _said, ...CHANGED_IN_IT } = CHANGE;

/** The question as it reads after its first change. */
const CHANGED_ONCE = {
  ...KEPT_OF_IT,
  ...CHANGED_IN_IT,
  revision: 2,
  openedBy: ASKED.by,
  openedAt: NOW,
  changedBy: 'second',
  changedAt: LATER,
};

const RENAMED = {
  key: key('ask:1'),
  revision: 2,
  title: null,
  assignee: 'erased',
  openedBy: 'erased',
  changedBy: 'second',
  was: SAID,
  log: ['{"by":"erased"}', SAID[1], SAID[2]],
};

/** A question that is opened, changed and noted on. */
const QUESTIONS: Call[] = [
  {
    about: 'a question is opened',
    statement: 'question/open',
    params: { ...ASKED, said: SAID[0] },
    write: true,
    expect: [{ log: [SAID[0]] }],
  },
  {
    about: 'opened again it stays as it was',
    statement: 'question/open',
    params: { ...ASKED, material: 'tin', tiers: 3, by: 'another', said: SAID[1] },
    write: true,
    expect: [{ log: [SAID[0]] }],
  },
  {
    about: 'another is opened in another space',
    statement: 'question/open',
    params: { ...ASKED, key: 'other|ask:1', space: 'other', tiers: 3, due: '2026-12-01', said: SAID[0] },
    write: true,
  },
  read('question/list', { space: 'main' }, [
    {
      ...KEPT_OF_IT,
      state: 'open',
      revision: 1,
      openedBy: ASKED.by,
      openedAt: NOW,
      changedBy: ASKED.by,
      changedAt: NOW,
    },
  ]),
  {
    about: 'a question is changed at its revision',
    statement: 'question/change',
    params: CHANGE,
    write: true,
    expect: [{ revision: 2 }],
  },
  {
    about: 'a change at a revision that has passed changes nothing',
    statement: 'question/change',
    params: { ...CHANGE, state: 'dropped', said: SAID[2] },
    write: true,
    expect: [],
  },
  {
    about: 'a note is added',
    statement: 'question/note',
    params: { key: key('ask:1'), said: SAID[2] },
    write: true,
    expect: [{ id: 'ask:1' }],
  },
  {
    about: 'the same note is added once',
    statement: 'question/note',
    params: { key: key('ask:1'), said: SAID[2] },
    write: true,
    expect: [],
  },
  {
    about: 'the changed question reads back',
    statement: 'question/list',
    params: { space: 'main' },
    expect: [CHANGED_ONCE],
  },
  read('question/one', { key: key('ask:1') }, [CHANGED_ONCE]),
  read('question/one', { key: 'main|ask:no' }, []),
  read('question/logs', { keys: [key('ask:1'), key('ask:no')] }, [{ key: key('ask:1'), log: [...SAID] }]),
  read('check/questions'),
  rewritten(
    'a question to which something was added stays',
    'questions',
    [{ ...RENAMED, was: [SAID[0]] }],
    0,
  ),
  rewritten('a question gets other words', 'questions', [RENAMED], 1),
  {
    about: 'the question reads so, and is another for who had it open',
    statement: 'question/one',
    params: { key: key('ask:1') },
    expect: [{ ...CHANGED_ONCE, title: null, assignee: 'erased', openedBy: 'erased', revision: 3 }],
  },
];

const PROPOSED = {
  key: key('prop:1'),
  id: 'prop:1',
  space: 'main',
  act: 'decide-match',
  content: '{"by":"名前"}',
  digest: null,
  base: '3',
  by: 'key:a',
  person: 'one',
};
const WAITS = {
  ...{
    id: PROPOSED.id,
    space: 'main',
    act: PROPOSED.act,
    content: PROPOSED.content,
    digest: null,
    base: '3',
  },
  ...{ by: 'key:a', person: 'one', proposedAt: NOW, state: 'open' },
  ...{ settledBy: null, settledAt: null, reason: null, import: null },
};
const LENS = {
  ...PROPOSED,
  ...{ key: key('prop:2'), id: 'prop:2', act: 'use-lens', content: '{}', digest: 'ab12', base: '' },
};
const APPROVAL = { key: key('prop:1'), by: 'key:b', person: 'two', now: LATER, token: 'first', import: 7 };
const CLOSING = { state: 'refused', by: 'key:b', now: LATER, token: 'third', reason: '名前 says no' };

const call = (about: string, statement: string, params: object, expected: readonly object[]): Call =>
  ({ about, statement, params, write: true, expect: expected }) as Call;

/** Proposals that are made, approved by somebody else, and closed. */
const PROPOSALS: Call[] = [
  call('a proposal is kept', 'proposal/propose', { ...PROPOSED, now: NOW, token: 'a' }, [{ id: 'prop:1' }]),
  call('sent again it is there', 'proposal/propose', { ...PROPOSED, now: LATER, token: 'a' }, [
    { id: 'prop:1' },
  ]),
  call('kept by another call it stays', 'proposal/propose', { ...PROPOSED, now: LATER, token: 'b' }, []),
  read('proposal/one', { key: key('prop:1') }, [WAITS]),
  read('proposal/one', { key: key('prop:no') }, []),
  call('who made it does not approve it', 'proposal/approve', { ...APPROVAL, by: 'key:a' }, []),
  call('nor the same person by another key', 'proposal/approve', { ...APPROVAL, person: 'one' }, []),
  call('somebody else does', 'proposal/approve', APPROVAL, [{ id: 'prop:1' }]),
  call('sent again it is approved', 'proposal/approve', APPROVAL, [{ id: 'prop:1' }]),
  call('no third person does', 'proposal/approve', { ...APPROVAL, token: 'second', by: 'key:c' }, []),
  call('what is approved is not closed', 'proposal/close', { key: key('prop:1'), ...CLOSING }, []),
  call('a lens is proposed', 'proposal/propose', { ...LENS, now: LATER, token: 'c' }, [{ id: 'prop:2' }]),
  read('proposal/approved-terms', { space: 'main' }, []),
  call('it is refused', 'proposal/close', { key: LENS.key, ...CLOSING }, [{ id: 'prop:2' }]),
  call('sent again it is', 'proposal/close', { key: LENS.key, ...CLOSING }, [{ id: 'prop:2' }]),
  call('what is refused is not approved', 'proposal/approve', { ...APPROVAL, key: LENS.key }, []),
  read('proposal/list', { space: 'main' }, [
    { ...WAITS, state: 'approved', settledBy: 'key:b', settledAt: LATER, import: 7 },
    {
      ...WAITS,
      ...{ id: 'prop:2', act: 'use-lens', content: '{}', digest: 'ab12', base: '', proposedAt: LATER },
      ...{ state: 'refused', settledBy: 'key:b', settledAt: LATER, reason: CLOSING.reason },
    },
  ]),
  call(
    'it is proposed once more',
    'proposal/propose',
    { ...LENS, key: key('prop:3'), id: 'prop:3', now: LATER, token: 'd' },
    [{ id: 'prop:3' }],
  ),
  call('and approved', 'proposal/approve', { ...APPROVAL, key: key('prop:3'), import: null }, [
    { id: 'prop:3' },
  ]),
  read('proposal/approved-terms', { space: 'main' }, [{ act: 'use-lens', digest: 'ab12' }]),
  read('proposal/approved-terms', { space: 'other' }, []),
  rewritten(
    'a proposal that reads otherwise by now stays',
    'proposals',
    [{ key: key('prop:1'), was: '{}', now: '{"by":"erased"}', reasonWas: null, reason: null }],
    0,
  ),
  rewritten(
    'proposals get other words',
    'proposals',
    [
      { key: key('prop:1'), was: PROPOSED.content, now: '{"by":"erased"}', reasonWas: null, reason: null },
      { key: LENS.key, was: '{}', now: '{}', reasonWas: CLOSING.reason, reason: 'erased says no' },
    ],
    2,
  ),
  read('proposal/one', { key: LENS.key }, [
    {
      ...WAITS,
      ...{ id: 'prop:2', act: 'use-lens', content: '{}', digest: 'ab12', base: '', proposedAt: LATER },
      ...{ state: 'refused', settledBy: 'key:b', settledAt: LATER, reason: 'erased says no' },
    },
  ]),
  read('meta/approvals', {}, [{ approvals: null }]),
  call('what takes a second person is said', 'meta/set-approvals', { approvals: ['matches', 'undo'] }, [
    { approvals: ['matches', 'undo'] },
  ]),
  read('meta/approvals', {}, [{ approvals: ['matches', 'undo'] }]),
  call('and taken back', 'meta/set-approvals', { approvals: [] }, [{ approvals: [] }]),
  read('meta/approvals', {}, [{ approvals: [] }]),
];

const KEY = {
  id: '0123456789abcdef',
  name: '鍵 é𠮷',
  grants: '[{"space":"main","role":"viewer","buyers":null}]',
  owner: 'one person',
  createdBy: 'local',
  createdAt: NOW,
};

const KEY_ENDS = '2026-12-24T08:00:00.000Z';

const KEYS: readonly Call[] = [
  {
    about: 'a key is kept',
    statement: 'key/create',
    params: {
      id: KEY.id,
      hash: 'a hash',
      name: KEY.name,
      grants: KEY.grants,
      owner: KEY.owner,
      by: 'local',
      now: NOW,
      expiresAt: null,
    },
    write: true,
    expect: [{ id: KEY.id }],
  },
  read('key/list', {}, [{ ...KEY, expiresAt: null, revokedAt: null, lastUsedOn: null }]),
  {
    about: 'the day a key was used on is kept',
    statement: 'key/used',
    params: { id: KEY.id, day: '2026-11-02' },
    write: true,
    expect: [{ id: KEY.id }],
  },
  {
    about: 'a key gets an end',
    statement: 'key/end',
    params: { id: KEY.id, expiresAt: KEY_ENDS },
    write: true,
    expect: [{ id: KEY.id }],
  },
  {
    about: 'a key is revoked',
    statement: 'key/revoke',
    params: { id: KEY.id, now: NOW },
    write: true,
    expect: [{ id: KEY.id }],
  },
  {
    about: 'revoked again it keeps its moment',
    statement: 'key/revoke',
    params: { id: KEY.id, now: '2026-12-01T08:00:00.000Z' },
    write: true,
    expect: [{ id: KEY.id }],
  },
  read('key/by-id', { id: KEY.id }, [
    { ...KEY, hash: 'a hash', expiresAt: KEY_ENDS, revokedAt: NOW, lastUsedOn: '2026-11-02' },
  ]),
  read('key/by-id', { id: 'none' }, []),
];

const SEEN_AT = '2026-11-01T09:00:00.000Z';
const SESSION = {
  id: 'fedcba9876543210',
  openedBy: 'oidc:https://issuer#é𠮷',
  name: '名前',
  grants: null,
  expiresAt: '2026-11-01T20:00:00.000Z',
};
const rotate = (about: string, expect: readonly Row[]): Call => ({
  about,
  statement: 'session/rotate',
  params: { id: SESSION.id, from: 'first', hash: 'second', now: SEEN_AT },
  write: true,
  expect,
});

const SESSIONS: readonly Call[] = [
  {
    about: 'a session is kept',
    statement: 'session/open',
    params: { ...SESSION, hash: 'first', now: NOW },
    write: true,
    expect: [{ id: SESSION.id }],
  },
  rotate('a session gets another secret', [{ id: SESSION.id }]),
  rotate('but once for the same one before', []),
  read('session/by-id', { id: SESSION.id }, [
    {
      ...SESSION,
      hash: 'second',
      previousHash: 'first',
      createdAt: NOW,
      seenAt: SEEN_AT,
      rotatedAt: SEEN_AT,
    },
  ]),
  {
    about: 'a session is seen',
    statement: 'session/seen',
    params: { id: SESSION.id, now: '2026-11-01T10:00:00.000Z' },
    write: true,
    expect: [{ id: SESSION.id }],
  },
  {
    about: 'a session that goes on is not swept',
    statement: 'session/sweep',
    params: { now: SEEN_AT },
    write: true,
    expect: [{ ended: 0 }],
  },
  {
    about: 'a session ends',
    statement: 'session/end',
    params: { id: SESSION.id },
    write: true,
    expect: [{ ended: 1 }],
  },
  {
    about: 'another is opened',
    statement: 'session/open',
    params: { ...SESSION, grants: '[]', hash: 'first', now: NOW },
    write: true,
    expect: [{ id: SESSION.id }],
  },
  {
    about: 'a session whose time is over is swept',
    statement: 'session/sweep',
    params: { now: '2026-11-02T08:00:00.000Z' },
    write: true,
    expect: [{ ended: 1 }],
  },
  read('session/by-id', { id: SESSION.id }, []),
];

/** A value of each type; of every second property none. */
const VALUES: Readonly<Record<PropertyType, unknown>> = {
  string: '写 é𠮷',
  integer: 7,
  float: 2,
  share: 1,
  date: '2026-11-01',
  datetime: NOW,
  strings: ['b', 'a'],
  integers: [1, 2],
  boolean: true,
};

const valuesOf = (properties: Readonly<Record<string, PropertyType>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(properties).map(([name, type], i) => [name, i % 2 ? VALUES[type] : null]),
  );

/** The key of the one node of a label that an archive brings. */
const archivedKey = (label: string): unknown =>
  labelModel(label).properties[labelModel(label).key] === 'integer' ? 9_000 : `archived ${label}`;

const written = (about: string, statement: string, params: Params, count = 1): Call => ({
  about,
  statement,
  params,
  write: true,
  expect: [{ written: count }],
});

const RECORD = {
  ...Object.fromEntries(Object.keys(labelModel('Meta').properties).map((name) => [name, null])),
  id: 'store',
  schemaVersion: 1,
  revision: 40,
  nextPage: 50,
  nextImport: 60,
};

const NODES = NODE_LABELS.filter((label) => label !== 'Meta');

/** All of the model, label by label: read, and written as a restore does. */
const ARCHIVE: readonly Call[] = [
  { about: 'the record is held', statement: 'meta/hold', write: true },
  ...NODE_LABELS.filter(isPaged).map((label) => read(`archive/nodes/${label}`, { pages: [0, 1] })),
  ...NODE_LABELS.filter((label) => !isPaged(label)).map((label) => read(`archive/nodes/${label}`)),
  ...NODES.map((label) => read(`archive/some/${label}`)),
  ...MODEL_TIES.filter(({ from }) => isPaged(from)).map(({ name }) =>
    read(`archive/ties/${name}`, { pages: [0, 1] }),
  ),
  ...MODEL_TIES.filter(({ from }) => !isPaged(from)).map(({ name }) => read(`archive/ties/${name}`)),
  read('meta/restoring', {}, [{ restoring: null }]),
  { about: 'a restore begins', statement: 'meta/begin-restore', write: true, expect: [{ restoring: 0 }] },
  ...NODES.map((label) => {
    const row = { ...valuesOf(labelModel(label).properties), [labelModel(label).key]: archivedKey(label) };
    return written(`a node ${label} is written`, `archive/put-nodes/${label}`, { part: 0, lines: [row] });
  }),
  ...WITHIN_LABELS.map((label) =>
    written(`a node is marked ${label}`, `archive/put-label/${label}`, {
      part: 0,
      keys: [archivedKey(labelModel(label).within!)],
    }),
  ),
  ...MODEL_TIES.map((tie) => {
    const row = { ...valuesOf(tieProperties(tie)), from: archivedKey(tie.from), to: archivedKey(tie.to) };
    return written(`${tie.name} is written`, `archive/put-ties/${tie.name}`, { part: 0, lines: [row] });
  }),
  {
    about: 'a batch is closed',
    statement: 'meta/advance-restore',
    params: { batch: 0 },
    write: true,
    expect: [{ batch: 1 }],
  },
  {
    about: 'a batch that was closed is not closed again',
    statement: 'meta/advance-restore',
    params: { batch: 0 },
    write: true,
    expect: [],
  },
  written(
    'a batch that was closed is not written again',
    'archive/put-nodes/Country',
    { part: 0, lines: [{ code: 'ZZ' }] },
    0,
  ),
  read('meta/restoring', {}, [{ restoring: 1 }]),
  written('the record ends it', 'archive/put-record/Meta', { part: 1, lines: [RECORD] }),
  read('archive/nodes/Meta', {}, [{ labels: ['Meta'], ...RECORD } as unknown as Row]),
  read('archive/nodes/ApiKey'),
  ...NODES.map(
    (label): Call => ({
      about: `${label} is cleared in bounds`,
      statement: `archive/clear/${label}`,
      params: { limit: 0 },
      write: true,
      expect: [{ cleared: 0 }],
    }),
  ),
  {
    about: 'one server takes the store to migrate it',
    statement: 'meta/claim-migration',
    params: { by: 'one', now: NOW, until: '2026-11-01T08:01:00.000Z' },
    write: true,
    expect: [{ by: 'one' }],
  },
  {
    about: 'another does not get it',
    statement: 'meta/claim-migration',
    params: { by: 'other', now: '2026-11-01T08:00:59.000Z', until: '2026-11-01T08:02:00.000Z' },
    write: true,
    expect: [],
  },
  {
    about: 'until the time is over',
    statement: 'meta/claim-migration',
    params: { by: 'other', now: '2026-11-01T08:01:01.000Z', until: '2026-11-01T08:02:00.000Z' },
    write: true,
    expect: [{ by: 'other' }],
  },
  {
    about: 'who has it gives it free',
    statement: 'meta/release-migration',
    params: { by: 'other' },
    write: true,
    expect: [{ id: 'store' }],
  },
];

const FIRST = {
  n: 1,
  id: 'one',
  at: NOW,
  by: 'local',
  action: 'key.create',
  space: null,
  target: 'ключ',
  before: null,
  after: '{"a":1}',
  previous: '',
  hash: 'first',
};

const AUDIT: readonly Call[] = [
  read('audit/head', {}, [{ count: 0, hash: '' }]),
  {
    about: 'the first act is on record',
    statement: 'audit/append',
    params: FIRST,
    write: true,
    expect: [{ n: 1 }],
  },
  {
    about: 'sent again it is not put there twice',
    statement: 'audit/append',
    params: FIRST,
    write: true,
    expect: [],
  },
  {
    about: 'it is found there',
    statement: 'audit/appended',
    params: { n: 1, id: 'one' },
    write: true,
    expect: [{ n: 1 }],
  },
  {
    about: 'another in its place is not',
    statement: 'audit/appended',
    params: { n: 1, id: 'two' },
    write: true,
    expect: [],
  },
  read('audit/head', {}, [{ count: 1, hash: 'first' }]),
  read('audit/page', { from: 1, to: 10 }, [FIRST]),
  read('import/one', { import: 99_999 }, []),
];

export const SCENARIO: readonly Call[] = [
  ...BEFORE,
  ...LOADING,
  ...READING,
  ...PERSONS,
  ...SWEEPING,
  ...RELEASED,
  ...QUESTIONS,
  ...PROPOSALS,
  ...KEYS,
  ...SESSIONS,
  ...AUDIT,
  ...ARCHIVE,
];
