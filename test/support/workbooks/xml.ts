/** Characters that XML wants escaped, and those it cannot hold, escaped as spreadsheets do: `_x0007_`. */
export function xml(value: string): string {
  return value
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, (character) => {
      const code = character.codePointAt(0)!.toString(16).toUpperCase();
      return `_x${code.padStart(4, '0')}_`;
    });
}

/** A text element that keeps its blanks. */
export const text = (value: string): string => `<t xml:space="preserve">${xml(value)}</t>`;

export const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
