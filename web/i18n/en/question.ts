export const question = {
  'ask.sentence':
    'How much of {material} that {buyer} buys met {risk} upstream, as of {asOf}, by {lens}, through {tiers}?',
  'ask.knownAt': 'Known at',
  'ask.knownNow': 'with all that is known now',
  'ask.knownThen': 'as known at {time}',
  'ask.knownHelp': 'Claims recorded later are left out. UTC; empty means now.',
  'ask.clear': 'Now',
  'ask.buyer': 'Buyer',
  'ask.material': 'Material',
  'ask.risk': 'Risk',
  'ask.lens': 'Lens',
  'ask.asOf': 'As of date',
  'ask.tiers': 'Tier limit',
  'ask.chooseBuyer': 'choose a buyer',
  'ask.allMaterials': 'all materials',
  'ask.theMaterial': 'the {material}',
  'ask.allTiers': 'all tiers',
  'ask.tier': 'tier {n}',

  'answer.title': 'Exposure of {buyer}',
  'answer.atLeast': 'at least {low}, at most {high}',
  'answer.coverage': '{coverage} of supply traced to an end with known shares',
  'answer.ofTraced': 'of the supply that reached an end: {share}',
  'answer.nothingTraced': 'no supply reached an end',
  'answer.zero':
    'No part of the traced supply met a fact on record. That is not a finding of low risk: {opaque} is not traced.',
  'answer.zeroTraced':
    'All of the supply is traced, and no part of it met a fact on record. That is not a finding of low risk: it says what is on record.',
  'answer.lowCoverage':
    'Only {coverage} of the supply is traced with known shares. The figures below rest on assumed equal splits; read the counts first.',
  'answer.noCoverage':
    'No part of the supply is traced with known shares. The figures below rest on assumed equal splits; read the counts first.',
  'answer.limited':
    'Within this tier limit {beyond} of the supply has not come to an end. The figures say little about it; read the counts first.',
  'answer.untraced':
    '{opaque} of the supply is not traced. The figures say little about it; read the counts first.',
  'answer.counts': '{total} {n|entity|entities} upstream, {risky} with a fact that counts for {risk}',
  'answer.countsLead': '{risky} of {total} upstream {n|entity carries|entities carry} a fact that counts',
  'answer.band': 'Exposure: expected {expected}, at least {low}, at most {high}',
  'answer.bandLikely': 'Exposure: expected {expected}, likely {likely}, at least {low}, at most {high}',
  'answer.likely': 'likely {likely}: in 9 of 10 random splits of the unknown shares',
  'answer.stale': 'Loading the new answer; this is the last one.',
  'answer.loading': 'Loading the answer',

  'mass.title': 'Where one unit of supply ends',
  'mass.hit': 'met {risk}',
  'mass.clean': 'clean end',
  'mass.opaque': 'not traced',
  'mass.beyond': 'beyond the tier limit',

  'view.label': 'Ways to look at the answer',
  'view.graph': 'Graph',
  'view.paths': 'Paths',
  'view.table': 'Table',
  'view.map': 'Map',

  'paths.explained': '{n} {n|path explains|paths explain} {share} of the exposure',
  'paths.none': 'No path leads to an entity with a fact on record that counts.',
  'paths.more': 'More paths',
  'paths.all': 'These are all paths found, or the most that are listed.',
  'paths.assumed': 'assumed',
  'paths.chain': 'chain',

  'table.contributions': 'Where the exposure comes from',
  'table.tiers': 'By tier',
  'table.materials': 'By material',
  'table.entity': 'Entity',
  'table.kind': 'Kind',
  'table.place': 'Place',
  'table.tier': 'Tier',
  'table.arrival': 'Arrives',
  'table.risk': 'Own risk r',
  'table.contribution': 'Contribution',
  'table.arriving': 'Arriving',
  'table.hit': 'Hit',
  'table.clean': 'Clean end',
  'table.opaque': 'Not traced',
  'table.material': 'Material',
  'table.low': 'At least',
  'table.expected': 'Expected',
  'table.high': 'At most',
  'table.coverage': 'Coverage',
  'table.shown': 'Shown {shown} of {total}',
  'table.largest': 'The largest {shown} of {total} are listed; the command line and GraphQL give all.',
  'table.more': 'Show more',
  'table.none': 'No entity adds to the exposure.',
  'table.sort': 'Sort by {column}',

  'why.label': 'Why this figure',
  'why.rests': 'What the answer rests on',
  'why.limits': 'Limits',
  'why.faults': 'Faults in the data',
  'why.sources': 'Sources of this answer',
  'why.editions': 'Editions counted',
  'why.noLimits': 'No limit was met.',
  'why.noFaults': 'No fault was found in the claims that count.',
  'why.noEditions': 'The lens could count no list or index.',
  'why.asked': 'As of {asOf}, known at {knownAt}, lens {lens} {version}, snapshot {snapshot}',
  'why.more': '{n} more',
  'why.moreAt': '{n} more:',
  'why.seeAll': 'all in the table',
  'why.tierRest': 'clean end\u00a0{clean} · not traced\u00a0{opaque}',
  'why.response': 'Required by the lens: {action}',
  'why.chokepoints': 'Through whom it goes',
  'why.chokepointsHelp':
    'Were one of them clean, the exposure were lower by so much. A path passes several, so the parts overlap.',
  'why.noChokepoints': 'Nothing of the exposure goes through a single entity.',
  'why.chokepointShare': '{share} of the exposure',
  'why.dominates': 'Nothing risky is reached but through it.',
  'why.gaps': 'Where the trace stops',
  'why.gapsHelp':
    'What an answer would change: were it a hit, “at least” rises; were it clean, “at most” falls.',
  'why.gapGain': 'at least +{low}, at most −{high}',
  'why.namedBy': 'named by',
  'why.namedByMore': 'and {n} more',
  'why.gapsShown': 'Together {part} of all that is not traced.',
  'why.noGaps': 'No supply is left untraced.',

  'remark.ASSUMED_SHARES':
    '{n} {n|entity splits|entities split} a remainder among suppliers of unknown share by assumption, and are taken to have no other suppliers.',
  'remark.SHARES_WITHOUT_QUANTITY':
    '{n} {n|entity splits|entities split} a remainder equally: the share model has no quantities for all of the suppliers alike.',
  'remark.CLOSED_LOOPS': '{n} {n|entity|entities} supply only each other; what enters counts as not traced.',
  'remark.FACTS_NOT_RATED':
    '{n} {n|entity has|entities have} a fact without severity: it counts nothing in “at least” and expected, and fully in “at most”.',
  'remark.FACTS_STALE':
    '{n} {n|entity has|entities have} an observation older than the lens allows; it counts only in “at most”.',
  'remark.REGION_NOT_STATED':
    '{n} {n|entity states|entities state} no region, so facts about regions, and rules for an area, do not reach them.',
  'remark.MATERIAL_NOT_STATED':
    '{n} {n|entity states|entities state} no material: they may be others, and are taken.',
  'remark.LISTS_NOT_ON_RECORD':
    'No edition on record of {names}: what it lists is not known, and nothing counts by it.',
  'remark.MATERIALS_OUTSIDE_LENS':
    'The lens does not speak of {names}: their part of the supply never counts as a hit.',
  'remark.CHAIN_CLAIMS':
    '{n} {n|link stands|links stand} for one step or more, so tiers behind them are “or further”.',
  'remark.COMPANY_LEVEL_CLAIMS':
    '{n} {n|link says|links say} what is somewhere in a supplier’s chain, not what is in a given product.',
  'remark.RECORDED_TIMES_TRUSTED':
    'Recorded times were taken from the imported tables, not set by the service.',
  'remark.CLAIMS_WITHIN_MERGED':
    '{n} {n|claim joins|claims join} entities that were confirmed to be one; they are no part of the supply.',
  'remark.MATCHES_NOT_FOLLOWED':
    '{n} confirmed {n|match was|matches were} not followed: {n|it|they} would join what must stay apart.',
  'remark.ROWS_BY_TIER_CUT': 'Some of the supply still moves on after the last tier listed.',
  'remark.NOT_SOLVED': 'Some of the supply was still moving round a cycle when its solution was given up.',
  'remark.LIKELY_NOT_SOLVED':
    'In a draw of the likely range some supply was still moving round a cycle when it was given up.',
  'remark.SHARES_ABOVE_ONE':
    '{n} {n|entity has|entities have} known shares that add up to more than 100%; they were scaled down.',
  'remark.USES_DECLARED_UNUSED':
    '{n} {n|entity declares|entities declare} not to use a material that claims about their suppliers name; the claims count.',
  'remark.LINKS_INTO_ENDS':
    '{n} {n|mine, origin or recycled source has|mines, origins or recycled sources have} claims that name a supplier; no figure follows them.',
  'remark.OUTSIDE_OWN_DATES':
    '{n} {n|entity has|entities have} claims that count on a date outside their own.',

  'reason.outside-validity': 'not valid on this date',
  'reason.not-known': 'not known at that moment',
  'reason.superseded': 'a later edition of its list applies',
  'reason.not-yet-issued': 'its list was issued after this date',
  'reason.other-document': 'the lens takes such facts from other lists only',
  'reason.other-material': 'about another material',
  'reason.material-not-stated': 'the entity states no materials',
  'reason.material-outside-lens': 'the lens does not speak of this material',
  'reason.outside-area': 'outside the area to which the lens applies',
  'reason.other-kind': 'the lens does not count it on this kind of entity',
  'reason.below-threshold': 'below the lens’s threshold',
  'reason.not-rated': 'not rated: counts only in the upper bound',
  'reason.stale': 'too old for the lens: counts only in the upper bound',

  'pick.title': 'Pick a buyer',
  'pick.ranked': 'Buyers by expected exposure: {question}',
  'pick.unranked': 'Buyers by name: they could not be ranked. {why}',
  'pick.shown': 'Shown {shown} of {total} buyers.',
  'pick.others': 'Other entities that buy, {n}',
  'pick.none': 'No buyer on record in this space yet. Import supply claims, and buyers appear here.',
  'pick.words': '{expected}, between {low} and {high}',
  'pick.figures': '{low}–{high} · {coverage} traced',
  'wanted.tiers': 'a whole number from 1',
  'wanted.asOf': 'a full date, YYYY-MM-DD',
  'wanted.knownAt': 'a date, or a moment with its time zone',
  'lacks.risk': 'The lens {lens} does not speak of {risk}.',
  'lacks.material': 'For {risk}, the lens {lens} does not speak of {material}.',
  'lacks.choices': 'It speaks of:',
  'lacks.lenses': 'Lenses that speak of it:',
};
