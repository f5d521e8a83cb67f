/** The id under which a company that a file names is kept. */
import { createHash } from 'node:crypto';
import { companyDomain, emailAddress } from './email.ts';
import { foldName } from './fold-name.ts';
import { foldText, wordsOnly } from './fold-text.ts';
import { parseIdentifier } from './parse-identifier.ts';
import { preference } from './schemes.ts';

/** `authority` of a number that the importer gave itself: it becomes `own:…`. */
export const OWN = 'own';

export interface NamedCompany {
  name: string;
  /** Numbers as written, with what the file says of whose they are (`OWN`: the importer's). */
  identifiers: readonly { value: string; authority?: string }[];
  email?: string;
  address?: string;
  /** ISO 3166-1 alpha-2: whose company numbers an unnamed number may be. */
  country?: string;
  /** What tells it from others of its name where the file says nothing else: the file's SHA-256. */
  fallback: string;
}

export interface CompanyId {
  id: string;
  /** Its other valid identifiers, best first, each once. */
  identifiers: string[];
  /** Nothing exact is known of it, so that who-is-who should compare its name. */
  byName: boolean;
}

const HEX_DIGITS = 26;
const SEPARATOR = '\x1f';

function exact({ identifiers, country }: NamedCompany): string[] {
  const found = identifiers.flatMap(({ value, authority }) => {
    const own = value.normalize('NFKC').trim();
    if (authority === OWN) return own === '' ? [] : [`own:${own}`];
    const read = parseIdentifier(value, authority, country);
    return read?.valid ? [read.id] : [];
  });
  return [...new Set(found)].sort((a, b) => preference(a) - preference(b) || (a < b ? -1 : 1));
}

/** What, beside its name, tells a company from others of that name. */
function secondAttribute({ email = '', address = '', fallback }: NamedCompany): string {
  return companyDomain(email) || emailAddress(email) || wordsOnly(foldText(address)) || fallback;
}

/**
 * A company's id: its best valid identifier (LEI, D-U-N-S, company number, ..., the importer's own); where it has none,
 * `named:` and 104 bits of SHA-256 of its folded name and the e-mail domain (unless of a free mail service), e-mail
 * address, folded address or `fallback`, the first there is. The same words give the same id in every file.
 */
export function companyId(company: NamedCompany): CompanyId {
  const [best, ...others] = exact(company);
  if (best) return { id: best, identifiers: others, byName: false };
  const content = foldName(company.name).key + SEPARATOR + secondAttribute(company);
  const id = `named:${createHash('sha256').update(content).digest('hex').slice(0, HEX_DIGITS)}`;
  return { id, identifiers: [], byName: true };
}
