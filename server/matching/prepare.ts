/** Everything of an entity that is compared, read once. */
import { companyDomain, foldText, joins, schemeOf, wordsOnly } from '../identifiers/index.ts';
import type { EntityKind } from '../model.ts';
import { type ExclusiveNumbers, exclusiveNumbers } from './identifier-conflict.ts';
import { type NameParts, nameParts } from './name-parts.ts';
import type { MatchRecord } from './record.ts';

export interface Prepared {
  readonly record: MatchRecord;
  readonly parts: NameParts;
  /** Its id where that is an identifier, and its identifiers; each once, by code units. */
  readonly identifiers: readonly string[];
  readonly exclusive: ExclusiveNumbers;
  readonly addressWords: ReadonlySet<string>;
  readonly emailDomain: string | undefined;
  /** Whether its name may be compared: not where it says that there is none. */
  readonly named: boolean;
}

/** Kinds that are somebody or somewhere in particular. */
const COMPARED: ReadonlySet<EntityKind> = new Set(['company', 'site', 'smelter', 'mine']);

export const isCompared = ({ kind }: MatchRecord): boolean => COMPARED.has(kind);

/** What people write where they have no name, folded. */
const NO_NAME =
  /^(?:(?:smelters?|refiner(?:y|s)?|supplier|company|mine|name)? ?(?:not (?:listed|yet identified|identified|available|applicable|known|provided)|unknown|unidentified|undisclosed|confidential|tbd|tba|none|na|n a|other|various|不明|未知|无|なし|该当なし|非公开))$/;

const NO_WORDS: ReadonlySet<string> = new Set();

export function prepare(record: MatchRecord): Prepared {
  const parts = nameParts(record.name);
  const own = joins(record.id) ? [record.id] : [];
  const identifiers = [...new Set([...own, ...record.identifiers])].sort();
  return {
    record,
    parts,
    identifiers,
    exclusive: exclusiveNumbers(identifiers),
    addressWords: record.address ? new Set(wordsOnly(foldText(record.address)).split(' ')) : NO_WORDS,
    emailDomain: companyDomain(record.email ?? ''),
    named:
      schemeOf(record.id) !== 'unidentified' && parts.folded.text !== '' && !NO_NAME.test(parts.folded.text),
  };
}
