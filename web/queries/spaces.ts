import { query } from '../api.ts';

export interface SpaceInfo {
  id: string;
  fictional: boolean;
}

/** Which graphs there are; asked without a space. */
export const SPACES = query<{ spaces: SpaceInfo[] }>(`query Spaces { spaces { id fictional } }`);

export interface RiskTerm {
  id: string;
  title: string;
  description: string;
  citation: string;
  /** The only materials that the lens speaks of here; null = all. */
  materials: string[] | null;
}

export interface LensTerm {
  id: string;
  version: string;
  title: string;
  description: string;
  risks: RiskTerm[];
  /** Risks of which its text does not speak. */
  outside: { id: string; citation: string }[];
}

export interface SnapshotInfo {
  id: string;
  entities: number;
  links: number;
  facts: number;
  statuses: number;
  documents: number;
}

export interface Terms {
  lenses: LensTerm[];
  materials: { id: string }[];
  snapshot: SnapshotInfo;
}

/** Which data there are. */
export const NEWEST = query<{ snapshot: { id: string } }>('query Newest { snapshot { id } }');

/** The words a question can be made of, and the size of the graph it is asked of. */
export const TERMS = query<Terms>(`query Terms {
  lenses {
    id version title description
    risks { id title description citation materials }
    outside { id citation }
  }
  materials { id }
  snapshot { id entities links facts statuses documents }
}`);
