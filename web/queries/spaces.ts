import { query } from '../api.ts';

export interface SpaceInfo {
  id: string;
  fictional: boolean;
}

/** Which graphs there are; asked without a space. */
export const SPACES = query<{ spaces: SpaceInfo[] }>(`query Spaces { spaces { id fictional } }`);

export interface RiskTerm {
  id: string;
  description: string;
}

export interface LensTerm {
  id: string;
  version: string;
  title: string;
  description: string;
  threshold: number | null;
  risks: RiskTerm[];
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

/** The words a question can be made of, and the size of the graph it is asked of. */
export const TERMS = query<Terms>(`query Terms {
  lenses { id version title description threshold risks { id description } }
  materials { id }
  snapshot { id entities links facts statuses documents }
}`);
