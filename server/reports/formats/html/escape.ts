/** Text as HTML and XML write it. */
import { printable } from '../plain.ts';

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text and for values of attributes in quotes alike; what may not stand there becomes U+FFFD. */
export const escaped = (text: string): string => printable(text).replace(/[&<>"']/g, (char) => NAMED[char]!);

/** JSON within a script element: no `<` is left that could end it. */
export const jsonInScript = (json: string): string => json.replaceAll('<', '\\u003c');
