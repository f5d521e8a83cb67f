/** Tells the ids of an entity apart: RMI's number, other identifiers, names in other languages. */
import { compareCodePoints } from '../../projection/code-points.ts';

export interface OtherName {
  /** BCP 47; null: not stated. */
  lang: string | null;
  name: string;
}

export interface ReadIdentifiers {
  /** RMI's number, `CID` and six digits; the first by code point where there are several; null where there is none. */
  cid: string | null;
  /** `scheme:value`, by code point, without the id that the entity shows under and without RMI's number. */
  identifiers: string[];
  /** By language, then name. */
  otherNames: OtherName[];
}

const RMI = /^rmi:(CID\d{6})$/;
/** Names stand among identifiers as `name-ja:...`, by language, or `name:...`. */
const NAME = /^name(?:-([\w-]+))?:(.+)$/s;

/** `id` is the one that the entity shows under, `others` its further ids and identifiers. */
export function readIdentifiers(id: string, others: readonly string[]): ReadIdentifiers {
  const all = [...new Set([id, ...others])].sort(compareCodePoints);
  const numbers = all.flatMap((one) => RMI.exec(one)?.[1] ?? []);
  const cid = RMI.exec(id)?.[1] ?? numbers[0] ?? null;
  const otherNames = all.flatMap((one) => {
    const [whole, lang = null, name = ''] = NAME.exec(one) ?? [];
    return whole === undefined ? [] : [{ lang, name }];
  });
  const identifiers = all.filter((one) => one !== id && one !== `rmi:${cid}` && !NAME.test(one));
  return { cid, identifiers, otherNames };
}
