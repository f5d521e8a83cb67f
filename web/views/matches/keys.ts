/** Single keys for a pair that has the focus. */
export const KEYS = { next: 'j', previous: 'k', same: 'y', different: 'n', later: 'l', undo: 'u' } as const;
