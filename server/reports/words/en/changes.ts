/** What changed since an earlier report. */
export const changes = {
  'changes.title': 'What changed since the previous report',
  'changes.noPrevious': 'This report was not compared with an earlier one.',
  'changes.lead': 'Compared with report {id}, as of {asOf}, over the data {snapshot}.',
  'changes.leadSameData':
    'Compared with report {id}, as of {asOf}. Both rest on the same data, {snapshot}: only the day differs.',
  'changes.otherLens':
    'The lens was version {before} then and is version {after} now: part of what moved may be its doing.',
  'changes.figures': 'Figures then and now',
  'changes.figure': 'Figure',
  'changes.before': 'Then',
  'changes.after': 'Now',
  'changes.moved': 'Moved by (points)',
  'changes.low': 'Exposure, at least',
  'changes.expected': 'Exposure, expected',
  'changes.high': 'Exposure, at most',
  'changes.coverage': 'Coverage',
  'changes.movers': 'What moved the expected exposure',
  'changes.moversAdd':
    'Each row counts at one of the two viewpoints and not at the other; together they make up all of what the expected exposure moved by.',
  'changes.noMovers':
    'Nothing that counts for the expected exposure began, ended, became known or was withdrawn in between.',
  'changes.unknown.OTHER_LENS':
    'What moved the figures cannot be told row by row: the lens has another version.',
  'changes.unknown.NOT_ON_RECORD':
    'What moved the figures cannot be told row by row: what was known then is not on record in the same form any more.',
  'changes.what': 'What moved',
  'changes.where': 'At whom',
  'changes.whereCount': 'At how many',
  'changes.move': '{what} {id}: {move}',
  'changes.contributions.title': 'Contributions that moved',
  'changes.contributions.none': 'No contribution moved.',
  'changes.gaps.title': 'Gaps that opened, closed or moved',
  'changes.gaps.none': 'No gap in the trace opened, closed or moved.',
  'changes.notListed': 'none',
  'changes.smeltersAdded':
    'Named now and not then: {n} {n|smelter or refiner|smelters and refiners}: {names}.',
  'changes.smeltersGone':
    'Named then and no more: {n} {n|smelter or refiner|smelters and refiners}: {names}.',
  'changes.smeltersSame': 'The same smelters and refiners are named.',
  'changes.statuses': 'Statuses that changed',
  'changes.statusesSame': 'No status of a smelter or refiner that both name changed.',
  'changes.status': 'Status',
  'changes.material': 'Material',
  'changes.noStatus': 'none on record',
  'changes.documentsAdded': '{n} {n|document is|documents are} cited now and {n|was|were} not then:',
  'changes.documentsGone': '{n} {n|document was|documents were} cited then and {n|is|are} no more:',
  'changes.documentsSame': 'Both cite the same documents.',
};
