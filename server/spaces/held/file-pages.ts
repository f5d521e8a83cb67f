/**
 * Held pages in a folder of files: memory is the projection's. Every build appends what it read to a file of its own and
 * then names, in an index that is put in place whole, where the rows of each page lie; a file that no page lies in any
 * more goes. So a build that breaks off leaves what was held as it was.
 */
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import type { HeldImport, HeldPage, HeldPages } from './pages.ts';
import { Unreadable } from './pages.ts';

/** Whose rows they are: of another store or version they are not read. */
export interface HeldStamp {
  readonly store: string;
  readonly service: string;
}

type Place = readonly [file: string, offset: number, length: number, checksum: number];

interface Index {
  readonly format: number;
  readonly stamp: HeldStamp;
  readonly imports: readonly HeldImport[];
  readonly pages: readonly (readonly [string, Place])[];
}

/** Raised when what a page holds changes. */
const FORMAT = 1;
const INDEX = 'index.json';
/** More files than this are made few. */
const MOST_FILES = 12;

export class FilePages implements HeldPages {
  imports: readonly HeldImport[] = [];
  readonly #folder: string;
  readonly #stamp: HeldStamp;
  readonly #places = new Map<string, Place>();
  readonly #read = new Map<string, number>();
  #own: { name: string; file: number; length: number } | undefined;

  private constructor(folder: string, stamp: HeldStamp) {
    this.#folder = folder;
    this.#stamp = stamp;
  }

  /** What the folder holds for this stamp; empty where that is nothing. Throws the system's error where it cannot be made. */
  static open(folder: string, stamp: HeldStamp): FilePages {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const pages = new FilePages(folder, stamp);
    const index = readIndex(folder);
    if (index?.format !== FORMAT || JSON.stringify(index.stamp) !== JSON.stringify(stamp)) return pages;
    pages.imports = index.imports;
    for (const [page, place] of index.pages) pages.#places.set(page, place);
    return pages;
  }

  get(part: string, page: number): HeldPage | undefined {
    const place = this.#places.get(`${part} ${page}`);
    return place && (deserialize(this.#bytes(place)) as HeldPage);
  }

  set(part: string, page: number, rows: HeldPage): void {
    this.#places.set(`${part} ${page}`, this.#append(serialize(rows)));
  }

  complete(imports: readonly HeldImport[]): void {
    this.#gather();
    this.imports = imports;
    const index: Index = { format: FORMAT, stamp: this.#stamp, imports, pages: [...this.#places] };
    const path = join(this.#folder, `${randomUUID()}.json`);
    const text = JSON.stringify(index);
    writeFileSync(path, `${crc32(text)}\n${text}`, { mode: 0o600 });
    renameSync(path, join(this.#folder, INDEX));
    this.#removeOthers();
  }

  clear(): void {
    this.imports = [];
    this.#places.clear();
    rmSync(join(this.#folder, INDEX), { force: true });
    this.#removeOthers();
  }

  #append(bytes: Buffer): Place {
    this.#own ??= this.#begin();
    const { name, file, length } = this.#own;
    // on a disk that is nearly full the system may write a part and say so
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at, length + at);
    this.#own.length += bytes.length;
    return [name, length, bytes.length, crc32(bytes)];
  }

  #begin(): { name: string; file: number; length: number } {
    const name = `${randomUUID()}.pages`;
    const file = openSync(join(this.#folder, name), 'wx+', 0o600);
    this.#read.set(name, file);
    return { name, file, length: 0 };
  }

  #bytes([name, offset, length, checksum]: Place): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    let read = 0;
    try {
      const file = this.#read.get(name) ?? openSync(join(this.#folder, name), 'r');
      this.#read.set(name, file);
      read = readSync(file, bytes, 0, length, offset);
    } catch (error) {
      throw new Unreadable((error as Error).message);
    }
    if (read !== length || crc32(bytes) !== checksum) throw new Unreadable(`${name} is damaged`);
    return bytes;
  }

  /**
   * Few files out of many: all but the largest into this build's, and that one too where more than half of all bytes
   * belong to no page any more.
   */
  #gather(): void {
    const live = new Map<string, number>();
    for (const [name, , length] of this.#places.values()) live.set(name, (live.get(name) ?? 0) + length);
    const sum = (bytes: Iterable<number>): number => [...bytes].reduce((all, some) => all + some, 0);
    const wasteful = sum(live.values()) * 2 < sum([...live.keys()].map((name) => this.#sizeOf(name)));
    if (!wasteful && live.size <= MOST_FILES) return;
    const most = Math.max(...live.values());
    for (const [page, place] of this.#places) {
      const stays = place[0] === this.#own?.name || (!wasteful && live.get(place[0]) === most);
      if (!stays) this.#places.set(page, this.#append(this.#bytes(place)));
    }
  }

  #sizeOf(name: string): number {
    return statSync(join(this.#folder, name), { throwIfNoEntry: false })?.size ?? 0;
  }

  #removeOthers(): void {
    const live = new Set([...this.#places.values()].map(([file]) => file).concat(INDEX));
    for (const name of readdirSync(this.#folder)) {
      if (!live.has(name)) rmSync(join(this.#folder, name), { force: true });
    }
  }

  /** To be called when nothing is read any more. */
  close(): void {
    for (const file of this.#read.values()) closeSync(file);
    this.#read.clear();
    this.#own = undefined;
  }

  /** In the place of `complete` and `close`: what was written is taken away. */
  abandon(): void {
    const name = this.#own?.name;
    this.close();
    if (name !== undefined) rmSync(join(this.#folder, name), { force: true });
  }
}

/** Undefined where there is none, or a damaged one: then nothing is held. */
function readIndex(folder: string): Index | undefined {
  try {
    const [sum, text = ''] = readFileSync(join(folder, INDEX), 'utf8').split('\n', 2);
    return Number(sum) === crc32(text) ? (JSON.parse(text) as Index) : undefined;
  } catch {
    return undefined;
  }
}
