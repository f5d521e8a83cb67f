/** The first half of an import: what a file is, and the rows that it means. Nothing is written. */
import { type ErrorDetail, OrepathError } from '../errors.ts';
import type { Format, Reading, Recognition } from '../ingest/formats/format.ts';
import { makeProbe } from '../ingest/formats/make-probe.ts';
import type { Probe } from '../ingest/formats/probe.ts';
import {
  describeUnrecognised,
  FORMATS,
  formatNamed,
  type Recognised,
  recognise,
} from '../ingest/formats/registry.ts';
import { asFault, type BatchOrder, type BatchWatch, readingOptions, refuseGivenUp } from './batch.ts';
import { readAs } from './kept.ts';
import type { SpaceAtHand } from './space-at-hand.ts';
import type { FileUnit, Unit } from './units.ts';

/** A file that was read, or need not be. Its probe is open until it is loaded. */
export interface ReadFile {
  probe: Probe;
  hash: string;
  recognised: Recognition;
  /** Undefined where the space shows an import of the same file, read the same way, and has compared its entities. */
  reading: Reading | undefined;
  sameAs: number | undefined;
  readAs: string;
  /** See Format. */
  informs: boolean;
}

/** What came of reading: a file, the units of a zip, or why it cannot be imported. */
export type ReadUnit =
  | { file: ReadFile }
  | { units: readonly Unit[] }
  | { refused: ErrorDetail; hash: string | null; recognised: Recognition | null };

/** The formats that files may be, as `--format` says. Throws INVALID_ARGUMENT. */
export function formatsOf({ format }: BatchOrder): readonly Format[] {
  return format === 'auto' || format === 'tables' ? FORMATS : [formatNamed(format)];
}

async function unrecognised(probe: Probe, formats: readonly Format[]): Promise<OrepathError> {
  const { looksLike, known } = await describeUnrecognised(probe, formats);
  const { path } = probe.input;
  return new OrepathError({
    code: 'UNRECOGNISED_INPUT',
    message: `${formats.length === 1 ? 'it is of another format' : 'it is of no format that is known'}: it looks like ${looksLike}`,
    expected: [...known, ...(formats.length === 1 ? [] : ["the product's own tables"])].join('; '),
    got: path.slice(0, 200),
    where: { file: path },
  });
}

/** What a file is; its probe is open. Undefined where it is nothing that is known. */
export async function recogniseUnit(
  unit: FileUnit,
  { formats, mapping }: Pick<Reader, 'formats' | 'mapping'>,
): Promise<{ probe: Probe; found: Recognised | undefined }> {
  const probe = await makeProbe(await unit.input());
  try {
    return { probe, found: await recognise(probe, formats, { mapping }) };
  } catch (error) {
    await probe.close();
    throw error;
  }
}

export interface Reader {
  order: BatchOrder;
  watch: BatchWatch;
  formats: readonly Format[];
  /** The order's mapping, or those that are kept. */
  mapping: unknown;
  space: SpaceAtHand;
  now: Date;
}

/** What is wrong with the file is in what it gives. Throws CANCELLED, and what the store throws. */
export async function readUnit(unit: FileUnit, reader: Reader): Promise<ReadUnit> {
  refuseGivenUp(reader.watch);
  const known: { hash: string | null; recognised: Recognition | null } = { hash: null, recognised: null };
  let probe: Probe | undefined;
  try {
    probe = await makeProbe(await unit.input());
    if (probe.kind === 'zip' && unit.unzip) {
      await probe.close();
      return { units: await unit.unzip() };
    }
    const found = await recognise(probe, reader.formats, { mapping: reader.mapping });
    // what is nothing known is refused by its beginning, however long it is
    if (!found) throw await unrecognised(probe, reader.formats);
    known.hash = await probe.sha256();
    known.recognised = found.recognition;
    return { file: await readFile(probe, found, known.hash, reader) };
  } catch (error) {
    await probe?.close();
    return { refused: asFault(error, unit.source), ...known };
  }
}

async function readFile(
  probe: Probe,
  { format, recognition }: Recognised,
  hash: string,
  { order, mapping, watch, space, now }: Reader,
): Promise<ReadFile> {
  const as = readAs(order);
  const sameAs = await space.sameFile(hash, recognition.format, as);
  const again = sameAs !== undefined && space.isUncompared(sameAs) && !order.dryRun;
  const reading =
    sameAs === undefined || again
      ? await format.read(
          probe,
          recognition,
          readingOptions(order, watch, { now, mapping, smelters: () => space.smelters() }),
        )
      : undefined;
  return {
    probe,
    hash,
    recognised: reading?.recognised ?? recognition,
    reading,
    sameAs,
    readAs: as,
    informs: format.informs ?? false,
  };
}
