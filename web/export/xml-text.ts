/** Whether XML 1.0 can hold a character; a half of a pair alone it cannot. */
function holds(char: string): boolean {
  const code = char.codePointAt(0)!;
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

/** The text with a mark in place of each character that XML cannot hold. */
export function forXml(text: string): string {
  return Array.from(text, (char) => (holds(char) ? char : '\uFFFD')).join('');
}
