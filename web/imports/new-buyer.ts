/** A company that the space does not hold yet, as `POST /imports` takes it: `ID=NAME`. */

/** Its id is made of its name: the same name is the same company the next time. */
export function newBuyer(name: string): string {
  const shown = name.normalize('NFC').replace(/\s+/g, ' ').trim();
  return `own:${shown.replace(/[\s=]+/g, '-')}=${shown}`;
}

/** The name in it; undefined where it is the id of a known company. */
export function nameOfNew(buyer: string): string | undefined {
  const at = buyer.indexOf('=');
  return at < 0 ? undefined : buyer.slice(at + 1);
}
