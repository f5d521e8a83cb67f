/** Reads one risk's rule of a lens. */
import {
  type Area,
  type Kinds,
  type Mitigation,
  type NamedPlaces,
  type Provision,
  RESPONSE_ACTIONS,
  type Response,
  type RiskRule,
  type Series,
  SUBJECTS,
  type Subject,
} from './lens.ts';
import type { LensReader } from './lens-reader.ts';

export const RULE_FIELDS = [
  'title',
  'description',
  'citation',
  'provisions',
  'facts',
  'severity',
  'counts',
  'materials',
  'documents',
  'places',
  'within',
  'maxAgeMonths',
  'mitigations',
  'response',
] as const;

const fraction = (x: number) => x >= 0 && x <= 1;

/** Throws INVALID_VALUE with the path of the first field that is wrong. */
export function checkRule(value: unknown, path: string, reader: LensReader): RiskRule {
  const rule = reader.object(value, path, RULE_FIELDS);
  const at = (field: string) => `${path}.${field}`;
  const strings = (field: string) =>
    reader.some(rule[field], at(field), (each, where) => reader.string(each, where));
  const listOf = <T>(field: string, read: (value: unknown, path: string, reader: LensReader) => T) =>
    reader.optionalList(rule[field], at(field), (each, where) => read(each, where, reader));
  const { citation, facts, materials, within, maxAgeMonths, response } = rule;
  return {
    title: reader.text(rule, 'title', path),
    description: reader.text(rule, 'description', path),
    ...(citation !== undefined && { citation: reader.text(rule, 'citation', path) }),
    provisions: listOf('provisions', readProvision),
    facts: facts === undefined ? [path.slice('risks.'.length)] : strings('facts'),
    severity: readSeverity(rule['severity'], at('severity'), reader),
    counts: readCounts(rule['counts'], at('counts'), reader),
    ...(materials !== undefined && { materials: strings('materials') }),
    documents: readDocuments(rule['documents'], at('documents'), reader),
    places: listOf('places', readPlaces),
    ...(within !== undefined && { within: readArea(within, at('within'), reader) }),
    ...(maxAgeMonths !== undefined && { maxAgeMonths: readMonths(maxAgeMonths, at('maxAgeMonths'), reader) }),
    mitigations: listOf('mitigations', readMitigation),
    ...(response !== undefined && { response: readResponse(response, at('response'), reader) }),
  };
}

export function readProvision(value: unknown, path: string, reader: LensReader): Provision {
  const object = reader.object(value, path, ['says', 'citation']);
  return { says: reader.text(object, 'says', path), citation: reader.text(object, 'citation', path) };
}

function readSeverity(value: unknown, path: string, reader: LensReader): RiskRule['severity'] {
  if (value === 'as-stated') return value;
  const { threshold } = reader.object(value, path, ['threshold']);
  const expected = 'a number above 0 and up to 1';
  return { threshold: reader.within(threshold, `${path}.threshold`, expected, (t) => t > 0 && t <= 1) };
}

function readCounts(value: unknown, path: string, reader: LensReader): RiskRule['counts'] {
  const counts = reader.object(value, path, SUBJECTS);
  const kinds = (subject: Subject): Kinds => reader.kinds(counts[subject], `${path}.${subject}`);
  return {
    entity: kinds('entity'),
    place: kinds('place'),
    goods: kinds('goods'),
    material: kinds('material'),
  };
}

function readDocuments(value: unknown, path: string, reader: LensReader): RiskRule['documents'] {
  if (value === undefined) return {};
  reader.object(value, path, SUBJECTS);
  return reader.entries(value, path, (series, at) =>
    reader.some(series, at, (each, where) => readSeries(each, where, reader)),
  );
}

function readSeries(value: unknown, path: string, reader: LensReader): Series {
  const series = reader.object(value, path, ['title', 'publisher']);
  return {
    title: reader.text(series, 'title', path),
    ...(series['publisher'] !== undefined && { publisher: reader.text(series, 'publisher', path) }),
  };
}

function readPlaces(value: unknown, path: string, reader: LensReader): NamedPlaces {
  const object = reader.object(value, path, ['id', 'title', 'citation', 'places', 'kinds', 'severity']);
  return {
    id: reader.id(object['id'], `${path}.id`),
    title: reader.text(object, 'title', path),
    citation: reader.text(object, 'citation', path),
    places: reader.some(object['places'], `${path}.places`, (each, at) => reader.place(each, at)),
    kinds: reader.kinds(object['kinds'], `${path}.kinds`),
    severity: reader.within(object['severity'] ?? 1, `${path}.severity`, 'a number from 0 to 1', fraction),
  };
}

function readArea(value: unknown, path: string, reader: LensReader): Area {
  const area = reader.object(value, path, ['places', 'listed']);
  const places = reader.optionalList(area['places'], `${path}.places`, (each, at) => reader.place(each, at));
  if (area['listed'] === undefined) {
    return places.length > 0 ? { places } : reader.fail(path, 'places, or where they are listed', value);
  }
  const at = `${path}.listed`;
  const listed = reader.object(area['listed'], at, ['risks', 'documents']);
  return {
    places,
    listed: {
      risks: reader.some(listed['risks'], `${at}.risks`, (each, where) => reader.string(each, where)),
      documents: reader.some(listed['documents'], `${at}.documents`, (each, where) =>
        readSeries(each, where, reader),
      ),
    },
  };
}

function readMonths(value: unknown, path: string, reader: LensReader): number {
  const expected = 'a whole number of months from 1';
  return reader.within(value, path, expected, (months) => Number.isInteger(months) && months >= 1);
}

function readMitigation(value: unknown, path: string, reader: LensReader): Mitigation {
  const object = reader.object(value, path, ['status', 'values', 'leaves', 'citation']);
  return {
    status: reader.text(object, 'status', path),
    values: reader.some(object['values'], `${path}.values`, (each, at) => reader.string(each, at)),
    leaves: reader.within(object['leaves'], `${path}.leaves`, 'a number from 0 to 1', fraction),
    ...(object['citation'] !== undefined && { citation: reader.text(object, 'citation', path) }),
  };
}

function readResponse(value: unknown, path: string, reader: LensReader): Response {
  const response = reader.object(value, path, ['action', 'requires', 'citation']);
  return {
    action: reader.oneOf(response['action'], `${path}.action`, RESPONSE_ACTIONS),
    requires: reader.text(response, 'requires', path),
    citation: reader.text(response, 'citation', path),
  };
}
