/** Why two entities may be one: codes with values, as `reason` of a match keeps them. A code never changes its meaning. */

export const MATCH_REASONS = [
  // of identifiers
  'SAME_IDENTIFIER',
  'SHARED_NUMBER',
  'IDENTIFIER_CONFLICT',
  'CONTESTED_IDENTIFIER',
  // of names
  'SAME_NAME',
  'NAME_ALIKE',
  'RARE_WORD',
  'OTHER_BRANCH',
  'SAME_LEGAL_FORM',
  'OTHER_LEGAL_FORM',
  // of places
  'SAME_COUNTRY',
  'OTHER_COUNTRY',
  'COUNTRY_UNKNOWN',
  'SAME_ADDRESS',
  'NEAR',
  'FAR',
  // of the rest
  'SAME_EMAIL_DOMAIN',
  'SAME_MATERIAL',
] as const;

export type MatchReasonCode = (typeof MATCH_REASONS)[number];

export interface MatchReason {
  code: MatchReasonCode;
  /** An identifier, a share of likeness, legal forms, countries, kilometres, a word: as the code means. */
  value?: string;
}

const CODES: ReadonlySet<string> = new Set(MATCH_REASONS);
const BETWEEN = '; ';

/** One line: `NAME_ALIKE 0.93; SAME_COUNTRY CN`. */
export const reasonText = (reasons: readonly MatchReason[]): string =>
  reasons
    .map(({ code, value }) => (value ? `${code} ${value.replaceAll(BETWEEN, ', ')}` : code))
    .join(BETWEEN);

/** The codes of a line; undefined for a text that a person wrote. */
export function readReasons(text: string | undefined): MatchReason[] | undefined {
  if (!text) return undefined;
  const reasons = text.split(BETWEEN).map((part) => {
    const [code = '', ...value] = part.split(' ');
    return { code: code as MatchReasonCode, ...(value.length > 0 && { value: value.join(' ') }) };
  });
  return reasons.every(({ code }) => CODES.has(code)) ? reasons : undefined;
}
