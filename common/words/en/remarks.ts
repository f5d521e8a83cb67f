/** What limits and faults of an answer say, by code. `n` counts what they concern. */
export const remarks = {
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
  'remark.TRACED_IN_STORE':
    'The supply is too large to be held in memory: what is upstream of the buyer was read from the store for this answer.',
  'remark.TRACE_CUT':
    'The suppliers of {n} {n|entity|entities} were not read, for they are too many; what stands there counts as not traced.',
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
};
