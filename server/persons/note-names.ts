/** Which notes hold what is personal: those that the readers write, and columns of tables that are called so. */

export type Role = 'contact' | 'authorizer';

/** A name of words from these, one of the first kind among them, is that of a personal note. */
const TELLING =
  'contact|authorizer|authoriser|representative|signatory|submitter|email|emails|mail|mails|phone|phones|telephone|tel|mobile|fax';
const BESIDE =
  'company|supplier|vendor|smelter|mine|facility|authorized|authorised|person|name|first|last|family|given|full|title|position|job|address|number|no|e|main|primary|sales|your|of|the|as|written|reported';

const OTHER_LANGUAGES =
  '担当者|担当者名|連絡先|連絡先担当者|電話|電話番号|メール|メールアドレス|eメール|电子邮件|电子邮箱|邮箱|電子郵件|联系人|聯絡人|联系电话|电话|手机|correo|courriel|ansprechpartner|telefon|kontakt|contacto|telefono|téléphone';

const telling = new Set(TELLING.split('|'));
const known = new Set([...telling, ...BESIDE.split('|')]);
const others = new Set(OTHER_LANGUAGES.split('|'));

const wordsOf = (name: string): string[] => {
  const spaced = name.normalize('NFKC').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return spaced
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
};

/** Whose: of the contact or of who authorizes; undefined for a note that is not personal by its name. */
export function roleOf(name: string): Role | undefined {
  const words = wordsOf(name);
  const plain = words.join(' ');
  const personal =
    others.has(plain) || (words.every((word) => known.has(word)) && words.some((word) => telling.has(word)));
  if (!personal) return undefined;
  return /\b(?:authori[sz]|representative|signatory)/.test(plain) ? 'authorizer' : 'contact';
}
