/** What an XML file may be, so that a small or endless one cannot fill the memory. */
export interface XmlLimits {
  /** Bytes of the file, counted while they come. */
  bytes: number;
  /** Elements within elements. SpreadsheetML needs 9, the deepest format read here 12. */
  depth: number;
  /** Characters of one text between two tags. */
  text: number;
  /** Characters of one tag, comment or instruction, and of a text before it is known whole. */
  token: number;
}

export const XML_LIMITS: XmlLimits = {
  bytes: 256 * 2 ** 20,
  depth: 100,
  text: 2 ** 20,
  token: 2 * 2 ** 20,
};
