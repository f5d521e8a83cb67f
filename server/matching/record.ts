import type { EntityKind } from '../model.ts';

/** What who-is-who looks at of an entity. Absent: not known, which never counts against being the same. */
export interface MatchRecord {
  id: string;
  kind: EntityKind;
  name: string;
  /** ISO 3166-1 alpha-2. */
  country?: string;
  identifiers: readonly string[];
  materials: readonly string[];
  /** Street, city, region, as written. */
  address?: string;
  email?: string;
  /** Degrees. */
  latitude?: number;
  longitude?: number;
}
