/** A declaration that is imported comes with its review: findings of both, grade, letter. */
import { expect, test } from 'vitest';
import { knownSmelters } from '../../../../server/ingest/declarations/review/known-smelters.ts';
import { readFile } from '../../../support/read-declaration.ts';
import { cmrt } from '../../../support/workbooks/declarations.ts';
import { flawless } from '../../../support/workbooks/flawless.ts';
import { lookupOf } from '../../../support/workbooks/lookup.ts';
import { soonAfter } from './support.ts';

const now = soonAfter('CMRT', '6.5');
const [tin] = lookupOf('Tin');

test('a flawless one is an A without a letter', async () => {
  const { reading } = await readFile(cmrt(flawless('CMRT', '6.5')), 'file.xlsx', { now });
  expect(reading).toMatchObject({ findings: [], grade: { grade: 'A', reasons: [] } });
  expect(reading.request).toBeUndefined();
});

test('one with faults has what reading met and what the review says, and a letter in its language about both', async () => {
  const base = flawless('CMRT', '6.5', 'zh');
  const content = cmrt({
    ...base,
    answers: { ...base.answers, 7: 'perhaps' },
    smelters: [...base.smelters!, { id: tin!.id, metal: 'Gold', mines: 'North Hill' }],
  });
  const { reading } = await readFile(content, 'file.xlsx', { now });
  expect(reading.grade).toEqual({ grade: 'C', reasons: ['SMELTER_METAL_DIFFERS', 'VALUE_NOT_READ'] });
  expect(reading.request!.language).toBe('zh');
  expect(reading.request!.text).toContain('D62、D63、D64、D65：所填内容“perhaps”无法识别，请更正。');
  expect(reading.request!.text).toContain(`${tin!.id} 是锡冶炼厂的识别号码，而该行的金属为金`);
});

test('lists of smelters that the space holds are asked', async () => {
  const gone = {
    id: tin!.id,
    material: 'tin',
    names: [tin!.name],
    countryCode: 'CN',
    removed: { date: '2025-03-04' },
  };
  const smelters = async () => knownSmelters([gone]);
  const { reading } = await readFile(cmrt(flawless('CMRT', '6.5')), 'file.xlsx', { now, smelters });
  expect(reading.grade).toEqual({ grade: 'B', reasons: ['SMELTER_REMOVED'] });
  expect(reading.request!.text).toContain('since 4 March 2025');
});
