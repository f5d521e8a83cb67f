/**
 * A projection of what some buyers rest on, as if nothing else had ever been on record: built anew from their rows, so
 * that no list, number or name of another buyer is left in it.
 */
import { BASES, DEPTHS, SCOPES } from '../model.ts';
import { ProjectionBuilder } from './builder.ts';
import type { Document, Fact, Projection, Status } from './projection.ts';
import type { EntityBatch, LinkBatch } from './source.ts';
import { ALWAYS, dayText, momentText, NEVER, OPEN_END, OPEN_START } from './times.ts';
import { documentsOfOthers, type Rows, withheldNames } from './withheld.ts';

/**
 * The buyers named (those of them that there are) and all that is upstream of them by any claim, whenever it holds, with
 * the claims into them, what is said about them and about places and materials, and the documents that this cites.
 * `keeps`: further documents, such as lists that concern everybody. O(what is upstream, facts, statuses, documents).
 */
export function restrictedTo(
  whole: Projection,
  buyers: readonly string[],
  keeps: (document: Document) => boolean,
): Projection {
  const members = upstreamOfAll(whole, buyers);
  const isMember = memberTest(whole, members);
  // what is about no entity is about a place or a material, which is everybody's
  const isShown = ({ about }: Fact | Status) =>
    isMember(whole.indexOf(about)) || /^(?:iso|material):/.test(about);
  const links = linksInto(whole, members);
  const rows = { links, facts: whole.facts.filter(isShown), statuses: whole.statuses.filter(isShown) };
  const cited = citedBy(whole, rows);
  const documents = whole.documents.filter((one) => cited.has(one.id) || keeps(one));
  const withheld = withheldNames(documents.filter(documentsOfOthers(whole, links, isMember, keeps)));
  const named = <T extends Fact | Status>(row: T): T => {
    const document = withheld.get(row.document)?.id;
    return document === undefined ? row : { ...row, document };
  };
  const builder = new ProjectionBuilder();
  builder.addEntities(entitiesOf(whole, members));
  builder.addLinks(links);
  builder.addFacts(rows.facts.map(named));
  builder.addStatuses(rows.statuses.map(named));
  builder.addDocuments(documents.map((one) => withheld.get(one.id) ?? one));
  // how much was merged is told of the space as a whole, and to those alone who see the whole
  const merged = Array.from(members, (entity) => whole.mergedFrom(entity)).flat();
  builder.merged({ merged, claimsWithin: 0, notFollowed: 0, turns: [] });
  return builder.finish();
}

function memberTest(whole: Projection, members: Int32Array): (entity: number) => boolean {
  const flags = new Uint8Array(whole.entities.count);
  for (const entity of members) flags[entity] = 1;
  return (entity) => flags[entity] === 1;
}

/** Ascending. */
function upstreamOfAll(whole: Projection, buyers: readonly string[]): Int32Array {
  const { byCustomer, claims } = whole;
  const found = new Set(buyers.map((id) => whole.indexOf(id)).filter((index) => index >= 0));
  // a set gives what is added while it is walked
  for (const customer of found) {
    for (let claim = byCustomer[customer]!; claim < byCustomer[customer + 1]!; claim++) {
      found.add(claims.supplier[claim]!);
    }
  }
  return Int32Array.from(found).sort();
}

const day = (value: number): string | null =>
  value === OPEN_START || value === OPEN_END ? null : dayText(value);
const moment = (value: number): string | null =>
  value === ALWAYS || value === NEVER ? null : momentText(value);

/** As a source gives them, numbered by their indices in the whole. */
function entitiesOf(whole: Projection, members: Int32Array): EntityBatch {
  const { entities } = whole;
  const of = <T>(value: (entity: number) => T): T[] => Array.from(members, value);
  const names = (entity: number) => whole.otherNames.having('id', whole.idOf(entity));
  return {
    count: members.length,
    n: members,
    id: of((entity) => whole.idOf(entity)),
    kind: of((entity) => whole.kindOf(entity)),
    name: of((entity) => whole.nameOf(entity)),
    country: of((entity) => whole.countryOf(entity)),
    region: of((entity) => whole.regionOf(entity)),
    identifiers: of((entity) => names(entity).map(({ name }) => `name:${name}`)),
    materials: of((entity) => whole.materialsOf(entity)),
    validFrom: of((entity) => day(entities.validFrom[entity]!)),
    validTo: of((entity) => day(entities.validTo[entity]!)),
  };
}

function linksInto(whole: Projection, members: Int32Array): LinkBatch {
  const { claims, byCustomer } = whole;
  const { recordings } = claims;
  const rows: number[] = [];
  for (const customer of members) {
    for (let claim = byCustomer[customer]!; claim < byCustomer[customer + 1]!; claim++) rows.push(claim);
  }
  const of = <T>(value: (claim: number) => T): T[] => rows.map(value);
  const share = (claim: number) => claims.share[claim]!;
  return {
    count: rows.length,
    supplier: of((claim) => claims.supplier[claim]!),
    customer: of((claim) => claims.customer[claim]!),
    id: of((claim) => whole.claimId(claim)),
    materials: of((claim) => whole.materialNames(claims.materials[claim]!)),
    share: of((claim) => (Number.isNaN(share(claim)) ? null : share(claim))),
    basis: of((claim) => BASES[claims.basis[claim]!]!),
    scope: of((claim) => SCOPES[claims.scope[claim]!]!),
    depth: of((claim) => DEPTHS[claims.depth[claim]!]!),
    validFrom: of((claim) => day(claims.validFrom[claim]!)),
    validTo: of((claim) => day(claims.validTo[claim]!)),
    recordedAt: of((claim) => moment(recordings.recordedAt[claims.recording[claim]!]!)),
    retractedAt: of((claim) => moment(recordings.retractedAt[claims.recording[claim]!]!)),
    document: of((claim) => whole.documentIds[claims.document[claim]!] ?? null),
    importRank: of((claim) => recordings.importRank[claims.recording[claim]!]!),
  };
}

/** What rows cite, and of what facts cite the other editions: a later one ends what an earlier one says. */
function citedBy(whole: Projection, { links, facts, statuses }: Rows): ReadonlySet<string> {
  const cited = new Set<string | null>([...links.document, ...statuses.map(({ document }) => document)]);
  for (const id of new Set(facts.map(({ document }) => document))) {
    cited.add(id);
    const own = whole.documentOf(id);
    for (const edition of own ? whole.editionsOf(own) : []) cited.add(edition.id);
  }
  cited.delete(null);
  return cited as ReadonlySet<string>;
}
