/** Arbitrary benches of changes, each field there or not, with ids and texts that an address could trip over. */
import fc from 'fast-check';
import { PLAN_FIGURES, type WhatIfState } from '../../web/slices/whatif.ts';
import type { BenchItem, Change } from '../../web/whatif/changes.ts';

const id = fc.oneof(
  fc.constantFrom(
    'own:hoshino',
    'own:a,b',
    'own:星野 & sons',
    'own:a=b?c#d',
    'lei:5493/00%41',
    'own:"quoted"',
    'own:+ {}',
  ),
  fc.stringMatching(/^own:[^\s]{1,12}$/u),
);
const part = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0);
const day = fc.constantFrom('2026-01-01', '2028-02-29');
const period = { validFrom: day, validTo: day };

const some = <T extends object>(must: object, may: object) =>
  fc.record({ ...must, ...may } as never, { requiredKeys: Object.keys(must) as never }) as fc.Arbitrary<T>;
const named = (name: string, fields: fc.Arbitrary<object>) =>
  fields.map((said) => ({ [name]: said }) as unknown as Change);

const ends = { supplier: id, customer: id };

/** Any change that the page can make or a file can hold. */
export const changes: fc.Arbitrary<Change> = fc.oneof(
  named('removeSupplier', some(ends, { leaves: fc.constantFrom('reallocate', 'opaque', 'replace'), by: id })),
  named('removeClaim', some({ link: id }, {})),
  named('setShare', some({ link: id }, { share: part })),
  named(
    'addClaim',
    some(ends, {
      ...period,
      share: part,
      materials: fc.array(fc.constantFrom('tin', 'rare earths'), { maxLength: 3 }),
      basis: fc.constantFrom('verified', 'declared', 'inferred'),
      scope: fc.constantFrom('company', 'product', 'user-defined'),
      depth: fc.constantFrom('direct', 'chain'),
    }),
  ),
  named('setStatus', some({ about: id, kind: id, value: id }, { ...period, material: id })),
  named('removeStatus', some({ about: id, kind: id }, { material: id })),
  named('setFact', some({ about: id, risk: id }, { ...period, material: id, severity: part })),
  named('removeFact', some({ about: id, risk: id }, { material: id })),
);

export const benches: fc.Arbitrary<BenchItem[]> = fc.array(
  fc.record({ change: changes, off: fc.boolean() }),
  { maxLength: 6 },
);

export const whatIfStates: fc.Arbitrary<WhatIfState> = fc.record({
  bench: benches,
  target: fc.oneof(fc.constant(null), part),
  figure: fc.constantFrom(...PLAN_FIGURES),
  ignored: fc.constant(0),
});
