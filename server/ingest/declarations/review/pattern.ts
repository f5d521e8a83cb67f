import type { Pattern } from './words/words.ts';

type Values = Readonly<Record<string, string | undefined>>;

const SLOT = /\{(\w+)\}/g;

/** Fills the slots of a pattern; what stands in `[ ]` is left out where one of its slots has nothing to show. */
export function fill(pattern: Pattern, values: Values): string {
  const show = (text: string): string => text.replace(SLOT, (_, name: string) => values[name] ?? '');
  const whole = pattern.replace(/\[([^\]]*)\]/g, (_, part: string) => {
    const shown = [...part.matchAll(SLOT)].every(([, name]) => (values[name!] ?? '') !== '');
    return shown ? part : '';
  });
  return show(whole);
}
