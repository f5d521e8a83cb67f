/** Form SD and its Exhibit 1.01 (17 CFR 240.13p-1, 17 CFR 249b.400), point by point. */
import type { DraftPart, Finding } from '../content.ts';
import type { DraftSupply } from '../draft.ts';
import { draftPart } from '../findings/finding.ts';
import { standingFindings } from '../findings/standing.ts';
import {
  depthFindings,
  exposureFindings,
  facilityFindings,
  originFindings,
  recycledFindings,
  supplierFindings,
  useFindings,
} from '../findings/supply.ts';

const form = (where: string): string => `Form SD (17 CFR 249b.400), ${where}`;
const COVERED = { some: 'COVERED_ORIGINS', none: 'NO_COVERED_ORIGIN' };
/** Where the court and the staff have narrowed what the rule asks for. */
const NARROWED =
  'National Association of Manufacturers v. SEC, 800 F.3d 518 (D.C. Cir. 2015); SEC Division of Corporation Finance, statement of 29 April 2014';

/** `followUp`: what became of questions to suppliers. */
export function formSdParts(supply: DraftSupply, risk: string, followUp: readonly Finding[]): DraftPart[] {
  const { minerals, facilities } = supply;
  return [
    draftPart('sd-cover', form('cover page'), [], 'sd-registrant', 'sd-period', 'sd-contact'),
    draftPart('sd-minerals', form('Item 1.01(a)'), useFindings(supply), 'sd-necessary'),
    draftPart(
      'sd-inquiry',
      form('Item 1.01(a) and (b)'),
      [
        ...supplierFindings(supply),
        ...originFindings(supply, COVERED),
        ...exposureFindings(minerals, risk),
        ...recycledFindings(supply),
      ],
      'sd-inquiry',
      'sd-determination',
      'sd-web-address',
    ),
    draftPart('sd-exhibit', form('Item 1.02'), [], 'sd-exhibit'),
    draftPart('ex-framework', form('Item 1.01(c)(1)'), [], 'ex-framework'),
    draftPart(
      'ex-measures',
      form('Item 1.01(c)(1)'),
      [...facilityFindings(supply), ...standingFindings(facilities), ...followUp],
      'ex-measures',
    ),
    draftPart('ex-mitigation', form('Item 1.01(c)(1)'), [], 'ex-mitigation'),
    draftPart('ex-audit', `${form('Item 1.01(c)(1)')}; ${NARROWED}`, [], 'ex-audit'),
    draftPart('ex-products', `${form('Item 1.01(c)(2)')}; ${NARROWED}`, [], 'ex-products'),
    draftPart('ex-facilities', form('Item 1.01(c)(2)'), []),
    draftPart('ex-origins', form('Item 1.01(c)(2)'), []),
    draftPart('ex-mine', form('Item 1.01(c)(2)'), depthFindings(supply), 'ex-efforts'),
    draftPart('sd-signature', form('Signatures'), [], 'sd-signature'),
  ];
}
