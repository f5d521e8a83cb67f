import { checkLens } from '../../server/risk/check-lens.ts';

const risk = (id: string) => ({
  title: id,
  description: 'Every fact counts with its severity as it stands; a conformant site keeps a quarter of it.',
  severity: 'as-stated',
  counts: { entity: 'all', place: 'all', goods: 'all', material: 'all' },
  mitigations: [{ status: 'conformance', values: ['conformant'], leaves: 0.25 }],
});

const RISKS = ['conflict', 'child-labour', 'forced-labour', 'corruption', 'environment'];

/** A user's own lens with a mitigation; the oracle knows it as `mitigated`. */
export const MITIGATED = checkLens(
  {
    id: 'mitigated',
    version: '1.0',
    title: 'Mitigated',
    description: 'As proportional, with a mitigation.',
    citation: 'None.',
    risks: Object.fromEntries(RISKS.map((id) => [id, risk(id)])),
  },
  'mitigated.json',
);
