/** What may take a second person: set by OREPATH_APPROVALS. */
export const APPROVABLE = ['matches', 'lenses', 'share-models', 'undo'] as const;
export type Approvable = (typeof APPROVABLE)[number];
