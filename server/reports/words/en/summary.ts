/** The tier-N report in sentences. */
export const summary = {
  'sentence.EXPOSURE':
    '{expected} of the supply is expected to have met the risk, at least {low}, at most {high}.',
  'sentence.COVERAGE':
    '{coverage} of the supply is traced along stated shares; {opaque} is not traced to its end.',
  'sentence.PATHS': '{n} {n|path explains|paths explain} {explained} of the expected exposure.',
  'sentence.LIKELY':
    'With the unknown shares drawn at random, nine of ten results lie between {likelyLow} and {likelyHigh}.',
  'sentence.BEYOND': '{beyond} of the supply lies beyond the tier limit and was not looked at.',
  'sentence.REACHED':
    '{n} of the {of} entities known upstream {n|has|have} the risk on record, the nearest at tier {tier}.',
  'sentence.REACHED_OR_FURTHER':
    '{n} of the {of} entities known upstream {n|has|have} the risk on record, the nearest at tier {tier} or further.',
  'sentence.NOT_REACHED':
    'None of the {of} entities known upstream has the risk on record; that does not say that none has it.',
  'sentence.SMELTERS':
    '{n} {n|smelter or refiner is|smelters and refiners are} named: {risky} with the risk on record, {conformant} assessed as conformant on the date, {without} without a status on record.',
  'sentence.TOP': 'The largest contribution, {contribution} of the supply, comes from {name} at tier {tier}.',
  'sentence.CHOKEPOINT': '{through} of the expected exposure goes through {name}.',
  'sentence.GAPS':
    'The trace stops at {n} {n|entity|entities}; the largest part, {opaque} of the supply, at {name}.',
  'sentence.CHANGED':
    'Since the report as of {asOf} the expected exposure moved by {moved} percentage points.',
  'sentence.NOT_CHANGED': 'Since the report as of {asOf} the expected exposure has not moved.',
  'sentence.REQUIRED': 'Where the risk is found, the lens requires to {action} ({citation}).',
  'sentence.ALL_SOURCED': 'Each of the {of} claims on these paths has its document.',
  'sentence.WITHOUT_SOURCE': '{n} of the {of} claims on these paths {n|has|have} no source.',
};
