/** The parts of a workbook's zip and how they name each other (ECMA-376 part 2, relationships). */
import { posix } from 'node:path';
import type { Archive, ArchiveEntry } from '../archive/zip.ts';
import { XML_LIMITS } from '../xml/limits.ts';
import { attributeOf, readXml, type XmlHandlers } from '../xml/reader.ts';
import { WORKBOOK_LIMITS } from './limits.ts';
import { asWorkbookFault, workbookTooLarge } from './refused.ts';

export interface Relationship {
  /** Last word of its type, which is the same in every variant of the format: `worksheet`, `styles`. */
  type: string;
  /** Path of the part in the zip, or what the file says of something outside it. */
  target: string;
  outside: boolean;
}

export class Parts {
  readonly file: string;
  private readonly byPath: ReadonlyMap<string, ArchiveEntry>;

  constructor(archive: Archive, file: string) {
    this.file = file;
    // part names are compared without case
    this.byPath = new Map(archive.entries.map((entry) => [entry.path.toLowerCase(), entry]));
  }

  has(path: string): boolean {
    return this.byPath.has(path.toLowerCase());
  }

  entry(path: string): ArchiveEntry | undefined {
    return this.byPath.get(path.toLowerCase());
  }

  /** Reads a part; nothing is told where there is none. `field` is what a person calls it. */
  async read(path: string, handlers: XmlHandlers, bytes: number = WORKBOOK_LIMITS.partBytes, field = path) {
    const entry = this.entry(path);
    if (!entry) return;
    try {
      await readXml(await entry.open(), this.file, handlers, { ...XML_LIMITS, bytes });
    } catch (error) {
      throw asWorkbookFault(error, this.file, field);
    }
  }

  /** What a part names as its own parts, by id; the whole package's where the path is ''. */
  async relationships(path: string): Promise<ReadonlyMap<string, Relationship>> {
    const folder = posix.dirname(path);
    const found = new Map<string, Relationship>();
    await this.read(posix.join(folder, '_rels', `${posix.basename(path)}.rels`), {
      open: (name, attributes) => {
        const [id, type, target] = ['Id', 'Type', 'Target'].map((key) => attributeOf(attributes, key));
        if (name !== 'Relationship' || id === undefined || target === undefined) return;
        const outside = attributeOf(attributes, 'TargetMode')?.toLowerCase() === 'external';
        const last = type?.slice(type.lastIndexOf('/') + 1) ?? '';
        if (found.size >= WORKBOOK_LIMITS.relationships) {
          throw workbookTooLarge('too many parts', `${WORKBOOK_LIMITS.relationships}`, this.file, path);
        }
        found.set(id, { type: last, target: outside ? target : partPath(folder, target), outside });
      },
    });
    return found;
  }
}

/** A target as a path from the top of the zip: it starts there or at the folder of the part that names it. */
function partPath(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : posix.join('/', folder, decoded(target));
  return posix.normalize(path).slice(1);
}

function decoded(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}
