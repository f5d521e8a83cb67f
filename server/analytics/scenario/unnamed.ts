/** The supplier that takes the place of a removed one where nobody is named: wholly opaque, nothing is known of it. */

/** What the id of every such supplier begins with. */
export const UNNAMED_ID = 'scenario:in-place-of:';
export const UNNAMED_NAME = 'unnamed supplier';

/** One for each pair, so that what was apart does not join. */
export function unnamedId(supplier: string, customer: string): string {
  return `${UNNAMED_ID}${supplier}:for:${customer}`;
}
