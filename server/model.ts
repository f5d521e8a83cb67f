/**
 * The graph model as data: labels, relationships, keys, property types and reverse names.
 * Statements in cypher/, the GraphQL schema and the tables reader are checked against this constant by tests.
 */

/** How a value is stored. `date` and `datetime` are ISO 8601 strings in both engines; `share` is a float in [0, 1]. */
export type PropertyType =
  | 'string'
  | 'integer'
  | 'float'
  | 'share'
  | 'date'
  | 'datetime'
  | 'strings'
  | 'integers'
  | 'boolean';

export interface LabelModel {
  /** The property that is unique for this label. */
  readonly key: string;
  /** Further indexed properties. */
  readonly indexed?: readonly string[];
  /** A label that every node of this label carries besides. */
  readonly within?: string;
  /** Holds for a while only: no part of a backup. */
  readonly passing?: true;
  readonly properties: Readonly<Record<string, PropertyType>>;
}

export interface RelationshipModel {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** How the relationship is named when read from its target. */
  readonly reverse: string;
  readonly properties: Readonly<Record<string, PropertyType>>;
}

export const ENTITY_KINDS = ['company', 'site', 'smelter', 'mine', 'origin', 'recycled'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** Terminal kinds end a trace: links into them are evidence, walked by nothing (method.md 1). */
export const TERMINAL_KINDS: readonly EntityKind[] = ['mine', 'origin', 'recycled'];

/** Weakest last: the order in which parallel claims win (method.md 1). */
export const BASES = ['verified', 'declared', 'inferred'] as const;
export type Basis = (typeof BASES)[number];

export const SCOPES = ['company', 'product', 'user-defined'] as const;
export type Scope = (typeof SCOPES)[number];

export const DEPTHS = ['direct', 'chain'] as const;
export type Depth = (typeof DEPTHS)[number];

export const RELATIONS = ['operates', 'owns'] as const;
export type Relation = (typeof RELATIONS)[number];

export const MATCH_STATES = ['possible', 'confirmed', 'rejected'] as const;
export type MatchState = (typeof MATCH_STATES)[number];

/** What becomes of a question to a supplier; the last two are its ends. */
export const QUESTION_STATES = ['open', 'asked', 'answered', 'dropped'] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

/** What a question to a supplier is about: who supplies what is not traced, or whether assumed shares are the true ones. */
export const QUESTION_SUBJECTS = ['gap', 'split'] as const;
export type QuestionSubject = (typeof QUESTION_SUBJECTS)[number];

/** What becomes of a proposal; all but the first are its ends. */
export const PROPOSAL_STATES = ['open', 'approved', 'refused', 'withdrawn', 'stale'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** Nodes are numbered at import; a page is a run of this many numbers, so that any engine reads a space page by page. */
export const PAGE_SIZE = 2048;

/** Held by every row that an import brings: its space and the imports that assert it (visible while one of them is). */
const provenance = { space: 'string', imports: 'integers', digest: 'string', notes: 'string' } as const;

/** When a claim holds in the world, and when it was known (empty: as the import says). */
const claim = {
  validFrom: 'date',
  validTo: 'date',
  recordedAt: 'datetime',
  retractedAt: 'datetime',
  document: 'string',
} as const;

const entityKind = { key: 'key', within: 'Entity', properties: {} } as const;

export const MODEL = {
  labels: {
    Entity: {
      key: 'key',
      indexed: ['page'],
      properties: {
        key: 'string',
        n: 'integer',
        page: 'integer',
        id: 'string',
        kind: 'string',
        name: 'string',
        country: 'string',
        region: 'string',
        latitude: 'float',
        longitude: 'float',
        identifiers: 'strings',
        materials: 'strings',
        validFrom: 'date',
        validTo: 'date',
        document: 'string',
        ...provenance,
      },
    },
    Company: entityKind,
    Site: entityKind,
    Smelter: entityKind,
    Mine: entityKind,
    Origin: entityKind,
    Recycled: entityKind,
    Country: { key: 'code', properties: { code: 'string' } },
    Region: { key: 'code', properties: { code: 'string' } },
    Material: { key: 'id', properties: { id: 'string' } },
    Document: {
      key: 'key',
      indexed: ['page'],
      properties: {
        key: 'string',
        n: 'integer',
        page: 'integer',
        id: 'string',
        publisher: 'string',
        title: 'string',
        date: 'date',
        edition: 'string',
        licence: 'string',
        url: 'string',
        hash: 'string',
        declarer: 'string',
        series: 'string',
        ...provenance,
      },
    },
    RiskFact: {
      key: 'key',
      indexed: ['page'],
      properties: {
        key: 'string',
        n: 'integer',
        page: 'integer',
        id: 'string',
        about: 'string',
        risk: 'string',
        material: 'string',
        severity: 'share',
        value: 'string',
        scale: 'string',
        ...claim,
        ...provenance,
      },
    },
    Status: {
      key: 'key',
      indexed: ['page'],
      properties: {
        key: 'string',
        n: 'integer',
        page: 'integer',
        id: 'string',
        about: 'string',
        kind: 'string',
        value: 'string',
        material: 'string',
        ...claim,
        ...provenance,
      },
    },
    /**
     * What a later import says of an entity or document that another describes otherwise. The node keeps the words of
     * the import that brought it; server/spaces/descriptions.ts decides which description shows.
     */
    Description: {
      key: 'key',
      indexed: ['page'],
      properties: {
        key: 'string',
        n: 'integer',
        page: 'integer',
        /** Of the row: `entities` or `documents`. */
        table: 'string',
        /** The row as JSON. */
        content: 'string',
        ...provenance,
      },
    },
    /**
     * A gap that somebody follows up. It names entities by id and belongs to no import: it outlives those that brought
     * what it asks about.
     */
    OpenQuestion: {
      key: 'key',
      indexed: ['space'],
      properties: {
        key: 'string',
        id: 'string',
        space: 'string',
        /** `gap` or `split`, and the entity that it is at. */
        about: 'string',
        entity: 'string',
        /** The entity that is to answer. */
        whom: 'string',
        /** The question whose band the answer narrows. */
        buyer: 'string',
        risk: 'string',
        material: 'string',
        lens: 'string',
        tiers: 'integer',
        /** In the words of who opened it. */
        title: 'string',
        state: 'string',
        assignee: 'string',
        due: 'date',
        /** Raised by every change; a note changes nothing. */
        revision: 'integer',
        openedBy: 'string',
        openedAt: 'datetime',
        changedBy: 'string',
        changedAt: 'datetime',
        /** What was done and noted, by whom and when, oldest first: JSON each, only ever added to. */
        log: 'strings',
      },
    },
    /** An act that a second person has to approve, and what became of it. */
    Proposal: {
      key: 'key',
      indexed: ['space'],
      properties: {
        key: 'string',
        id: 'string',
        space: 'string',
        /** What it is to do (server/approvals/order.ts), its arguments as JSON, and what it was made against. */
        act: 'string',
        content: 'string',
        base: 'string',
        /** Of a lens or share model: the SHA-256 of its content. */
        digest: 'string',
        /** Id of the caller, and which person that is. */
        by: 'string',
        person: 'string',
        proposedAt: 'datetime',
        /** Tells the call that kept it from every other one. */
        keptBy: 'string',
        state: 'string',
        settledBy: 'string',
        settledAt: 'datetime',
        /** Tells the call that settled it from every other one. */
        settling: 'string',
        reason: 'string',
        /** The import that it made, or that it took back. */
        import: 'integer',
      },
    },
    /** One loading of data: `staged` until one commit makes it `visible`; `undone` by the same switch. */
    Import: {
      key: 'n',
      indexed: ['space'],
      properties: {
        n: 'integer',
        space: 'string',
        state: 'string',
        source: 'string',
        digest: 'string',
        startedAt: 'datetime',
        committedAt: 'datetime',
        undoneAt: 'datetime',
        heartbeatAt: 'datetime',
        trustRecorded: 'boolean',
        rows: 'integer',
        firstPage: 'integer',
        pages: 'integer',
        batch: 'integer',
        /** What its file was recognised as, the SHA-256 of that file, and its report as JSON. */
        format: 'string',
        hash: 'string',
        report: 'string',
        /** How many Touch nodes it has; absent where they do not say all that it touches. */
        touches: 'integer',
      },
    },
    /** Keys of earlier rows that a batch of an import touches, of one part of what projections are made of. */
    Touch: {
      key: 'key',
      indexed: ['import'],
      passing: true,
      properties: { key: 'string', import: 'integer', what: 'string', keys: 'strings' },
    },
    /** What a program calls with: its hash, what it was given (JSON), and until when. */
    ApiKey: {
      key: 'id',
      properties: {
        id: 'string',
        hash: 'string',
        name: 'string',
        grants: 'string',
        /** The person whose key it is. */
        owner: 'string',
        createdBy: 'string',
        createdAt: 'datetime',
        expiresAt: 'datetime',
        revokedAt: 'datetime',
        lastUsedOn: 'date',
      },
    },
    /** A person signed in at the page: the hash of the cookie, who opened it, and until when. */
    Session: {
      key: 'id',
      passing: true,
      properties: {
        id: 'string',
        hash: 'string',
        /** Of the secret before this one, for requests that were under way when it changed. */
        previousHash: 'string',
        /** Id of the caller; where it is a key's, the key says what the session may. */
        openedBy: 'string',
        name: 'string',
        /** JSON; absent where a key says it. */
        grants: 'string',
        createdAt: 'datetime',
        seenAt: 'datetime',
        rotatedAt: 'datetime',
        expiresAt: 'datetime',
      },
    },
    /** Who writes to a space at the moment; its key is the name of the space. Milliseconds of the store's clock. */
    Lease: {
      key: 'key',
      passing: true,
      properties: { key: 'string', token: 'string', holder: 'string', expiresAt: 'integer' },
    },
    /** What was done, by whom, chained by hash; only ever added to. */
    AuditRecord: {
      key: 'n',
      properties: {
        n: 'integer',
        id: 'string',
        at: 'datetime',
        by: 'string',
        action: 'string',
        space: 'string',
        target: 'string',
        before: 'string',
        after: 'string',
        previous: 'string',
        hash: 'string',
      },
    },
    /** One node: schema version, revision of the store, next free page and import number. */
    Meta: {
      key: 'id',
      properties: {
        id: 'string',
        schemaVersion: 'integer',
        revision: 'integer',
        nextPage: 'integer',
        nextImport: 'integer',
        identity: 'string',
        /** The last record of what was done; the lock makes writers wait for each other. */
        auditCount: 'integer',
        auditHash: 'string',
        auditLock: 'string',
        /** Batches of a restore that has not ended; null where none is under way. */
        restoring: 'integer',
        /** Which acts take a second person; null: nobody has said it. */
        approvals: 'strings',
        /** Who migrates it, and until when that holds. */
        migratingBy: 'string',
        migratingUntil: 'datetime',
      },
    },
  },
  relationships: {
    SUPPLIES: {
      from: ['Entity'],
      to: ['Entity'],
      reverse: 'SUPPLIED_BY',
      properties: {
        id: 'string',
        materials: 'strings',
        share: 'share',
        basis: 'string',
        scope: 'string',
        depth: 'string',
        products: 'strings',
        ...claim,
        ...provenance,
      },
    },
    OPERATES: {
      from: ['Entity'],
      to: ['Entity'],
      reverse: 'OPERATED_BY',
      properties: { id: 'string', percentage: 'float', ...claim, ...provenance },
    },
    OWNS: {
      from: ['Entity'],
      to: ['Entity'],
      reverse: 'OWNED_BY',
      properties: { id: 'string', percentage: 'float', ...claim, ...provenance },
    },
    DESCRIBES: {
      from: ['Description'],
      to: ['Entity', 'Document'],
      reverse: 'DESCRIBED_BY',
      properties: {},
    },
    LOCATED_IN: { from: ['Entity'], to: ['Region', 'Country'], reverse: 'LOCATION_OF', properties: {} },
    PART_OF: { from: ['Region'], to: ['Country'], reverse: 'HAS_PART', properties: {} },
    ABOUT: {
      from: ['RiskFact', 'Status'],
      to: ['Entity', 'Country', 'Region', 'Material'],
      reverse: 'SUBJECT_OF',
      properties: {},
    },
    SAME_AS: {
      from: ['Entity'],
      to: ['Entity'],
      reverse: 'SAME_AS',
      properties: {
        id: 'string',
        state: 'string',
        score: 'float',
        reason: 'string',
        decidedBy: 'string',
        decidedAt: 'datetime',
        ...provenance,
      },
    },
  },
} as const satisfies {
  labels: Record<string, LabelModel>;
  relationships: Record<string, RelationshipModel>;
};

export type Label = keyof typeof MODEL.labels;
export type RelationshipType = keyof typeof MODEL.relationships;
