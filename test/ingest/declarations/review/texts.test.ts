/** Texts that say nothing, in fields where something is asked for. */
import { describe, expect, test } from 'vitest';
import { answering, company, review } from './support.ts';

const own = (fields: Parameters<typeof company>[2]) => company('CMRT', '6.5', fields);

describe('a required field', () => {
  test.each(['test', 'xxx', 'TBD', 'same as above', 'n/a', '同上', '---'])(
    'holds "%s": a placeholder',
    async (text) => {
      const told = await review('CMRT', '6.5', own({ authorizerName: text }));
      expect(told.at('PLACEHOLDER_TEXT')).toEqual(['Declaration!D18']);
      expect(told.at('FIELD_MISSING')).toEqual([]);
    },
  );

  test.each(['Testa Components', 'Samet', 'Xxtra Ltd'])('holds "%s": a name', async (text) => {
    expect((await review('CMRT', '6.5', own({ authorizerName: text }))).findings).toEqual([]);
  });

  test('that is optional may hold "N/A"', async () => {
    const told = await review('CMRT', '6.5', own({ address: 'N/A', authorizerTitle: '-', uniqueId: 'None' }));
    expect(told.findings).toEqual([]);
  });
});

describe('an e-mail address', () => {
  test.each(['materials', 'materials@example', 'see website'])('"%s" is none', async (text) => {
    const told = await review('CMRT', '6.5', own({ contactEmail: text }));
    expect(told.at('EMAIL_ILL_FORMED')).toEqual(['Declaration!D16']);
  });

  test.each(['a@example.com; b@example.com', '<a@example.co.jp>', 'ａ@example.com'])(
    '"%s" is one',
    async (text) => {
      expect((await review('CMRT', '6.5', own({ contactEmail: text }))).findings).toEqual([]);
    },
  );
});

describe('comments', () => {
  const yes = (comment: string) => ({ answer: 'Yes', comment });

  test('that are all one text are told once', async () => {
    const same = answering('CMRT', '6.5', {
      1: yes('Based on supplier replies'),
      B: { answer: 'No', comment: 'Based on supplier replies' },
    });
    expect((await review('CMRT', '6.5', same)).at('SAME_COMMENTS')).toEqual(['Declaration!G26']);
  });

  test('that differ in one are not', async () => {
    const differ = answering('CMRT', '6.5', { 1: yes('Based on supplier replies') });
    expect((await review('CMRT', '6.5', differ)).at('SAME_COMMENTS')).toEqual([]);
  });
});
