/** `A` for 1, `AB` for 28. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** Letters and row of an address: `AB12`. */
export function splitAddress(address: string): { column: string; row: number } | undefined {
  const parts = /^([A-Z]{1,3})(\d{1,7})$/.exec(address);
  return parts ? { column: parts[1]!, row: Number(parts[2]) } : undefined;
}
