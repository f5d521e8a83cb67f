/** What charts say. */
export const charts = {
  'chart.band': 'Exposure band',
  'chart.pause': '; ',
  'chart.strip': 'Where the supply ends',
  'chart.expected': 'expected {expected}',
  'chart.likely': 'likely {low} to {high}',
  'chart.range': 'at least {low}, at most {high}',
  'mass.hit': 'met the risk',
  'mass.clean': 'known end without it',
  'mass.opaque': 'not traced',
  'mass.beyondLimit': 'beyond the tier limit',
  'chart.paths': 'Largest paths',
  'chart.pathsNote':
    'Shown {shown} of {total} listed paths. Over each link: the share of the customer’s supply; at the right: what the path contributes.',
  'chart.withheld': 'withheld',
  'chart.tiers': 'From buyer to mine',
  'chart.buyer': 'Buyer',
  'chart.tier': 'Tier {tier}',
  'chart.tierOrFurther': 'Tier {tier} or further',
  'chart.more': '{n} more',
  'chart.tiersDrawn':
    'Drawn whole: {paths} of {ofPaths} listed paths, with {entities} of {ofEntities} entities; they carry {part} of the expected exposure.',
  'chart.tiersNote':
    'An entity stands once in each tier at which supply passes it. The wider a link, the more of the expected exposure goes that way; shares stand in the table of steps.',
  'chart.keyBand': 'several, drawn as one',
  'chart.keyRisk': 'a fact about {risk} counts here',
  'chart.keyAssumed': 'share assumed',
  'chart.keyChain': 'chain claim: who stands between is not known',
  'chart.map': 'Where the exposure is met',
  'chart.mapHit': 'supply that met {risk} here: area by how much',
  'chart.mapNamed': 'country of an entity on a path, or of a smelter upstream',
  'chart.mapElsewhere':
    '{n} {n|contribution|contributions} ({part} of the supply) cannot be shown: the country is not stated or withheld.',
  'chart.mapNote':
    'A circle stands in the middle of its country, not at a site; it adds up entities, and does not say that the whole country is at risk. Shapes: Natural Earth, 1:110 million; no border drawn here is a statement about it.',
};
