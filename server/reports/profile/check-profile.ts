/** Reads a profile from JSON and refuses what is not one, naming the field. */
import { type Json, LensReader } from '../../risk/lens-reader.ts';
import { NAMED, type Profile, SOURCES_SHOWN } from './profile.ts';

const FIELDS = [
  'id',
  'version',
  'title',
  'description',
  'outward',
  'names',
  'tiers',
  'relationships',
  'shares',
  'sources',
  'facts',
  'people',
  'licences',
] as const;

/** Throws INVALID_VALUE with the path of the first field that is wrong; `file` says where it was read. */
export function checkProfile(value: unknown, file: string): Profile {
  const reader = new LensReader(file, 'Profile');
  const profile = reader.object(value, '', FIELDS);
  const text = (key: string) => reader.text(profile, key, '');
  const flag = (key: string) => flagOf(reader, profile, key, '');
  return {
    id: reader.id(profile['id'], 'id'),
    version: text('version'),
    title: text('title'),
    description: text('description'),
    outward: flag('outward'),
    names: reader.oneOf(profile['names'], 'names', NAMED),
    tiers: tiersOf(reader, profile['tiers']),
    relationships: flag('relationships'),
    shares: flag('shares'),
    sources: reader.oneOf(profile['sources'], 'sources', SOURCES_SHOWN),
    facts: flag('facts'),
    people: flag('people'),
    licences: licencesOf(reader, profile['licences']),
  };
}

function licencesOf(reader: LensReader, value: unknown): Profile['licences'] {
  const licences = reader.object(value, 'licences', ['gate', 'passes']);
  return {
    gate: flagOf(reader, licences, 'gate', 'licences.'),
    passes: reader.optionalList(licences['passes'], 'licences.passes', (each, at) => reader.string(each, at)),
  };
}

function flagOf(reader: LensReader, object: Json, key: string, path: string): boolean {
  const value = object[key];
  return typeof value === 'boolean' ? value : reader.fail(`${path}${key}`, 'true or false', value);
}

function tiersOf(reader: LensReader, value: unknown): number | null {
  const whole = (n: number) => Number.isInteger(n) && n > 0;
  return value === null ? null : reader.within(value, 'tiers', 'null or a whole number above 0', whole);
}
