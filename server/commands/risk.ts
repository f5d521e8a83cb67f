/** `orepath risk ENTITY`: r(x) of one entity with its facts, their sources and editions, and what the lens requires. */
import type { EntityRiskAnswer, FactEffectAnswer, FactRef } from '../analytics/entity-risk.ts';
import type { Command, CommandIo } from './command.ts';
import { askedOf } from './question.ts';

/** Text for people: what made the risk, what did not and why. */
export const REASONS: Readonly<Record<FactEffectAnswer['reason'], string>> = {
  counts: 'counts',
  'outside-validity': 'does not hold on the date',
  'not-known': 'was not known then',
  superseded: 'a later edition took its place',
  'not-yet-issued': 'its edition was not issued yet',
  'other-document': 'the lens does not take this from such a document',
  'other-material': 'about another material',
  'material-not-stated': 'about a material, and the entity states none',
  'material-outside-lens': 'about a material of which the lens does not speak',
  'outside-area': 'outside the places of which the lens speaks',
  'other-kind': 'does not count on this kind of entity',
  'below-threshold': 'below the threshold of the lens',
  'not-rated': 'not rated: 0 in expected, 1 in high',
  stale: 'too old: 0 in expected, 1 in high',
};

const source = ({ document: { id, publisher, title, edition, date } }: FactRef): string =>
  [publisher, title, edition, date, `(${id})`].filter(Boolean).join(', ');

function describeFact({ fact, reason, severity, rated, derivedBy, citation }: FactEffectAnswer): string[] {
  const stated = fact.value === null ? '' : `, "${fact.value}"${fact.scale ? ` on ${fact.scale}` : ''}`;
  const derived = derivedBy === null ? '' : `, derived by the scale ${derivedBy}`;
  const counted = severity === rated || severity === null ? '' : `, counted as ${severity}`;
  return [
    `  ${fact.about} ${fact.risk}${fact.material ? ` of ${fact.material}` : ''}: ${REASONS[reason]}`,
    `    severity ${rated ?? 'not rated'}${derived}${counted}${stated}`,
    `    from ${citation ?? source(fact)}`,
  ];
}

/** An index of many years has one fact that holds among dozens that did. */
const countedFirst = (a: FactEffectAnswer, b: FactEffectAnswer): number =>
  Number(b.counts) - Number(a.counts);

function describe(answer: EntityRiskAnswer, io: CommandIo): void {
  const { entity, lens, r, rHigh, unmitigated, facts, mitigations, missed, missingLists, response } = answer;
  io.out(
    `${entity.name} (${entity.id}), ${entity.kind}: ${answer.risk} in ${answer.material ?? 'all materials'}, as of ${answer.asOf}, by ${lens.id} ${lens.version}`,
  );
  io.out(facts.some(({ counts }) => counts) ? `  r = ${r}, in high ${rHigh}` : noFact(answer));
  for (const line of facts.toSorted(countedFirst).flatMap(describeFact)) io.out(line);
  for (const { status, leaves } of mitigations) {
    const { id, kind, value, document } = status;
    io.out(`  reduced from ${unmitigated}: ${kind} = ${value} leaves ${leaves} (${id}, ${document.id})`);
  }
  for (const fact of missed) {
    io.out(`  ${fact.about} ${fact.risk}: would count if it were stated where the entity is`);
  }
  for (const title of missingLists) io.out(`  not on record: any edition of ${title}`);
  if (response && rHigh > 0)
    io.out(`  required: ${response.action}. ${response.requires} (${response.citation})`);
  io.out(`  snapshot ${answer.snapshot}`);
}

function noFact({ r, rHigh, facts }: EntityRiskAnswer): string {
  const unrated = facts.some(({ reason }) => reason === 'not-rated' || reason === 'stale');
  return unrated ? `  r = ${r}, in high ${rHigh}` : '  no fact on record that counts';
}

export const risk: Command = {
  async run(parts, { args, options }, io) {
    const { asker, question } = await askedOf(parts, options, io, args[0]);
    const entity = await asker.entity(args[0] ?? '');
    const answer = await asker.analyse('risk', { question, entity });
    if (options['json']) io.out(JSON.stringify(answer));
    else describe(answer, io);
    return 0;
  },
};
