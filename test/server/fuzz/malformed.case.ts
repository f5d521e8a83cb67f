/** Malformed requests: each is refused with a code, none breaks the service, memory stays flat. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../support/app.ts';
import { Dice } from './dice.ts';
import { fault, heldBytes } from './judge.ts';
import { type Malformed, malformed } from './malformed-requests.ts';

const IN_ALL = process.env['OREPATH_TEST_DEEP'] === '1' ? 100_000 : 10_000;
/** Files that share them. */
const PARTS = 2;
const COUNT = IN_ALL / PARTS;
const HOST = '127.0.0.1:4000';

/** One part of them, by its seed. */
export function malformedCase(seed: number): void {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp({ demo: true });
  });
  afterAll(() => app.close());

  const requestOf = ({ method, path, headers, body }: Malformed): Request =>
    new Request(`http://${HOST}${path}`, {
      method,
      headers: { host: HOST, ...headers },
      ...(body !== undefined && { body }),
    });

  test(`${COUNT} malformed requests are answered with what is wrong`, { timeout: 3_600_000 }, async () => {
    const faults: unknown[] = [];
    let refused = 0;
    let held = 0;
    const dice = new Dice(seed);
    for (let n = 0; n < COUNT && faults.length < 10; n++) {
      const asked = malformed(dice);
      const started = performance.now();
      const response = await app.app.fetch(requestOf(asked));
      const text = await response.text();
      const wrong = fault(response.status, text, performance.now() - started);
      if (wrong)
        faults.push({
          n,
          wrong,
          asked: { ...asked, body: String(asked.body).slice(0, 300) },
          text: text.slice(0, 300),
        });
      if (/"errors":\[/.test(text) || response.status >= 400) refused++;
      if (n === Math.floor(COUNT / 4)) held = await heldBytes();
    }
    expect(faults).toEqual([]);
    expect(refused / COUNT).toBeGreaterThan(0.5);
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
    expect(await heldBytes()).toBeLessThan(held * 1.1 + 20e6);
    expect((await app.ask('{ snapshot { entities } }')).data.snapshot.entities).toBeGreaterThan(0);
  });
}
