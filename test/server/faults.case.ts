/** A client of a server in trouble: it notes what it is told is done, and what it is told instead. */
import { expect } from 'vitest';

const GAP = 'own:asanagi';
const READ = '{ snapshot { entities } openQuestions(first: 10) { nodes { log { note } } } }';

export class Client {
  readonly #address: string;
  #question = '';
  readonly begun: string[] = [];
  readonly done: string[] = [];

  constructor(address: string) {
    this.#address = address;
  }

  async #ask(query: string) {
    const response = await fetch(`${this.#address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-orepath-csrf': '1', 'orepath-space': 'demo' },
      body: JSON.stringify({ query }),
    });
    // biome-ignore lint/suspicious/noExplicitAny: the shape is the query's
    const body = (await response.json()) as { data?: any; errors?: any[]; error?: { code: string } };
    return { data: body.data, code: body.errors?.[0]?.extensions.code ?? body.error?.code };
  }

  /** Opens the question that is noted on. */
  async open(): Promise<void> {
    const { data } = await this.#ask(`mutation { openQuestion(buyer: "own:hoshino", by: "Ada",
      question: {risk: "conflict"}, entity: "${GAP}") { ... on KeptQuestion { question { openQuestionId } } } }`);
    this.#question = data.openQuestion.question.openQuestionId;
  }

  /** `done`, or the code of why not. */
  async note(): Promise<string> {
    const note = `note ${this.begun.length}`;
    this.begun.push(note);
    const { data, code } = await this.#ask(`mutation { noteOpenQuestion(id: "${this.#question}", by: "Ada",
      note: "${note}") { ... on KeptQuestion { question { openQuestionId } } } }`);
    if (code) return code;
    expect(data.noteOpenQuestion.question.openQuestionId).toBe(this.#question);
    this.done.push(note);
    return 'done';
  }

  /** Reads: `right`, or the code of why there is no answer. What was acknowledged is there, nothing twice, nothing else. */
  async read(): Promise<string> {
    const done = [...this.done];
    const { data, code } = await this.#ask(READ);
    if (code) return code;
    expect(data.snapshot.entities).toBe(164);
    const { nodes } = data.openQuestions as { nodes: { log: { note: string | null }[] }[] };
    const found = nodes.flatMap(({ log }) => log.flatMap(({ note }) => note ?? []));
    expect(new Set(found).size).toBe(found.length);
    expect(done.filter((note) => !found.includes(note))).toEqual([]);
    expect(found.filter((note) => !this.begun.includes(note))).toEqual([]);
    return 'right';
  }

  async ready(): Promise<number> {
    return (await fetch(`${this.#address}/ready`)).status;
  }
}

/** How soon it must be well again by itself. */
export const RECOVERY = { timeout: 10_000, interval: 200 };
