/** What each change does to facts and statuses. */
import { OrepathError } from '../../errors.ts';
import { nearest } from '../../nearest.ts';
import type { Dated, Fact, Status } from '../../projection/projection.ts';
import { ALWAYS, NEVER } from '../../projection/times.ts';
import { daysOf, idFor, materialOf, requireDocument } from './apply-to-claims.ts';
import {
  type Change,
  type FactKey,
  partsOf,
  type SetFact,
  type SetStatus,
  type StatusKey,
} from './changes.ts';
import type { Edits } from './edits.ts';

/** A row that a scenario adds cites no document unless it says one: no edition, never superseded, no date to age from. */
const NO_DOCUMENT = 'scenario:assumed';

/** Throws as `applyChanges` does; a change to claims is none of its own. */
export function editEvidence(edits: Edits, change: Change, field: string): void {
  const [name, said] = partsOf(change);
  if (name === 'setFact') setFact(edits, said, field);
  else if (name === 'removeFact') removeFact(edits, said, field);
  else if (name === 'setStatus') setStatus(edits, said, field);
  else if (name === 'removeStatus') removeStatus(edits, said, field);
}

function setFact(edits: Edits, said: SetFact, field: string): void {
  const about = subjectOf(edits, said.about, field);
  if (said.material !== null) materialOf(edits, said.material, `${field}.material`);
  if (said.document !== undefined) requireDocument(edits, said.document, field);
  edits.removeFacts(factsOf(edits, { ...said, about }));
  edits.addFact({
    ...added(said),
    about,
    risk: said.risk,
    material: said.material,
    severity: said.severity,
    value: null,
    scale: null,
    document: said.document ?? NO_DOCUMENT,
  } satisfies Fact);
}

function removeFact(edits: Edits, said: FactKey, field: string): void {
  const about = subjectOf(edits, said.about, field);
  const gone = factsOf(edits, { ...said, about });
  if (gone.length === 0) {
    const known = edits.factsAbout(about).map(({ risk, material }) => describe(risk, material));
    throw notOnRecord('fact', said.about, describe(said.risk, said.material), known, field);
  }
  edits.removeFacts(gone);
}

function setStatus(edits: Edits, said: SetStatus, field: string): void {
  const about = edits.idOf(edits.entity(said.about, `${field}.about`));
  if (said.material !== null) materialOf(edits, said.material, `${field}.material`);
  edits.removeStatuses(statusesOf(edits, { ...said, about }));
  edits.addStatus({
    ...added(said),
    about,
    kind: said.kind,
    value: said.value,
    material: said.material,
    document: NO_DOCUMENT,
  } satisfies Status);
}

function removeStatus(edits: Edits, said: StatusKey, field: string): void {
  const about = edits.idOf(edits.entity(said.about, `${field}.about`));
  const gone = statusesOf(edits, { ...said, about });
  if (gone.length === 0) {
    const known = edits.statusesAbout(about).map(({ kind, material }) => describe(kind, material));
    throw notOnRecord('status', said.about, describe(said.kind, said.material), known, field);
  }
  edits.removeStatuses(gone);
}

const PLACE = /^iso:[A-Z]{2}(-[A-Z0-9]{1,3})?$/;
const MATERIAL = 'material:';

/** What a fact may be about: a place, a known material or an entity, by its full id. */
function subjectOf(edits: Edits, about: string, field: string): string {
  if (PLACE.test(about)) return about;
  if (about.startsWith(MATERIAL)) {
    materialOf(edits, about.slice(MATERIAL.length), `${field}.about`);
    return about;
  }
  return edits.idOf(edits.entity(about, `${field}.about`));
}

function factsOf(edits: Edits, { about, risk, material }: FactKey): Fact[] {
  return edits.factsAbout(about).filter((fact) => fact.risk === risk && fact.material === material);
}

function statusesOf(edits: Edits, { about, kind, material }: StatusKey): Status[] {
  return edits.statusesAbout(about).filter((status) => status.kind === kind && status.material === material);
}

/** What is alike in all rows that a scenario adds: always known, and an id by content. */
function added(said: SetFact | SetStatus): Dated & {
  id: string;
  validFrom: string | null;
  validTo: string | null;
  recordedAt: null;
  retractedAt: null;
} {
  const { validFrom = null, validTo = null } = said;
  const times = { validFrom, validTo, recordedAt: null, retractedAt: null };
  return { id: idFor(said), ...times, ...daysOf(said), recorded: ALWAYS, retracted: NEVER };
}

function describe(name: string, material: string | null): string {
  return material === null ? name : `${name} (${material})`;
}

function notOnRecord(
  what: string,
  about: string,
  got: string,
  known: readonly string[],
  field: string,
): OrepathError {
  return new OrepathError({
    code: 'NOT_ON_RECORD',
    message: `No such ${what} about ${about} is on record`,
    expected: known.length > 0 ? `one of ${[...new Set(known)].join(', ')}` : `a ${what} that is on record`,
    got: got.slice(0, 200),
    where: { field },
    nearest: nearest(got, new Set(known)),
  });
}
