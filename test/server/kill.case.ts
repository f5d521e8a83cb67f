/**
 * kill -9 at random moments while clients write, over and over on one store: what they were told is done is there after
 * the next start, each once; an import is whole or not there; the store's own check, with the chain of the record of
 * what was done, is clean. The moments are seeded.
 */
import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { expect } from 'vitest';
import { listKeys } from '../../server/auth/keys.ts';
import { readConfig } from '../../server/config.ts';
import { closeParts, inProcess, openParts } from '../../server/service.ts';
import { checkStore } from '../../server/spaces/check.ts';
import { openStore } from '../../server/store/open.ts';
import { zipOf } from '../ingest/workbook/written.ts';
import { random } from '../oracle/random.ts';
import { type Cli, end, startServer } from '../support/cli.ts';

const DEEP = process.env['OREPATH_TEST_DEEP'] === '1';
export const KILLS = DEEP ? 200 : 20;

/** Rows of each table of one import. */
const ROWS = 40;
/** The longest time between a round's first acknowledgement and its kill, in ms. */
const LATEST_MS = 700;
/** Supplies of the demonstration chain that stop somewhere: a question each. */
const GAPS = `{ exposure(buyer: "own:hoshino", question: {risk: "conflict"}) { ... on Exposure {
  gaps(first: 100) { entity { entityId } } } } }`;
const QUESTIONS = '{ openQuestions(first: 100) { nodes { openQuestionId log { note } } } }';
/** The service says so where Neo4j was killed with it: then nothing was acknowledged. */
const LOST = ['STORE_UNAVAILABLE'];

interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the query's
  data: any;
}

/** What the clients began, and what of it they were told is done. */
class Ledger {
  readonly questions = new Set<string>();
  readonly notes = { begun: new Set<string>(), done: new Set<string>() };
  readonly keys = new Set<string>();
  /** Imports by space, and decisions on who is who: by the import that brought both ends. */
  readonly imports = { begun: new Map<string, number>(), done: new Map<string, number>() };
  readonly decisions = new Map<string, { begun: Set<string>; done: Set<string> }>();
}

const csv = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

/** Tables of an import in which everything is named after it. */
function tablesOf(name: string): Buffer {
  const rows = Array.from({ length: ROWS }, (_, i) => i);
  return zipOf({
    'entities.csv': csv('id,kind,name', ...rows.map((i) => `own:${name}-${i},company,Company ${name} ${i}`)),
    'links.csv': csv(
      'id,supplier,customer,materials',
      ...rows.map((i) => `own:l-${name}-${i},own:${name}-${i},own:${name}-${(i + 1) % ROWS},tin`),
    ),
  });
}

/** One server from its start to its kill, and the clients that write to it. */
class Round {
  readonly #ledger: Ledger;
  readonly #address: string;
  readonly #cli: Cli;
  readonly space: string;
  #over = false;
  #command: ChildProcess | undefined;
  #tellNoted = (): void => {};
  #tellImported = (): void => {};
  /** Resolves when the first note was acknowledged. */
  readonly noted = new Promise<void>((resolve) => {
    this.#tellNoted = resolve;
  });
  /** Resolves when the first import was. */
  readonly imported = new Promise<void>((resolve) => {
    this.#tellImported = resolve;
  });

  constructor(cli: Cli, ledger: Ledger, address: string, round: number) {
    this.#cli = cli;
    this.#ledger = ledger;
    this.#address = address;
    this.space = `round-${round}`;
  }

  /** Kills the command that is running too. */
  stop(): void {
    this.#over = true;
    this.#command?.kill('SIGKILL');
  }

