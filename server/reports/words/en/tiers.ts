/** What the tier-N report says of tiers, other risks and materials, contributions, chokepoints and reach. */
export const tiers = {
  'cell.doesNotApply': 'n/a',

  'tiers.title': 'By tier',
  'tiers.lead':
    'Of the supply that arrives from direct suppliers {verified} came over verified claims, {declared} over declared ones, {inferred} over inferred ones, and {assumed} over shares that nobody states.',
  'tiers.note':
    'Parts of all supply of the buyer. “Verified” to “share not stated” say over which kind of claim the supply came by its last link; they add up to what arrives. What arrives is hit, ends without the risk, is not traced, or goes on to the next tier. Entities are counted at the least tier at which they stand.',
  'tiers.limit':
    'The walk ends after tier {tier}; what goes on from there is beyond the limit and not judged.',
  'tiers.rest':
    'After tier {tier} less than {least} of the supply arrives at each tier, round a cycle; the JSON lists them all.',
  'tiers.buyer': 'buyer',
  'tiers.entities': 'Entities',
  'tiers.risky': 'With the risk',
  'tiers.arriving': 'Arriving',
  'tiers.verified': 'Verified',
  'tiers.declared': 'Declared',
  'tiers.inferred': 'Inferred',
  'tiers.assumed': 'Share not stated',

  'risks.title': 'By risk and material',
  'risks.note':
    'Every risk of the lens, for all materials together and for each that a claim in the chain names. Risks overlap and do not add up.',
  'risks.asked': 'Asked',
  'risks.without': 'Without figures',
  'risks.why': 'Why',
  'risks.noBuyer': 'no claim on record that the buyer buys it',
  'risks.outsideLens': 'the lens does not speak of it',
  'risks.low': 'At least',
  'risks.expected': 'Expected',
  'risks.high': 'At most',
  'risks.coverage': 'Coverage',

  'contributions.none': 'No entity upstream with the risk on record is reached by any of the supply.',
  'contributions.required': 'Where the risk is found the lens ({lens}) requires: {action} ({citation}).',
  'contributions.noneRequired': 'The lens ({lens}) requires nothing where the risk is found.',
  'contributions.note':
    'The supply that reaches an entity, times its risk; contributions add up to the expected exposure. The facts are dated claims of their sources, not verdicts.',
  'facts.title': 'Facts that count',
  'facts.fact': 'Fact',
  'facts.about': 'About',
  'facts.itself': 'the entity itself',
  'facts.materialAt': '{material}, {where}',
  'facts.value': 'As published',
  'facts.rated': 'Severity stated or derived',
  'facts.severity': 'Severity by the lens',
  'facts.notRated': 'not rated',
  'facts.dated': 'Source dated',
  'facts.citation': 'Text',
  'mitigations.title': 'What reduces the risk',
  'mitigations.leaves': 'Risk left',

  'chokepoints.title': 'Chokepoints',
  'chokepoints.none': 'Nothing of the exposure goes through a single entity.',
  'chokepoints.note':
    'Through: by how much the expected exposure would be lower were the entity a clean end. Parts of several entities overlap and do not add up. Dependency: the exposure were this entity alone risky.',
  'chokepoints.through': 'Through',
  'chokepoints.share': 'Part of the exposure',
  'chokepoints.dependency': 'Dependency',
  'chokepoints.cutsOff': 'Risky entities reached only through it',
  'chokepoints.dominates': 'All risky ones',

  'reach.title': 'What is upstream',
  'reach.some':
    '{n} of {of} {of|entity|entities} known upstream {n|has|have} the risk on record ({risk}); the nearest stands at tier {tier}.',
  'reach.orFurther':
    '{n} of {of} {of|entity|entities} known upstream {n|has|have} the risk on record ({risk}); the nearest stands at tier {tier} or further.',
  'reach.none': 'None of {n} {n|entity|entities} known upstream has the risk on record ({risk}).',
  'reach.unknown':
    'Of {n} of them no fact is on record that counts for the risk: that is unknown, and never low.',
  'reach.thin':
    'Only {coverage} of the supply is traced along stated shares, so these counts say more than the range of the exposure.',
  'reach.census': 'Entities upstream by tier and kind',
  'reach.leastTier': 'Least tier',
  'reach.count': 'Entities',
  'reach.risky': 'With the risk',
  'reach.withoutFact': 'No fact on record',
  'reach.withoutStatus': 'No status on record',
  'reach.statuses': 'Statuses that entities upstream hold on the date',
  'reach.entities': 'Entities upstream with the risk on record: {risk}',
  'reach.certain': 'Distance',
  'reach.tierExact': 'exact',
  'reach.tierOrFurther': 'or further',
  'reach.path': 'A shortest path',
};
