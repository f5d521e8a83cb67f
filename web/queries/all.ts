import type { Query } from '../api.ts';

const files = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./all.ts'], { eager: true });

const isQuery = (value: unknown): value is Query<unknown, unknown> =>
  typeof value === 'object' && value !== null && typeof (value as { text?: unknown }).text === 'string';

/** The text of every operation that the page may send: the build lists them for a service that takes no others. */
export const OPERATION_TEXTS: readonly string[] = Object.values(files)
  .flatMap((file) => Object.values(file))
  .filter(isQuery)
  .map(({ text }) => text);
