import type { Java } from './java.ts';
import { findJavas, findOnPath } from './java.ts';

/** A release line of Neo4j that this project is tested against. */
export type LineName = '5.26' | 'current';

/** A line that this machine can run, with the `java` executable to run it. */
export interface Neo4jLine {
  readonly line: LineName;
  readonly java: string;
}

/** What was found, and in words what was not. */
export interface Neo4jSearch {
  readonly lines: Neo4jLine[];
  readonly missing: string[];
}

interface Need {
  readonly line: LineName;
  readonly words: string;
  readonly accepts: (java: Java) => boolean;
}

const NEEDS: readonly Need[] = [
  { line: '5.26', words: 'Java 17 or 21', accepts: ({ major }) => major === 17 || major === 21 },
  {
    line: 'current',
    words: 'a JDK (with javac) of Java 21 or newer',
    accepts: ({ major, compiles }) => major >= 21 && compiles,
  },
];

/** The lines of Neo4j that can be started here; empty without Maven or a fitting Java. Starts nothing. */
export function findNeo4jLines(): Neo4jLine[] {
  return searchNeo4jLines().lines;
}

/** As {@link findNeo4jLines}, with the reasons for each line that is not available. */
export function searchNeo4jLines(): Neo4jSearch {
  const noMaven = findOnPath('mvn') === undefined ? ['mvn is not on PATH'] : [];
  const javas = findJavas();
  const found = NEEDS.flatMap(({ line, accepts }) =>
    javas
      .filter(accepts)
      .slice(0, 1)
      .map(({ java }) => ({ line, java })),
  );
  const unmet = NEEDS.filter(({ line }) => !found.some((one) => one.line === line));
  const noJava = unmet.map(({ line, words }) => `Neo4j ${line} needs ${words}; found ${inWords(javas)}`);
  return { lines: noMaven.length > 0 ? [] : found, missing: [...noMaven, ...noJava] };
}

function inWords(javas: Java[]): string {
  if (javas.length === 0) return 'no Java';
  return javas.map(({ major, compiles }) => `Java ${major}${compiles ? '' : ' without javac'}`).join(', ');
}
