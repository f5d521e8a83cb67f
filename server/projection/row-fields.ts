/** The fields of the rows that a projection packs. */
import type { Fields, FieldType } from './packed-rows.ts';
import type { Dated, Document, Fact, Status } from './projection.ts';
import type { OtherName, SourceAlias } from './source.ts';

const DATED: Fields<Dated> = { from: 'number', to: 'number', recorded: 'number', retracted: 'number' };
const TIMES = {
  validFrom: 'text',
  validTo: 'text',
  recordedAt: 'text',
  retractedAt: 'text',
} as const satisfies Record<string, FieldType>;

export const FACT_FIELDS: Fields<Fact> = {
  id: 'text',
  about: 'text',
  risk: 'text',
  material: 'text',
  severity: 'number?',
  value: 'text',
  scale: 'text',
  ...TIMES,
  document: 'text',
  ...DATED,
};

export const STATUS_FIELDS: Fields<Status> = {
  id: 'text',
  about: 'text',
  kind: 'text',
  value: 'text',
  material: 'text',
  ...TIMES,
  document: 'text',
  ...DATED,
};

export const DOCUMENT_FIELDS: Fields<Document> = {
  id: 'text',
  publisher: 'text',
  title: 'text',
  date: 'text',
  edition: 'text',
  licence: 'text',
  recordedAt: 'text',
  replacedFrom: 'text',
  day: 'number',
  recorded: 'number',
};

export const NAME_FIELDS: Fields<OtherName> = { id: 'text', name: 'text' };

export const ALIAS_FIELDS: Fields<SourceAlias> = { id: 'text', name: 'text', of: 'text' };
