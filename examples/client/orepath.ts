/** A client for Orepath without dependencies: typed queries, error codes, patience with a busy server, pages, columns. */

/** A query with the types of its answer and its variables; `operations.ts` holds those of `../queries/`. */
export interface Operation<Answer, Variables> {
  readonly name: string;
  readonly text: string;
  /** Never there: it carries the types. */
  readonly types?: (variables: Variables) => Answer;
}

export interface ClientOptions {
  /** Where the service is: `https://orepath.example`. */
  readonly address: string;
  /** The space that is asked about. */
  readonly space: string;
  /** An API key, or a token of an issuer that the service trusts. */
  readonly token?: string;
  /** How often a request is sent at most; default 5. */
  readonly attempts?: number;
  /** For tests. */
  readonly fetch?: typeof fetch;
  readonly wait?: (ms: number) => Promise<void>;
}

/** What the service refused: `code` is stable, words may change. */
export class OrepathRequestError extends Error {
  readonly code: string;
  readonly status: number;
  /** What would have been right, and what came: `expected`, `got`, `where`, `nearest`. */
  readonly detail: Readonly<Record<string, unknown>>;

  constructor(message: string, code: string, status: number, detail: Readonly<Record<string, unknown>>) {
    super(`${code}: ${message}`);
    this.name = 'OrepathRequestError';
    this.code = code;
    this.status = status;
    this.detail = detail;
  }
}

interface Reply {
  data?: unknown;
  errors?: { message: string; extensions?: Record<string, unknown> }[];
}

/** Codes with which the service says: not now. Nothing was done, so the same may be sent again. */
const LATER = new Set(['TOO_BUSY', 'RATE_LIMITED', 'GOING_DOWN', 'STORE_UNAVAILABLE', 'STALE_READ']);
const FIRST_WAIT_MS = 200;
const MOST_WAIT_MS = 20_000;

/** Milliseconds that a `Retry-After` asks for (seconds or a date); undefined where there is none. */
export function retryAfterMs(header: string | null, now: number = Date.now()): number | undefined {
  if (!header) return undefined;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), MOST_WAIT_MS);
}

/** Doubles from try to try, and is drawn at random below that, so that many clients do not come back at once. */
const backoffMs = (attempt: number): number =>
  Math.random() * Math.min(MOST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt);

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export class OrepathClient {
  readonly #options: Required<Omit<ClientOptions, 'token'>> & Pick<ClientOptions, 'token'>;

  constructor(options: ClientOptions) {
    this.#options = { attempts: 5, fetch, wait: sleep, ...options };
  }

  /** The answer to a query. Throws OrepathRequestError, or what fetch throws where nobody answers. */
  async ask<Answer, Variables>(
    operation: Operation<Answer, Variables>,
    variables: Variables,
  ): Promise<Answer> {
    const response = await this.#send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', 'x-orepath-csrf': '1' },
      body: JSON.stringify({ query: operation.text, operationName: operation.name, variables }),
    });
    return ((await response.json()) as Reply).data as Answer;
  }

  /** Every node of a connection, page by page: `connection` finds it in the answer. */
  async *nodes<Answer, Variables extends { after?: string | null | undefined }, Node>(
    operation: Operation<Answer, Variables>,
    variables: Variables,
    connection: (answer: Answer) => {
      nodes: readonly Node[];
      pageInfo: { hasNextPage: boolean; endCursor?: string | null | undefined };
    },
  ): AsyncGenerator<Node> {
    for (let after = variables.after; ; ) {
      const { nodes, pageInfo } = connection(await this.ask(operation, { ...variables, after }));
      yield* nodes;
      if (!pageInfo.hasNextPage) return;
      after = pageInfo.endCursor;
    }
  }

  /** One table column by column, as an Arrow IPC stream. Throws as `ask`. */
  async columns(
    table: 'entities' | 'links',
    question: Readonly<Record<string, string>>,
  ): Promise<Uint8Array> {
    const response = await this.#send(`/arrow/${table}?${new URLSearchParams(question)}`, {});
    return new Uint8Array(await response.arrayBuffer());
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const { address, space, token, attempts, wait } = this.#options;
    const headers = {
      ...init.headers,
      'orepath-space': space,
      ...(token && { authorization: `Bearer ${token}` }),
    };
    for (let attempt = 1; ; attempt++) {
      let header: string | null = null;
      try {
        const response = await this.#options.fetch(address + path, { ...init, headers });
        header = response.headers.get('retry-after');
        const error = await errorIn(response);
        if (!error) return response;
        throw error;
      } catch (error) {
        if (attempt >= attempts || !mayPass(error)) throw error;
      }
      await wait(retryAfterMs(header) ?? backoffMs(attempt));
    }
  }
}

/** What a response refuses with; its body can be read again where there is nothing. */
async function errorIn(response: Response): Promise<OrepathRequestError | undefined> {
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  if (response.ok && !isJson) return undefined;
  const reply: Reply = isJson ? ((await response.clone().json()) as Reply) : {};
  const [first] = reply.errors ?? [];
  if (!first && response.ok) return undefined;
  const { code = `HTTP_${response.status}`, ...detail } = first?.extensions ?? {};
  return new OrepathRequestError(
    first?.message ?? response.statusText,
    String(code),
    response.status,
    detail,
  );
}

/** A query changes nothing, so one that nobody answered is sent again too. */
const mayPass = (error: unknown): boolean =>
  error instanceof OrepathRequestError
    ? LATER.has(error.code) || error.status === 429 || error.status === 503
    : error instanceof TypeError;
