import { expect, test } from 'vitest';
import { jaroWinkler } from '../../server/matching/jaro-winkler.ts';

// the examples of Winkler's papers
test.each([
  ['martha', 'marhta', 0.961],
  ['dixon', 'dicksonx', 0.813],
  ['dwayne', 'duane', 0.84],
  ['jones', 'johnson', 0.832],
  ['abc', 'xyz', 0],
  ['', 'abc', 0],
  ['same', 'same', 1],
])('%s and %s are %f alike', (a, b, expected) => {
  expect(jaroWinkler(a, b)).toBeCloseTo(expected, 3);
  expect(jaroWinkler(b, a)).toBeCloseTo(expected, 3);
});
