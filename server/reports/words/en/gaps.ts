/** Where the trace stops, and whom to ask. */
export const gaps = {
  'gaps.title': 'Where the trace stops, and whom to ask',
  'gaps.askTitle': 'Ask these next',
  'gaps.askLead':
    '{n} {n|answer narrows|answers together narrow} the band {before} by {narrowed} of the supply: the mean of how much were all that is asked about clean, and were all of it a hit.',
  'gaps.exact': 'No other set of as many narrows it more: all were tried.',
  'gaps.atMost': 'No set of as many narrows it by more than {atMost}.',
  'gaps.band': '{low} to {high}',
  'gaps.ask.gap': 'Who supplies {name}?',
  'gaps.ask.split': 'What share does each supplier of {name} have?',
  'gaps.question': 'Question',
  'gaps.mass': 'Supply it is about',
  'gaps.ifCleanLow': 'Then at least, were it clean',
  'gaps.ifCleanHigh': 'Then at most, were it clean',
  'gaps.ifHitLow': 'Then at least, were it a hit',
  'gaps.ifHitHigh': 'Then at most, were it a hit',
  'gaps.narrowed': 'Band narrower by',
  'gaps.lead':
    'The trace stops at {n} {n|entity|entities}. What is not traced counts as not met in the expected figure and fully in “at most”: it is unknown, not low.',
  'gaps.none':
    'The trace stops nowhere: every part of the supply ends at a mine, an origin, a recycled source or the tier limit.',
  'gaps.largest': 'What an answer would do is computed for the {n} largest.',
  'gaps.notComputed': 'not computed',
  'gaps.table': 'Where the trace stops',
  'gaps.opaque': 'Not traced behind it',
  'gaps.lowGain': '“At least” rises by, were it a hit or as assumed',
  'gaps.highGain': '“At most” falls by, were it clean or as assumed',
  'gaps.namedBy': 'Named as a supplier by',
  'gaps.namedByCount': 'Named by how many',
  'gaps.itself': 'nobody: ask itself',
  'gaps.splitLead':
    'At {n} {n|entity|entities} the supply goes on to named suppliers whose shares nobody states; they are split by assumption.',
  'gaps.noSplit': 'No share is assumed.',
  'gaps.splitTable': 'Shares that are assumed',
  'gaps.assumed': 'Goes on by assumed shares',
  'gaps.suppliers': 'Suppliers of unknown share',
};
