export type EntityKind = 'COMPANY' | 'SITE' | 'SMELTER' | 'MINE' | 'ORIGIN' | 'RECYCLED';
export type Basis = 'VERIFIED' | 'DECLARED' | 'INFERRED';
export type Scope = 'COMPANY' | 'PRODUCT' | 'USER_DEFINED';
export type Depth = 'DIRECT' | 'CHAIN';

/** What is needed to name an entity anywhere. `entityId` is the id of the tables and of the address bar. */
export interface EntityName {
  entityId: string;
  name: string;
  nameLanguage: string;
  kind: EntityKind;
  country: string | null;
  region: string | null;
}

export const ENTITY_NAME = `fragment EntityName on Entity { entityId name nameLanguage kind country region }`;

export interface Source {
  documentId: string;
  publisher: string | null;
  title: string | null;
  date: string | null;
  edition: string | null;
  licence: string | null;
  url: string | null;
}

export const SOURCE = `fragment Source on Document { documentId publisher title date edition licence url }`;

/** Mines, origins and recycled sources: the walk upstream ends there. */
export function isTerminal(kind: EntityKind): boolean {
  return kind === 'MINE' || kind === 'ORIGIN' || kind === 'RECYCLED';
}
