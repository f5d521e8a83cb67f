/** Long enough for a browser to have begun to read it. */
const KEEP_MS = 30_000;

/** Gives a file to whoever sits before the page. */
export function save(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS);
}
