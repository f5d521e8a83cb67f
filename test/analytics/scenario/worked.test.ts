/** Each kind of change and each remainder on small graphs, worked by hand. */
import { describe, expect, it } from 'vitest';
import { exposureOf } from '../../../server/analytics/exposure.ts';
import { prepare } from '../../../server/analytics/prepare.ts';
import { resolveQuestion } from '../../../server/analytics/question.ts';
import { readChanges } from '../../../server/analytics/scenario/changes.ts';
import { changedBuyer, scenarioOf } from '../../../server/analytics/scenario/scenario.ts';
import type { Rows } from '../../../server/projection/memory-source.ts';
import { loadLenses } from '../../../server/risk/lenses.ts';
import { entity, fact, link, project, status } from '../../projection/rows.ts';

/**
 * b takes 0.4 from s (risky), 0.2 from t (clean: a mine), 0.2 from u (opaque), and nobody is named for 0.2.
 * expected 0.4, clean 0.2, opaque 0.4, so high is 0.8.
 */
const GRAPH: Rows = {
  entities: [
    ...['b', 's', 'u'].map((id) => entity(id)),
    entity('t', { kind: 'mine' }),
    entity('m', { kind: 'mine', materials: ['tin'] }),
  ],
  links: [link('s>b', { share: 0.4 }), link('t>b', { share: 0.2 }), link('u>b', { share: 0.2 })],
  facts: [fact('s'), fact('m', { severity: 0.5 })],
};

async function ask(changes: object[], rows: Rows = GRAPH, material: string | null = null) {
  const projection = await project(rows);
  const input = { risk: 'conflict', lens: 'proportional', asOf: '2024-06-30', knownAt: '2024-07-01' };
  const question = { ...resolveQuestion(projection, loadLenses(), input), material };
  const prepared = prepare(projection, question);
  const buyer = projection.indexOf('b');
  return { prepared, buyer, answer: scenarioOf(prepared, buyer, readChanges(changes)) };
}

/** expected, clean, opaque, high after the changes. */
async function figures(changes: object[], rows?: Rows, material?: string): Promise<number[]> {
  const { exposure, mass } = (await ask(changes, rows, material)).answer.after;
  return [exposure.expected, mass.clean, mass.opaque, exposure.high].map(
    (figure) => Math.round(figure * 1e12) / 1e12,
  );
}

const removal = (leaves: string, more: object = {}) => ({
  removeSupplier: { supplier: 's', customer: 'b', leaves, ...more },
});

describe('a removed supplier leaves', () => {
  it('nothing: the known shares left, 0.4, grow to the old sum 0.8 (reallocate)', async () => {
    expect(await figures([removal('reallocate')])).toEqual([0, 0.4, 0.6, 0.6]);
    expect(await figures([{ removeSupplier: { supplier: 's', customer: 'b' } }])).toEqual([0, 0.4, 0.6, 0.6]);
  });

  it('an unnamed supplier in its place (opaque)', async () => {
    expect(await figures([removal('opaque')])).toEqual([0, 0.2, 0.8, 0.8]);
  });

  it('a named one in its place, with its share (replace)', async () => {
    expect(await figures([removal('replace', { by: 'm' })])).toEqual([0.2, 0.4, 0.4, 0.6]);
  });

  it('what the rules say where no known share is left', async () => {
    const links = [link('s>b', { share: 0.4 }), link('u>b')];
    expect(await figures([removal('reallocate')], { ...GRAPH, links })).toEqual([0, 0, 1, 1]);
    expect(
      await figures([removal('reallocate')], { ...GRAPH, links: [link('s>b', { share: 0.4 })] }),
    ).toEqual([0, 0, 1, 1]);
  });

  it('layers that grow apart: in tin 0.2 grows to 0.6, in gold 0.2 to 0.3', async () => {
    const links = [
      link('s>b', { id: '1', share: 0.4, materials: ['tin'] }),
      link('s>b', { id: '2', share: 0.1, materials: ['gold'] }),
      link('t>b', { share: 0.2 }),
    ];
    const rows = { ...GRAPH, links };
    expect(await figures([removal('reallocate')], rows, 'tin')).toEqual([0, 0.6, 0.4, 0.4]);
    expect(await figures([removal('reallocate')], rows, 'gold')).toEqual([0, 0.3, 0.7, 0.7]);
    expect(await figures([removal('reallocate')], rows)).toEqual([0, 0.45, 0.55, 0.55]);
  });
});

