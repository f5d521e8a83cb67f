/** Facts that count and what reduces their risk, as JSON Schema. */
import type { ReportFact, ReportMitigation } from '../content/facts.ts';
import { cited } from './base.ts';
import { day, disclosed, nullable, object, part, ref, type Schema, said, string } from './describe.ts';

export const FACT_DEFS: Readonly<Record<string, Schema>> = {
  fact: said(
    'a dated claim of its source about an entity (about: null), a place or a material; no verdict',
    object<ReportFact>({
      risk: string,
      about: nullable(string),
      material: nullable(string),
      value: disclosed(nullable(string)),
      scale: nullable(string),
      rated: said('stated, or derived from the value', disclosed(nullable(part))),
      derivedBy: nullable(string),
      severity: said('as the lens takes it', disclosed(nullable(part))),
      validFrom: nullable(day),
      validTo: nullable(day),
      dated: said('when its source is dated', disclosed(nullable(day))),
      citation: said('where the text of the lens says so', nullable(string)),
      source: cited,
    }),
  ),
  mitigation: said(
    'a status that leaves only a part of the risk',
    object<ReportMitigation>({ status: ref('status'), leaves: part, citation: nullable(string) }),
  ),
};
