import { exceeded } from '../limits/exceeded.ts';
import type { Limits } from '../limits/limits.ts';

/** Walks variables as they came, level by level and without recursion. Throws VARIABLES_TOO_LARGE, TEXT_TOO_LONG. */
export function checkVariables(
  variables: unknown,
  { variableDepth, variableValues, textChars }: Limits,
): void {
  let level: unknown[] = [variables];
  let values = 0;
  for (let depth = 0; level.length > 0; depth++) {
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value === 'string' && value.length > textChars) {
        throw exceeded('TEXT_TOO_LONG', 'a text in the variables is too long', {
          asked: value.length,
          allowed: textChars,
          of: 'characters',
        });
      }
      if (typeof value !== 'object' || value === null) continue;
      if (depth > variableDepth) {
        throw exceeded('VARIABLES_TOO_LARGE', 'the variables nest too deeply', {
          asked: `more than ${variableDepth}`,
          allowed: variableDepth,
          of: 'lists and objects inside each other',
        });
      }
      for (const inner of Object.values(value)) next.push(inner);
    }
    values += next.length;
    if (values > variableValues) {
      throw exceeded('VARIABLES_TOO_LARGE', 'the variables hold too many values', {
        asked: `${values} or more`,
        allowed: variableValues,
        of: 'values',
      });
    }
    level = next;
  }
}
