/** What the exposure report over every buyer says. */
export const allBuyers = {
  'allBuyers.title': 'Tier-N exposure report: every buyer',
  'allBuyers.subtitle': '{n} {n|buyer|buyers}: {risk}, {material}',
  'allBuyers.mean': 'Mean of all buyers',
  'allBuyers.distribution': 'Buyers by expected exposure',
  'allBuyers.above': 'Expected, above',
  'allBuyers.atMost': 'Expected, at most',
  'allBuyers.buyers': 'Buyers',
  'allBuyers.part': 'Part of all buyers',
  'allBuyers.every': 'Every buyer',
  'allBuyers.buyer': 'Buyer',
  'allBuyers.order':
    'The largest expected exposure first, then the largest upper bound. The expected figure counts what is not traced as nothing: read it with its bounds and its coverage. A low figure with little traced is not a low risk.',
  'allBuyers.risky': 'Risky entities upstream',
  'allBuyers.nearest': 'Tier of the nearest',
  'allBuyers.byRisk': 'By risk and material',
  'allBuyers.exposed': 'With expected above 0',
  'allBuyers.possiblyExposed': 'With at most above 0',
  'allBuyers.means':
    'Shares are plain means over the buyers of the material: each counts alike, whatever its size.',
  'allBuyers.contributions': 'Where the exposure of all buyers comes from',
  'allBuyers.arrival': 'Supply that passes, mean',
  'allBuyers.contribution': 'Contribution, mean',
  'allBuyers.contributionNote':
    'A contribution is the plain mean of what the entity adds to the expected exposure of each buyer; all of them add up to the mean expected exposure.',
  'col.expected': 'Expected',
  'col.low': 'At least',
  'col.high': 'At most',
  'col.likelyLow': 'Likely, from',
  'col.likelyHigh': 'Likely, to',
  'col.coverage': 'Coverage',
  'col.ofTraced': 'Of what was traced',
  'sentence.NO_BUYERS':
    'No entity has a supply link that counts for the question: there is no buyer to report on.',
  'sentence.ALL_REACHED': 'A risky entity is on record upstream of {n} of {of} {of|buyer|buyers}.',
  'sentence.ALL_EXPOSURE':
    'On the mean over {n} {n|buyer|buyers}, {expected} of the supply is expected to have met the risk, at least {low}, at most {high}.',
  'sentence.ALL_COVERAGE':
    'On the mean, {coverage} of the supply is traced along stated shares; {opaque} is not traced to its end.',
  'sentence.ALL_HARDLY_TRACED':
    'Of {n} of {of} {of|buyer|buyers} less than {coverage} of the supply is traced along stated shares: their bounds say more than their expected figure.',
  'sentence.ALL_EXPECTED_ZERO':
    '{n} of {of} {of|buyer|buyers} {n|has|have} an expected exposure of 0: nothing is on record to have met the risk, which does not say that nothing has.',
  'sentence.ALL_EXPECTED_RANGE':
    '{n} of {of} {of|buyer|buyers} {n|has|have} an expected exposure above {from} and at most {to}.',
  'sentence.ALL_WORST':
    'The {n} most exposed {n|buyer makes|buyers make} up {explained} of the expected exposure of all buyers.',
  'sentence.ALL_SOURCES':
    '{explained} of the expected exposure of all buyers comes from {n} {n|entity|entities}.',
};
