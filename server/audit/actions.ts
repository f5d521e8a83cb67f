/**
 * Which statements are acts that must be on record, and what the record says of each. A writing statement is here or in
 * HOUSEKEEPING; test/audit/chain.test.ts holds that. Nothing of a person goes into a record: words that somebody
 * typed are told by their digest.
 */
import { createHash } from 'node:crypto';
import { isPaged, NODE_LABELS, NOTED_TIES } from '../store/each.ts';
import type { Params, Row } from '../store/store.ts';

export interface Act {
  action: string;
  /** Whose act it is, where it is not that of whom the store is held by. */
  by?: (params: Params, before: Row | undefined) => string;
  /** A reading statement whose row tells what was, and which of the parameters it takes. */
  before?: readonly [statement: string, takes: string];
  space: (params: Params, before: Row | undefined) => string | null;
  target: (params: Params) => string;
  /** What came of it; plain data. */
  after?: (params: Params) => object | null;
}

export const digest = (text: unknown): string | null =>
  typeof text === 'string' ? createHash('sha256').update(text).digest('hex').slice(0, 16) : null;

/** `space|id`. */
const ofKey = ({ key }: Params): [string, string] => {
  const [space = '', ...id] = String(key).split('|');
  return [space, id.join('|')];
};
const spaceOfKey = (params: Params): string => ofKey(params)[0];
const idOfKey = (params: Params): string => ofKey(params)[1];

const spaceOfRow = (_params: Params, before: Row | undefined): string | null =>
  typeof before?.['space'] === 'string' ? before['space'] : null;

/** What takes a person out of what is kept; `onRecord` says who was asked for, by a digest, or until when. */
const ERASING = [
  ...NODE_LABELS.filter(isPaged).map((label) => `erase-notes/${label}`),
  ...NOTED_TIES.map(({ name }) => `erase-tie-notes/${name}`),
  ...['contents', 'deciders', 'reasons', 'sources', 'reports', 'questions', 'proposals'].map(
    (part) => `erase-${part}`,
  ),
];

const erase = (what: string): Act => ({
  action: 'person.erase',
  space: ({ space }) => String(space),
  target: ({ rows }) => `${(rows as readonly unknown[]).length} by ${what}`,
});

export const ACTS: Readonly<Record<string, Act>> = {
  'import/commit': {
    action: 'import.commit',
    before: ['import/one', 'import'],
    space: spaceOfRow,
    target: (params) => String(params['import']),
    after: () => ({ state: 'visible' }),
  },
  'import/undo': {
    action: 'import.undo',
    before: ['import/one', 'import'],
    space: spaceOfRow,
    target: (params) => String(params['import']),
    after: () => ({ state: 'undone' }),
  },
  'question/open': {
    action: 'question.open',
    space: spaceOfKey,
    target: idOfKey,
    after: ({ about, entity, whom, buyer, risk, material, due, title, assignee }) => ({
      ...{ about, entity, whom, buyer, risk, material, due },
      ...{ title: digest(title), assignee: digest(assignee) },
    }),
  },
  'question/change': {
    action: 'question.change',
    before: ['question/one', 'key'],
    space: spaceOfKey,
    target: idOfKey,
    after: ({ revision, state, whom, due, title, assignee }) => ({
      ...{ revision: Number(revision) + 1, state, whom, due },
      ...{ title: digest(title), assignee: digest(assignee) },
    }),
  },
  'question/note': {
    action: 'question.note',
    space: spaceOfKey,
    target: idOfKey,
    after: ({ said }) => ({ said: digest(said) }),
  },
  'proposal/propose': { action: 'proposal.make', space: spaceOfKey, target: idOfKey },
  'proposal/approve': { action: 'proposal.approve', space: spaceOfKey, target: idOfKey },
  'proposal/close': {
    action: 'proposal.close',
    space: spaceOfKey,
    target: idOfKey,
    after: ({ state, reason }) => ({ state, reason: digest(reason) }),
  },
  'meta/set-approvals': {
    action: 'approvals.set',
    space: () => null,
    target: () => 'approvals',
    after: ({ approvals }) => ({ approvals }),
  },
  'key/create': {
    action: 'key.create',
    space: () => null,
    target: ({ id }) => String(id),
    after: ({ grants, expiresAt, owner }) => ({
      grants: JSON.parse(String(grants)),
      expiresAt,
      ...(owner ? { owner: digest(owner) } : {}),
    }),
  },
  'key/end': {
    action: 'key.end',
    before: ['key/by-id', 'id'],
    space: () => null,
    target: ({ id }) => String(id),
    after: ({ expiresAt }) => ({ expiresAt }),
  },
  'session/open': {
    action: 'session.open',
    by: ({ openedBy }) => String(openedBy),
    space: () => null,
    target: ({ id }) => String(id),
    after: ({ expiresAt }) => ({ expiresAt }),
  },
  'session/end': {
    action: 'session.end',
    before: ['session/by-id', 'id'],
    by: (_params, before) => String(before?.['openedBy'] ?? ''),
    space: () => null,
    target: ({ id }) => String(id),
  },
  'key/revoke': {
    action: 'key.revoke',
    before: ['key/by-id', 'id'],
    space: () => null,
    target: ({ id }) => String(id),
  },
  ...Object.fromEntries(ERASING.map((what) => [`person/${what}`, erase(what)])),
};

/** Words of people and secrets among what rows of before hold. */
const KEPT_OUT = [
  ...['title', 'assignee', 'openedBy', 'changedBy', 'createdBy'],
  ...['name', 'owner', 'hash', 'previousHash'],
];

/** What was, without what names a person or opens a door. */
export function beforeOf(row: Row | undefined): object | null {
  if (!row) return null;
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, KEPT_OUT.includes(name) ? digest(value) : value]),
  );
}

/** Writing statements that are no acts of their own: steps of one, and what the service keeps for itself. */
export const HOUSEKEEPING: readonly RegExp[] = [
  // rows of an import, which its commit makes visible
  /^ingest\//,
  /^import\/(?:open|advance|abandon|lock-batch|drop|keep-report|release-.*|sweep-.*|touch|forget-touches)$/,
  /^meta\//,
  /^constraints\//,
  /^audit\//,
  /^lease\//,
  // a restore puts the whole store back, its records with it, and one of its own after them: archive/restore-record.ts
  /^archive\//,
  // what goes on while a key or a session is in use
  /^key\/used$/,
  /^session\/(?:rotate|seen|sweep)$/,
];
