/** Bytes that file systems take, with room for " (1)" and an ending. */
const MOST_BYTES = 160;

function cut(text: string): string {
  const encoder = new TextEncoder();
  let kept = '';
  let bytes = 0;
  for (const char of text) {
    bytes += encoder.encode(char).length;
    if (bytes > MOST_BYTES) break;
    kept += char;
  }
  return kept;
}

/**
 * A name for a file, readable in any script: letters and digits stay as they are, everything else (separators, control
 * and direction marks, what a system reserves) becomes a hyphen.
 */
export function fileName(parts: readonly string[], ending: string): string {
  const words = ['orepath', ...parts]
    .map((part) => part.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-'))
    .join('-')
    .replace(/-{2,}/g, '-');
  return `${cut(words).replace(/^-+|-+$/g, '')}.${ending}`;
}
