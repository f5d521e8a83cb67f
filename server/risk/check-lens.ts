/** Reads a lens from JSON and refuses what is not one, naming the field. `docs/lenses.md` tells people of the form. */
import { checkRule, readProvision } from './check-rule.ts';
import { DIRECTIONS, type Lens, type Scale } from './lens.ts';
import { type Json, LensReader } from './lens-reader.ts';
import { scaleName } from './scales.ts';

export const LENS_FIELDS = [
  'id',
  'version',
  'title',
  'description',
  'citation',
  'scales',
  'risks',
  'outside',
] as const;
export const SCALE_FIELDS = ['names', 'from', 'to', 'direction', 'beyond'] as const;

/** Throws INVALID_VALUE with the path of the first field that is wrong; `file` says where it was read. */
export function checkLens(value: unknown, file: string): Lens {
  const reader = new LensReader(file);
  const lens = reader.object(value, '', LENS_FIELDS);
  const text = (key: string) => reader.text(lens, key, '');
  const read: Lens = {
    id: reader.id(lens['id'], 'id'),
    version: text('version'),
    title: text('title'),
    description: text('description'),
    citation: text('citation'),
    scales: readScales(lens, reader),
    risks: readRisks(lens, reader),
    outside: reader.entries(lens['outside'], 'outside', (each, at) => readProvision(each, at, reader)),
  };
  const both = Object.keys(read.outside).find((id) => read.risks[id]);
  if (both !== undefined) reader.fail(`outside.${both}`, 'a risk without a rule', both);
  return read;
}

function readRisks(lens: Json, reader: LensReader): Lens['risks'] {
  const given = reader.object(lens['risks'], 'risks');
  if (Object.keys(given).length === 0) reader.fail('risks', 'an object of at least one risk', given);
  for (const id of Object.keys(given)) reader.id(id, `risks.${id}`);
  return reader.entries(given, 'risks', (rule, at) => checkRule(rule, at, reader));
}

function readScales(lens: Json, reader: LensReader): Lens['scales'] {
  const scales = reader.entries(lens['scales'], 'scales', (each, at) => readScale(each, at, reader));
  const named = new Set<string>();
  for (const [id, { names }] of Object.entries(scales)) {
    for (const [i, name] of names.entries()) {
      if (named.has(scaleName(name))) reader.fail(`scales.${id}.names[${i}]`, 'a name of its own', name);
      named.add(scaleName(name));
    }
  }
  return scales;
}

function readScale(value: unknown, path: string, reader: LensReader): Scale {
  const scale = reader.object(value, path, SCALE_FIELDS);
  const from = reader.within(scale['from'], `${path}.from`, 'a number', Number.isFinite);
  const above = (to: number) => Number.isFinite(to) && to > from;
  return {
    names: reader.some(scale['names'], `${path}.names`, (each, at) => reader.string(each, at)),
    from,
    to: reader.within(scale['to'], `${path}.to`, `a number above ${from}`, above),
    direction: reader.oneOf(scale['direction'], `${path}.direction`, DIRECTIONS),
    beyond: reader.oneOf(scale['beyond'] ?? 'not-rated', `${path}.beyond`, ['not-rated', 'as-end'] as const),
  };
}