describe('a claim', () => {
  it('removed lets a weaker parallel one surface', async () => {
    const links = [
      link('s>b', { id: 'strong', share: 0.5, basis: 'verified' }),
      link('s>b', { id: 'weak', share: 0.3, basis: 'inferred' }),
    ];
    expect(await figures([{ removeClaim: { link: 'strong' } }], { ...GRAPH, links })).toEqual([
      0.3, 0, 0.7, 1,
    ]);
  });

  it('added counts at once', async () => {
    const claim = { supplier: 'm', customer: 'b', share: 0.2 };
    expect(await figures([{ addClaim: claim }])).toEqual([0.5, 0.3, 0.2, 0.7]);
  });

  it('may close a cycle', async () => {
    const claim = { supplier: 'b', customer: 'u', share: 0.5 };
    // u passes on half of what b has: h(b) = 0.4 + 0.2 * 0.5 * h(b)
    const [expected] = await figures([{ addClaim: claim }]);
    expect(expected).toBeCloseTo(0.4 / 0.9, 12);
  });

  it('has another share, or none', async () => {
    expect(await figures([{ setShare: { link: 's>b', share: 0.1 } }])).toEqual([0.1, 0.2, 0.7, 0.8]);
    // Unknown, s takes the remainder 0.6, and nobody is unnamed any more.
    expect(await figures([{ setShare: { link: 's>b', share: null } }])).toEqual([0.6, 0.2, 0.2, 0.8]);
  });
});

describe('evidence', () => {
  it('set or removed moves the risk', async () => {
    const about = { about: 't', risk: 'conflict' };
    expect(await figures([{ setFact: { ...about, severity: 0.5 } }])).toEqual([0.5, 0.1, 0.4, 0.9]);
    expect(await figures([{ removeFact: { about: 's', risk: 'conflict' } }])).toEqual([0, 0.2, 0.8, 0.8]);
  });

  it('takes the place of what was about the same', async () => {
    const about = { about: 's', risk: 'conflict' };
    expect(await figures([{ setFact: { ...about, severity: 0.25 } }])).toEqual([0.1, 0.2, 0.7, 0.8]);
  });

  it('that an entity does not use what is asked for makes it a clean end', async () => {
    const rows = { ...GRAPH, links: [...GRAPH.links!, link('m>u', { materials: ['tin'], share: 0 })] };
    const status = { about: 's', kind: 'uses-material', value: 'no', material: 'tin' };
    const changes = [{ removeFact: { about: 's', risk: 'conflict' } }, { setStatus: status }];
    expect(await figures(changes, rows, 'tin')).toEqual([0, 0.6, 0.4, 0.4]);
  });

  it('of a status goes', async () => {
    const rows = { ...GRAPH, statuses: [status('u', 'uses-material', 'no', { material: 'tin' })] };
    const before = await figures([{ setShare: { link: 's>b', share: 0.4 } }], rows, 'tin');
    expect(before).toEqual([0.4, 0.4, 0.2, 0.6]);
    const removed = { about: 'u', kind: 'uses-material', material: 'tin' };
    expect(await figures([{ removeStatus: removed }], rows, 'tin')).toEqual([0.4, 0.2, 0.4, 0.8]);
  });
});

