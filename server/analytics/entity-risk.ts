/** r(x) of one entity taken apart to its facts, as an answer: with ids, sources and editions (method.md 2). */
import type { Document, Fact, Projection } from '../projection/projection.ts';
import type { SourceDocument, SourceFact } from '../projection/source.ts';
import { explainRisk, type FactEffect, type MitigationEffect } from '../risk/explain.ts';
import type { Response } from '../risk/lens.ts';
import type { Asked, EntityRef } from './answer.ts';
import { refOf } from './entity-ref.ts';
import { askedOf, type Question } from './question.ts';

/** The source of a fact or a status. */
export type DocumentRef = Omit<SourceDocument, 'recordedAt' | 'replacedFrom'>;

/** A fact as the tables or the lens have it. */
export interface FactRef extends Omit<SourceFact, 'document'> {
  document: DocumentRef;
}

export interface FactEffectAnswer extends Pick<FactEffect, 'counts' | 'reason' | 'severity' | 'rated'> {
  fact: FactRef;
  /** Id of the lens's scale by which `rated` was derived from the raw value. */
  derivedBy: string | null;
  /** Where the text says so, for a fact of the lens itself. */
  citation: string | null;
}

export interface MitigationAnswer {
  status: {
    id: string;
    kind: string;
    value: string;
    material: string | null;
    validFrom: string | null;
    validTo: string | null;
    document: DocumentRef;
  };
  /** What is left of r, 0..1. */
  leaves: number;
  citation: string | null;
}

export interface EntityRiskAnswer extends Asked {
  entity: EntityRef;
  /** r(x) in low and expected, 0..1. */
  r: number;
  /** r(x) in high, where facts that are not rated count 1. */
  rHigh: number;
  /** r before mitigation. */
  unmitigated: number;
  /** null: severities stand as they are. */
  threshold: number | null;
  facts: FactEffectAnswer[];
  mitigations: MitigationAnswer[];
  /** Facts that would count if it were stated where the entity is. */
  missed: FactRef[];
  /** Titles of lists that the lens takes facts from and of which no edition is on record. */
  missingLists: string[];
  response: Response | null;
}

/** `entity` is an index of the projection; of a tier limit nothing here depends. */
export function entityRiskOf(projection: Projection, question: Question, entity: number): EntityRiskAnswer {
  const { risk, riskHigh, facts, mitigations, missed, ...explained } = explainRisk(
    projection,
    question,
    entity,
  );
  return {
    entity: refOf(projection, entity),
    ...askedOf(projection, question),
    r: risk,
    rHigh: riskHigh,
    ...explained,
    facts: facts.map((effect) => effectOf(projection, question, effect)),
    mitigations: mitigations.map((effect) => mitigationOf(projection, effect)),
    missed: missed.map((fact) => factRef(fact, documentRef(projection, fact.document))),
  };
}

/** One fact's effect with its source. */
export function effectOf(
  projection: Projection,
  { lens }: Pick<Question, 'lens'>,
  { fact, counts, reason, severity, rated, scale, own }: FactEffect,
): FactEffectAnswer {
  const document = own
    ? { ...UNKNOWN, id: fact.document, title: `${lens.title}: ${own.title}`, edition: lens.version }
    : documentRef(projection, fact.document);
  const citation = own?.citation ?? null;
  return { fact: factRef(fact, document), counts, reason, severity, rated, derivedBy: scale, citation };
}

function factRef(fact: Fact, document: DocumentRef): FactRef {
  const { from: _from, to: _to, recorded: _recorded, retracted: _retracted, ...row } = fact;
  return { ...row, document };
}

/** One mitigation with its source. */
export function mitigationOf(
  projection: Projection,
  { status, leaves, citation }: MitigationEffect,
): MitigationAnswer {
  const { id, kind, value, material, validFrom, validTo } = status;
  const document = documentRef(projection, status.document);
  return { status: { id, kind, value, material, validFrom, validTo, document }, leaves, citation };
}

const UNKNOWN = { publisher: null, title: null, date: null, edition: null, licence: null };

function documentRef(projection: Projection, id: string): DocumentRef {
  const row: Partial<Document> = projection.documentById.get(id) ?? {};
  const { publisher = null, title = null, date = null, edition = null, licence = null } = row;
  return { id, publisher, title, date, edition, licence };
}
