/**
 * XML from strangers, as a stream of events. Nothing outside the file is ever asked for, no entity is declared or
 * expanded beyond the five of XML itself, and a document type declaration ends the reading.
 */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { OrepathError } from '../../errors.ts';
import { XmlDecoder } from './decode.ts';
import { XML_LIMITS, type XmlLimits } from './limits.ts';

/** Attributes by name as written, prefix included. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** What is told of a file. Names of elements come without their prefix: writers choose it as they like. */
export interface XmlHandlers {
  open?(name: string, attributes: XmlAttributes): void;
  /** Text and CDATA between two tags; one element's text may come in pieces. */
  text?(text: string): void;
  close?(name: string): void;
}

export const localName = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

/** An attribute by its name without prefix; one without a prefix comes first. */
export function attributeOf(attributes: XmlAttributes, name: string): string | undefined {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  for (const key in attributes) if (key.endsWith(`:${name}`)) return attributes[key];
  return undefined;
}

/** Where saxes puts line and column. */
const PLACE = /^\d+:\d+: /;

/** One XML file being read: give it the bytes as they come, then end. Throws UNREADABLE_XML, INPUT_TOO_LARGE. */
export class XmlReader {
  private readonly parser = new SaxesParser({ xmlns: false, position: true });
  private readonly decoder: XmlDecoder;
  private readonly file: string;
  private readonly limits: XmlLimits;
  private bytes = 0;
  private depth = 0;
  /** Characters since the last whole tag or text. */
  private pending = 0;

  constructor(file: string, handlers: XmlHandlers, limits: Partial<XmlLimits> = {}) {
    this.file = file;
    this.limits = { ...XML_LIMITS, ...limits };
    this.decoder = new XmlDecoder(file);
    this.listen(handlers);
  }

  write(bytes: Buffer): void {
    this.bytes += bytes.length;
    if (this.bytes > this.limits.bytes) throw this.tooLarge('too large', `${this.limits.bytes} bytes`);
    this.parse(this.decoder.decode(bytes));
  }

  end(): void {
    this.parse(this.decoder.end());
    this.parser.close();
  }

  private parse(text: string): void {
    this.pending += text.length;
    this.parser.write(text);
    const { token } = this.limits;
    if (this.pending > token) throw this.tooLarge('one tag or text without an end', `${token} characters`);
  }

  private listen(handlers: XmlHandlers): void {
    const { parser } = this;
    parser.on('opentag', (tag: SaxesTagPlain) => {
      this.pending = 0;
      if (++this.depth > this.limits.depth) {
        throw this.tooLarge('elements within elements', `${this.limits.depth} deep`);
      }
      handlers.open?.(localName(tag.name), tag.attributes);
    });
    parser.on('closetag', (tag: SaxesTagPlain) => {
      this.pending = 0;
      this.depth--;
      handlers.close?.(localName(tag.name));
    });
    const take = (piece: string): void => {
      this.pending = 0;
      if (piece.length > this.limits.text) {
        throw this.tooLarge('one text beyond reason', `${this.limits.text} characters`);
      }
      handlers.text?.(piece);
    };
    parser.on('text', take);
    parser.on('cdata', take);
    parser.on('comment', () => {
      this.pending = 0;
    });
    parser.on('doctype', () => {
      throw this.unreadable('a document type declaration: entities and outside files are never read');
    });
    parser.on('error', (error) => {
      throw this.unreadable(`this is not well-formed XML: ${error.message.replace(PLACE, '')}`, error);
    });
  }

  private unreadable(message: string, cause?: unknown): OrepathError {
    return new OrepathError(
      {
        code: 'UNREADABLE_XML',
        message,
        expected: 'a whole XML file without a document type declaration',
        where: { file: this.file, row: this.parser.line },
      },
      { cause },
    );
  }

  private tooLarge(message: string, most: string): OrepathError {
    return new OrepathError({
      code: 'INPUT_TOO_LARGE',
      message,
      expected: `at most ${most}`,
      got: 'more',
      where: { file: this.file },
    });
  }
}

/** Reads a whole stream. Throws UNREADABLE_XML, INPUT_TOO_LARGE, what the handlers throw, and what the stream throws. */
export async function readXml(
  stream: AsyncIterable<Buffer>,
  file: string,
  handlers: XmlHandlers,
  limits: Partial<XmlLimits> = {},
): Promise<void> {
  const reader = new XmlReader(file, handlers, limits);
  for await (const chunk of stream) reader.write(chunk);
  reader.end();
}
