/** Declarations by RMI's templates as formats of input. */
import { finding } from '../formats/finding.ts';
import type { Format, Reading, ReadingOptions, Recognition } from '../formats/format.ts';
import { outsideLinks } from '../formats/outside-links.ts';
import type { Probe } from '../formats/probe.ts';
import { ReadingRows } from '../formats/reading-rows.ts';
import type { Template } from './declaration.ts';
import { readDeclaration } from './read-declaration.ts';
import { recogniseTemplate, type TemplateRecognition } from './recognise.ts';
import { reviewDeclaration } from './review/review.ts';
import { rowsOf, saysAnything } from './rows-of.ts';

/** What a file was recognised as, for the four formats that ask it in turn. */
const asked = new WeakMap<Probe, Promise<TemplateRecognition | undefined>>();

async function ask(probe: Probe): Promise<TemplateRecognition | undefined> {
  const workbook = await probe.workbook();
  return workbook && recogniseTemplate(workbook, probe.input.path);
}

function recognised(probe: Probe): Promise<TemplateRecognition | undefined> {
  const known = asked.get(probe);
  if (known) return known;
  const found = ask(probe);
  asked.set(probe, found);
  return found;
}

const recognitionOf = ({ template, version, language }: TemplateRecognition): Recognition => ({
  format: template.toLowerCase(),
  title: version === undefined ? template : `${template} ${version}`,
  ...(version !== undefined && { version }),
  language,
});

/** A template that nobody filled in: recognised, and nothing to import. */
function emptyReading(probe: Probe, hash: string, recognition: Recognition): Reading {
  const rows = new ReadingRows(probe.input.path, hash);
  rows.say(
    finding('EMPTY_DECLARATION', {
      message: 'The template is not filled in: no company, no answer, no smelter.',
      sheet: 'Declaration',
      expected: 'a declaration that a supplier has filled in',
    }),
  );
  return rows.reading(recognition);
}

async function read(probe: Probe, recognition: Recognition, options: ReadingOptions): Promise<Reading> {
  const workbook = (await probe.workbook())!;
  const told = (await recognised(probe))!;
  const { declaration, findings } = await readDeclaration(workbook, told);
  const hash = await probe.sha256();
  options.progress?.(0.5);
  if (!saysAnything(declaration)) return emptyReading(probe, hash, recognition);
  const { path } = probe.input;
  const { buyer } = options;
  const { rows, toMatch } = rowsOf(declaration, { path, hash, ...(buyer !== undefined && { buyer }) });
  for (const each of [...outsideLinks(workbook), ...findings]) rows.say(each);
  const { now } = options;
  const known = await options.smelters?.();
  const reviewed = reviewDeclaration(declaration, {
    now,
    ...(known && { known }),
    reading: rows.reading(recognition).findings,
  });
  for (const each of reviewed.findings) rows.say(each);
  const { grade, request } = reviewed;
  return { ...rows.reading(recognition), toMatch, grade, ...(request && { request }) };
}

function formatOf(template: Template, known: string): Format {
  return {
    name: template.toLowerCase(),
    known,
    async recognise(probe) {
      if (probe.kind !== 'xlsx') return undefined;
      const found = await recognised(probe);
      return found?.template === template ? recognitionOf(found) : undefined;
    },
    read,
  };
}

export const DECLARATIONS: readonly Format[] = [
  formatOf('CMRT', 'CMRT: a filled-in Conflict Minerals Reporting Template (.xlsx)'),
  formatOf('EMRT', 'EMRT: a filled-in Extended Minerals Reporting Template (.xlsx)'),
  formatOf('AMRT', 'AMRT: a filled-in Additional Minerals Reporting Template (.xlsx)'),
  formatOf('CRT', 'CRT: a filled-in Cobalt Reporting Template (.xlsx)'),
];
