/** The bench of What if without a browser: its address, what it takes for a change, undo. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readChanges } from '../../server/analytics/scenario/changes.ts';
import { readAddress, writeAddress } from '../../web/address.ts';
import { addressed, MOST_ADDRESS, MOST_CHANGES } from '../../web/slices/whatif.ts';
import { pageState, START } from '../../web/state.ts';
import { movedTo, sameBench, stepBetween, withChanges } from '../../web/whatif/bench-steps.ts';
import type { BenchItem, Change } from '../../web/whatif/changes.ts';
import { draftOf, lackingIn, mended } from '../../web/whatif/draft.ts';
import { parseChange, readChangesFile } from '../../web/whatif/read-change.ts';
import { met, redone, startedWith, stepped, undone } from '../../web/whatif/undo-list.ts';
import { benches, changes } from '../support/bench-states.ts';

const out = (supplier: string): Change => ({ removeSupplier: { supplier, customer: 'own:b' } });
const items = (...names: string[]): BenchItem[] => names.map((name) => ({ change: out(name), off: false }));
const withBench = (bench: readonly BenchItem[]) => ({ ...START, whatif: { ...START.whatif, bench } });

describe('the bench in the address', () => {
  test('is read back as it was written, in its order, whatever ids it names', () => {
    fc.assert(
      fc.property(benches, (bench) => {
        expect(readAddress(writeAddress(withBench(bench))).whatif.bench).toEqual(bench);
      }),
    );
  });

  test('says each change as the changes file of the command line does', () => {
    const address = new URLSearchParams(writeAddress(withBench(items('own:a'))));
    expect(address.getAll('change')).toEqual(['{"removeSupplier":{"supplier":"own:a","customer":"own:b"}}']);
    expect(
      new URLSearchParams(writeAddress(withBench([{ change: out('own:a'), off: true }]))).get('changeOff'),
    ).toBe(address.get('change'));
  });

  test.each([
    'not JSON',
    '[]',
    'null',
    '{}',
    '{"removeSupplier":{"supplier":"own:a"}}',
    '{"removeSupplier":{"supplier":"own:a","customer":"own:b","leaves":"nothing"}}',
    '{"removeSupplier":{"supplier":"own:a","customer":"own:b","because":"x"}}',
    '{"removeSupplier":{"supplier":"","customer":"own:b"}}',
    '{"removeClaim":{"link":"a"},"setShare":{"link":"a"}}',
    '{"removeEverything":{"link":"a"}}',
    '{"toString":{}}',
    '{"__proto__":{"link":"a"}}',
    '{"setShare":{"link":"a","share":"0.5"}}',
    '{"setShare":{"link":"a","constructor":1}}',
    '{"setStatus":{"about":"a","kind":"k","value":"v","validFrom":"2026-02-30"}}',
    `{"removeClaim":{"link":"${'x'.repeat(2000)}"}}`,
  ])('%s is no change: it is left out, counted, and the others stay', (json) => {
    const good = JSON.stringify(out('own:a'));
    const words = new URLSearchParams([
      ['change', good],
      ['change', json],
    ]);
    expect(readAddress(`?${words}`).whatif).toMatchObject({ bench: items('own:a'), ignored: 1 });
  });

  test('holds no more changes than the service takes, and says how many it left', () => {
    const words = new URLSearchParams(
      Array.from({ length: MOST_CHANGES + 5 }, (_, i) => ['change', JSON.stringify(out(`own:${i}`))]),
    );
    const { bench, ignored } = readAddress(`?${words}`).whatif;
    expect([bench.length, ignored]).toEqual([MOST_CHANGES, 5]);
  });

  test('stays within what an address may hold, the first changes first', () => {
    const bench = items(...Array.from({ length: 80 }, (_, i) => `own:supplier-${i}`));
    const held = addressed(bench);
    expect(held).toBeGreaterThan(20);
    expect(held).toBeLessThan(80);
    const address = writeAddress(withBench(bench));
    expect(address.length).toBeLessThanOrEqual(MOST_ADDRESS + 100);
    expect(readAddress(address).whatif.bench).toEqual(bench.slice(0, held));
    expect(addressed(bench.slice(0, held))).toBe(held);
  });

  test.each(['?target=2', '?target=-0.1', '?target=x', '?target='])('%s is no target', (search) => {
    expect(readAddress(search).whatif.target).toBeNull();
  });

  test('is turned to with the change already made', () => {
    const next = pageState(START, {
      type: 'set',
      slice: 'whatif',
      change: { bench: items('own:a') },
      screen: 'whatif',
    });
    expect(next).toMatchObject({ screen: 'whatif', whatif: { bench: items('own:a'), target: null } });
  });
});

describe('a change of the page', () => {
  test('is one that the service reads, whatever it says', () => {
    fc.assert(
      fc.property(changes, (change) => {
        // who takes the place of whom, and which day comes first, is for the service to say
        const {
          by: _,
          leaves: __,
          validFrom: ___,
          validTo: ____,
          ...said
        } = Object.values(change)[0] as Record<string, unknown>;
        const [read] = readChanges([{ [Object.keys(change)[0]!]: said }]);
        expect(Object.values(read!)[0]).toMatchObject(said);
      }),
    );
  });

  test('comes out of its form as it went in', () => {
    fc.assert(
      fc.property(changes, (change) => {
        fc.pre(!('removeSupplier' in change && 'by' in change.removeSupplier));
        const plain = 'removeSupplier' in change && change.removeSupplier.leaves === 'reallocate';
        const { leaves: _, ...rest } = plain ? change.removeSupplier : { leaves: '' };
        expect(mended(change, draftOf(change))).toEqual(plain ? { removeSupplier: rest } : change);
      }),
    );
  });

  test('lacks who takes the place of a supplier that is replaced', () => {
    const draft = draftOf({ removeSupplier: { supplier: 'own:a', customer: 'own:b', leaves: 'replace' } });
    expect(lackingIn(draft)).toEqual(['by']);
    expect(lackingIn({ ...draft, by: 'own:c' })).toEqual([]);
  });

  test('a file of changes is read with what it holds that is none counted', () => {
    const file = JSON.stringify([
      out('own:a'),
      { removeNothing: {} },
      { setShare: { link: 'own:l', share: null } },
    ]);
    expect(readChangesFile(`\uFEFF${file}`)).toEqual({
      bench: [...items('own:a'), { change: { setShare: { link: 'own:l' } }, off: false }],
      ignored: 1,
    });
    expect(readChangesFile('{}')).toBeNull();
    expect(readChangesFile('a,b')).toBeNull();
    expect(parseChange('1')).toBeNull();
  });
});

describe('undo', () => {
  const same = (a: string, b: string) => a === b;

  test('every walk of steps, undos and redos stands where a plain list with a cursor stands', () => {
    const act = fc.oneof(fc.constant('undo'), fc.constant('redo'), fc.stringMatching(/^[a-z]{1,3}$/));
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        let list = startedWith('start');
        const states = ['start'];
        let at = 0;
        for (const one of acts) {
          if (one === 'undo') {
            list = undone(list);
            at = Math.max(0, at - 1);
          } else if (one === 'redo') {
            list = redone(list);
            at = Math.min(states.length - 1, at + 1);
          } else {
            list = stepped(list, one);
            states.splice(++at, Infinity, one);
          }
          expect(list.now).toBe(states[at]);
          expect([list.past.length, list.future.length]).toEqual([at, states.length - 1 - at]);
        }
      }),
    );
  });

  test('the browser’s back and forth are undo and redo; any other state is a step', () => {
    const list = stepped(stepped(startedWith('a'), 'b'), 'c');
    expect(met(list, 'b', same)).toEqual(undone(list));
    expect(met(undone(list), 'c', same)).toEqual(list);
    expect(met(list, 'x', same)).toEqual(stepped(list, 'x'));
    expect(met(list, 'c', same)).toBe(list);
  });

  test.each([
    ['added', items('a'), items('a', 'b')],
    ['added', items('b'), items('a', 'b')],
    ['removed', items('a', 'b'), items('b')],
    ['moved', items('a', 'b'), items('b', 'a')],
    ['off', items('a'), [{ change: out('a'), off: true }]],
    ['on', [{ change: out('a'), off: true }], items('a')],
    ['edited', items('a'), items('x')],
    ['several', items('a', 'b'), items('x', 'y')],
    ['several', items('a', 'b'), []],
  ])('it says that something was %s', (did, before, after) => {
    expect(stepBetween(before, after).did).toBe(did);
  });

  test('nothing is put on the bench twice, and what moves past an end stays', () => {
    expect(withChanges(items('a'), [out('a'), out('b'), out('b')])).toEqual(items('a', 'b'));
    expect(movedTo(items('a', 'b', 'c'), 0, 2)).toEqual(items('b', 'c', 'a'));
    expect(movedTo(items('a'), 0, 1)).toEqual(items('a'));
    expect(sameBench(items('a'), [{ change: out('a'), off: true }])).toBe(false);
  });
});
