import { OrepathError } from '../../errors.ts';

const DECLARED = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z0-9._:-]+)["']/;
const DECLARATION_BYTES = 256;

/**
 * Label of the encoding of an XML file as TextDecoder knows it: byte order mark, then zero bytes, then declaration,
 * then UTF-8 (XML 1.0, appendix F). A file that declares UTF-16 and is not is UTF-8: some writers copy the declaration.
 */
export function xmlEncoding(start: Buffer): string {
  const [first, second] = start;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  const declared = DECLARED.exec(start.toString('latin1', 0, DECLARATION_BYTES))?.[1]?.toLowerCase();
  return declared && !declared.startsWith('utf-16') ? declared : 'utf-8';
}

/** Bytes of an XML file into characters, whatever the cuts between chunks. Throws UNREADABLE_XML. */
export class XmlDecoder {
  private decoder: TextDecoder | undefined;
  /** The beginning, until there is enough of it to tell the encoding. */
  private start: Buffer = Buffer.alloc(0);
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  decode(bytes: Buffer): string {
    if (this.decoder) return this.run(this.decoder, bytes);
    this.start = Buffer.concat([this.start, bytes]);
    return this.start.length < DECLARATION_BYTES ? '' : this.begin();
  }

  end(): string {
    const begun = this.decoder ? '' : this.begin();
    return begun + this.run(this.decoder!);
  }

  private begin(): string {
    this.decoder = this.open(xmlEncoding(this.start));
    return this.run(this.decoder, this.start);
  }

  private open(label: string): TextDecoder {
    try {
      return new TextDecoder(label, { fatal: true });
    } catch (error) {
      throw this.unreadable(`an encoding not known here, ${label}`, error);
    }
  }

  private run(decoder: TextDecoder, bytes?: Buffer): string {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch (error) {
      throw this.unreadable(`bytes that are not ${decoder.encoding.toUpperCase()}`, error);
    }
  }

  private unreadable(message: string, cause: unknown): OrepathError {
    const expected = 'XML in UTF-8, UTF-16 or the encoding that it declares';
    return new OrepathError(
      { code: 'UNREADABLE_XML', message, expected, where: { file: this.file } },
      { cause },
    );
  }
}