describe('the answer', () => {
  it('cites the snapshot it starts from, and the changes with their defaults', async () => {
    const { answer, prepared, buyer } = await ask([{ removeSupplier: { supplier: 's', customer: 'b' } }]);
    expect(answer.before).toEqual(exposureOf(prepared, buyer));
    expect(answer.after.snapshot).toBe(answer.before.snapshot);
    expect(answer.after.scenario).toEqual([
      { removeSupplier: { supplier: 's', customer: 'b', leaves: 'reallocate' } },
    ]);
  });

  it('is what was asked for less what was, figure by figure', async () => {
    const { difference } = (await ask([removal('replace', { by: 'm' })])).answer;
    expect(difference.exposure.expected).toBeCloseTo(-0.2, 12);
    expect(difference.contributions.map((row) => [row.entity.id, row.before, row.after])).toEqual([
      ['s', 0.4, 0],
      ['m', 0, 0.2],
    ]);
  });

  it('is wholly opaque about a buyer whose last supplier went', async () => {
    const changes = ['s>b', 't>b', 'u>b'].map((id) => ({ removeClaim: { link: id } }));
    expect(await figures(changes)).toEqual([0, 0, 1, 1]);
  });

  it('has the same bytes once a change is undone, and whatever the order of changes that do not touch', async () => {
    const { before, after: undone } = (
      await ask([
        { removeClaim: { link: 's>b' } },
        { addClaim: { id: 's>b', supplier: 's', customer: 'b', share: 0.4 } },
        { setShare: { link: 't>b', share: 0.9 } },
        { setShare: { link: 't>b', share: 0.2 } },
        { setStatus: { about: 't', kind: 'rmap', value: 'conformant' } },
        { removeStatus: { about: 't', kind: 'rmap' } },
        removal('replace', { by: 'm' }),
        { removeSupplier: { supplier: 'm', customer: 'b', leaves: 'replace', by: 's' } },
      ])
    ).answer;
    const { scenario: _, ...same } = undone;
    expect(JSON.stringify(same)).toBe(JSON.stringify(before));

    const changes = [
      { setShare: { link: 't>b', share: 0.3 } },
      { setFact: { about: 'u', risk: 'conflict', severity: 0.5 } },
      { addClaim: { supplier: 'm', customer: 'u', share: 0.5 } },
    ];
    const text = async (list: object[]) => {
      const { scenario: __, ...rest } = (await ask(list)).answer.after;
      return JSON.stringify(rest);
    };
    expect(await text(changes.toReversed())).toBe(await text(changes));
  });

  it('names an unnamed supplier where the trace stops', async () => {
    const { prepared, buyer } = await ask([removal('opaque')]);
    const changed = changedBuyer(prepared, buyer, readChanges([removal('opaque')]));
    const { projection, supply } = changed.prepared;
    const unnamed = projection.indexOf('scenario:in-place-of:s:for:b');
    expect([projection.nameOf(unnamed), supply.opaque[unnamed]]).toEqual(['unnamed supplier', 1]);
  });
});

describe('refuses', () => {
  const refusal = (changes: unknown) =>
    ask(changes as object[]).then(
      () => null,
      (error) => [error.code, error.detail.where?.field, ...(error.detail.nearest ?? [])].join(' '),
    );

  it.each([
    [[{ setShare: { link: 's>b', share: Number.NaN } }], 'INVALID_VALUE changes[0].setShare.share'],
    [[{ setShare: { link: 's>b', share: -0.1 } }], 'INVALID_VALUE changes[0].setShare.share'],
    [[{ setShare: { link: 's>b', share: 1.1 } }], 'INVALID_VALUE changes[0].setShare.share'],
    [[{ setShare: { link: 's>b' }, removeClaim: { link: 's>b' } }], 'INVALID_VALUE changes[0]'],
    [[{}], 'INVALID_VALUE changes[0]'],
    [[{ removeClaims: {} }], 'INVALID_VALUE changes[0] removeClaim removeStatus removeFact removeSupplier'],
    [[{ removeClaim: { link: 's>b', share: 1 } }], 'INVALID_VALUE changes[0].removeClaim'],
    [{ removeClaim: {} }, 'INVALID_VALUE changes'],
    [[{ removeClaim: { link: 's>bb' } }], 'UNKNOWN_LINK changes[0].removeClaim.link s>b'],
    [
      [{ removeClaim: { link: 's>b' } }, { removeClaim: { link: 's>b' } }],
      'UNKNOWN_LINK changes[1].removeClaim.link s>b',
    ],
    [[removal('replace', { by: 'nobody' })], 'UNKNOWN_ENTITY changes[0].removeSupplier.by'],
    [[removal('replace')], 'INVALID_VALUE changes[0].removeSupplier.by'],
    [[removal('opaque', { by: 't' })], 'INVALID_VALUE changes[0].removeSupplier.by'],
    [[removal('opaque'), removal('opaque')], 'NOT_ON_RECORD changes[1].removeSupplier.supplier t u'],
    [
      [{ addClaim: { supplier: 'm', customer: 'b', materials: ['tinn'] } }],
      'UNKNOWN_MATERIAL changes[0].addClaim.materials tin',
    ],
    [[{ addClaim: { id: 's>b', supplier: 'm', customer: 'b' } }], 'REPEATED_ID changes[0].addClaim.id'],
    [[{ removeFact: { about: 's', risk: 'corruption' } }], 'NOT_ON_RECORD changes[0].removeFact'],
    [[{ removeStatus: { about: 's', kind: 'rmap' } }], 'NOT_ON_RECORD changes[0].removeStatus'],
    [[{ setFact: { about: 'iso:Congo', risk: 'conflict' } }], 'UNKNOWN_ENTITY changes[0].setFact.about'],
  ])('%j', async (changes, refused) => {
    expect(await refusal(changes)).toBe(refused);
  });

  it('what is nested deeper than JSON can say', async () => {
    const deep = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000));
    expect(await refusal(deep)).toBe('INVALID_VALUE changes[0]');
  });
});