  async ask(query: string, space = 'demo'): Promise<Answer | undefined> {
    const response = await this.#fetch('/graphql', {
      headers: { 'content-type': 'application/json', 'x-orepath-csrf': '1', 'orepath-space': space },
      body: JSON.stringify({ query }),
    });
    if (!response) return undefined;
    const { data, errors = [] } = response as Answer & { errors?: { extensions: { code: string } }[] };
    const codes = errors.map(({ extensions }) => extensions.code);
    if (codes.length && this.#over && codes.every((code) => LOST.includes(code))) return undefined;
    expect(codes).toEqual([]);
    return { data };
  }

  /** The JSON of an answer; undefined where the kill came before it. */
  async #fetch(path: string, init: RequestInit): Promise<unknown> {
    try {
      const response = await fetch(this.#address + path, { method: 'POST', ...init });
      return await response.json();
    } catch (error) {
      if (this.#over) return undefined;
      throw error;
    }
  }

  /** A question each round, and notes on it one after the other. */
  async askAndNote(round: number): Promise<void> {
    const found = await this.ask(GAPS);
    const gaps = found?.data.exposure.gaps as { entity: { entityId: string } }[];
    const { entityId } = gaps[round % gaps.length]!.entity;
    const opened = await this.ask(`mutation { openQuestion(buyer: "own:hoshino", by: "Ada",
      question: {risk: "conflict"}, entity: "${entityId}") { ... on KeptQuestion { question { openQuestionId } }
      ... on AlreadyAsked { question { openQuestionId } } } }`);
    const id: string | undefined = opened?.data.openQuestion.question.openQuestionId;
    if (!id) return;
    this.#ledger.questions.add(id);
    for (let n = 0; !this.#over; n++) {
      const note = `note ${round}.${n}`;
      this.#ledger.notes.begun.add(note);
      const noted = await this.ask(`mutation { noteOpenQuestion(id: "${id}", by: "Ada", note: "${note}") {
        ... on KeptQuestion { question { openQuestionId } } } }`);
      if (!noted) return;
      expect(noted.data.noteOpenQuestion.question.openQuestionId).toBe(id);
      this.#ledger.notes.done.add(note);
      this.#tellNoted();
    }
  }

  /** Imports one after the other, and after each a decision on two of its entities. */
  async importAndDecide(): Promise<void> {
    const { imports, decisions } = this.#ledger;
    const decided = { begun: new Set<string>(), done: new Set<string>() };
    decisions.set(this.space, decided);
    for (let n = 0; !this.#over; n++) {
      const name = `${this.space}-${n}`;
      imports.begun.set(this.space, n + 1);
      if (!(await this.#import(name))) return;
      imports.done.set(this.space, n + 1);
      this.#tellImported();
      decided.begun.add(name);
      const answer = await this.ask(
        `mutation { decideMatch(a: "own:${name}-0", b: "own:${name}-1", state: REJECTED, by: "Ada",
          reason: "${name}") { ... on DecidedMatch { match { state } } } }`,
        this.space,
      );
      if (!answer) return;
      expect(answer.data.decideMatch.match.state).toBe('REJECTED');
      decided.done.add(name);
    }
  }

  /** Whether it was told that the import is done. */
  async #import(name: string): Promise<boolean> {
    const body = new Uint8Array(tablesOf(name));
    const headers = { 'x-orepath-csrf': '1', 'content-type': 'application/octet-stream' };
    const sent = await this.#fetch(`/imports?name=${name}.zip&space=${this.space}`, { headers, body });
    const id = (sent as { run?: { id: string } } | undefined)?.run?.id;
    while (id) {
      const run = (
        await this.ask(
          `{ importRun(id: "${id}") { state files(first: 5) { nodes { state faults { message } } } } }`,
        )
      )?.data.importRun;
      if (!run) return false;
      if (run.state === 'DONE') {
        expect(run.files.nodes).toEqual([{ state: 'IMPORTED', faults: [] }]);
        return true;
      }
      if (this.#over && run.state === 'FAILED') return false;
      expect(['WAITING', 'RUNNING']).toContain(run.state);
      await sleep(20);
    }
    return false;
  }

  /** A key after the other by the command line: through the server, or beside it on Neo4j. */
  async addKeys(): Promise<void> {
    while (!this.#over) {
      const command = this.#cli.start('keys', 'add', 'a tool', '--grant', 'demo:viewer', '--json');
      this.#command = command;
      let out = '';
      command.stdout?.on('data', (chunk) => {
        out += chunk;
      });
      await new Promise((resolve) => command.on('close', resolve));
      if (out.endsWith('}\n')) this.#ledger.keys.add((JSON.parse(out) as { id: string }).id);
    }
  }

  /** All writers, until the kill. */
  write(round: number): Promise<unknown> {
    return Promise.all([this.askAndNote(round), this.importAndDecide(), this.addKeys()]);
  }
}

/** What the next start finds, before it serves: the check, and the keys. */
async function checkStored(cli: Cli, ledger: Ledger): Promise<void> {
  const env = { OREPATH_DATA: cli.path('data'), LOG_LEVEL: 'silent', ...cli.env };
  const parts = await openParts(readConfig(env), pino({ level: 'silent' }), inProcess());
  try {
    const { faults } = await checkStore(parts.store);
    // on a shared store it is under the lease of the killed a while longer, as far as others can tell still coming
    const waits = parts.store.engine === 'bolt' ? faults.filter(({ code }) => code === 'LEFT_STAGED') : [];
    expect(faults).toEqual(waits);
    const keys = new Set((await listKeys(parts.store)).map(({ id }) => id));
    expect([...ledger.keys].filter((id) => !keys.has(id))).toEqual([]);
  } finally {
    await closeParts(parts);
  }
}

/** The server that runs sweeps what the killed had staged, once their leases have run out; nothing is swept here. */
async function becomesClean(cli: Cli): Promise<void> {
  const store = await openStore(readConfig(cli.env));
  try {
    await expect.poll(async () => (await checkStore(store)).faults, { timeout: 60_000 }).toEqual([]);
  } finally {
    await store.close();
  }
}

/** Holds the questions and their notes against what clients were told. */
async function checkNotes(round: Round, { questions, notes }: Ledger): Promise<void> {
  const { nodes } = (await round.ask(QUESTIONS))!.data.openQuestions as {
    nodes: { openQuestionId: string; log: { note: string | null }[] }[];
  };
  const ids = nodes.map(({ openQuestionId }) => openQuestionId);
  expect([...questions].filter((id) => !ids.includes(id))).toEqual([]);
  const found = nodes.flatMap(({ log }) => log.flatMap(({ note }) => note ?? []));
  expect(new Set(found).size, 'no note twice').toBe(found.length);
  expect(
    [...notes.done].filter((note) => !found.includes(note)),
    'no note lost',
  ).toEqual([]);
  expect(
    found.filter((note) => !notes.begun.has(note)),
    'no note from nowhere',
  ).toEqual([]);
}

/** Holds what a space shows against what clients were told. */
async function checkSpace(round: Round, { imports, decisions }: Ledger, space: string): Promise<void> {
  const { spaces } = (await round.ask('{ spaces { id } }'))!.data;
  const there = (spaces as { id: string }[]).some(({ id }) => id === space);
  const { snapshot, matches } = there
    ? (await round.ask(
        '{ snapshot { entities links } matches(first: 100) { nodes { comment state } } }',
        space,
      ))!.data
    : { snapshot: { entities: 0, links: 0 }, matches: { nodes: [] } };
  const whole = snapshot.entities / ROWS;
  expect(snapshot.links, `${space}: whole imports only`).toBe(snapshot.entities);
  expect(Number.isInteger(whole), `${space}: whole imports only`).toBe(true);
  expect(whole, `${space}: no import lost`).toBeGreaterThanOrEqual(imports.done.get(space) ?? 0);
  expect(whole, `${space}: no import twice`).toBeLessThanOrEqual(imports.begun.get(space) ?? 0);
  const { begun, done } = decisions.get(space)!;
  const found = (matches.nodes as { comment: string | null; state: string }[])
    .filter(({ state }) => state === 'REJECTED')
    .flatMap(({ comment }) => comment ?? []);
  expect(
    [...done].filter((name) => !found.includes(name)),
    `${space}: no decision lost`,
  ).toEqual([]);
  expect(
    found.filter((name) => !begun.has(name)),
    `${space}: no decision from nowhere`,
  ).toEqual([]);
}

/** Kills the server `KILLS` times on the store of `cli`; `withStore` kills and restarts what runs underneath, now and then. */
export async function killOverAndOver(
  cli: Cli,
  seed: number,
  withStore?: { kill(): void; restart(): Promise<void> },
): Promise<void> {
  const draw = random(seed);
  const ledger = new Ledger();
  let last: string | undefined;
  let broken = 0;
  for (let round = 0; round <= KILLS; round++) {
    const { child, address } = await startServer(cli);
    try {
      const now = new Round(cli, ledger, address, round);
      await checkNotes(now, ledger);
      if (last) await checkSpace(now, ledger, last);
      // the last start only looks, at everything
      if (round === KILLS) {
        for (const space of ledger.decisions.keys()) await checkSpace(now, ledger, space);
        if (withStore) await becomesClean(cli);
        break;
      }
      const writing = now.write(round);
      // every other kill falls into a first import
      await Promise.race([round % 2 ? now.noted : Promise.all([now.noted, now.imported]), writing]);
      await sleep(draw.int(0, LATEST_MS));
      now.stop();
      const storeToo = withStore !== undefined && round % 10 === 9;
      if (storeToo) withStore.kill();
      await end(child, 'SIGKILL');
      await writing;
      if (storeToo) await withStore.restart();
      last = now.space;
      if ((ledger.imports.begun.get(last) ?? 0) > (ledger.imports.done.get(last) ?? 0)) broken++;
      await checkStored(cli, ledger);
    } finally {
      await end(child, 'SIGKILL');
    }
  }
  // else it has shown nothing
  expect(ledger.notes.done.size).toBeGreaterThanOrEqual(KILLS);
  expect(ledger.imports.done.size).toBeGreaterThanOrEqual(KILLS / 2);
  expect(broken, 'imports under way when the kill came').toBeGreaterThan(0);
}
