/** What a report rests on, and what its figures mean. */
export const basis = {
  'basis.title': 'What this report rests on',
  'basis.buyer': 'Buyer',
  'basis.everyBuyer': 'every buyer on record',
  'basis.risk': 'Risk',
  'basis.material': 'Material',
  'basis.asOf': 'As of',
  'basis.knownAt': 'Known at',
  'basis.everything': 'everything on record',
  'basis.tiers': 'Tier limit',
  'basis.noLimit': 'none',
  'basis.lens': 'Lens',
  'basis.shares': 'Share model',
  'basis.profile': 'Disclosure profile',
  'basis.snapshot': 'Data',
  'basis.id': 'Report',
  'basis.hash': 'Hash of the content',
  'basis.generator': 'Made by',
  'basis.editions': 'Editions of lists and indices whose facts can count',
  'basis.noEditions': 'No edition of a list or index is on record whose facts could count.',
  'basis.remarks': 'Limits of the answer and faults of the data',
  'basis.noRemarks': 'The answer hit no limit and met no fault in the data.',
  'basis.noFaults': 'No fault was found in the data that the answer rests on.',
  'basis.remarkKind': 'What',
  'basis.says': 'What it says',
  'basis.concerns': 'Concerns',
  'basis.entities': 'Entities',
  'basis.limit': 'limit',
  'basis.fault': 'fault of the data',
  'method.title': 'How the figures are made',
  'method.supply': 'Supply',
  'method.supply.says':
    'All figures are parts of one unit that the buyer takes in. From the buyer the walk goes upstream in proportion to the shares, until it meets the risk, ends at a mine, an origin or a recycled source, or nobody named who supplies.',
  'method.hit': 'Met the risk',
  'method.hit.says':
    'The first entity on the way on which a fact counts under the lens takes the supply; nothing is counted twice. The buyer’s own risk is left out at the start.',
  'method.bounds': 'At least, at most',
  'method.bounds.says':
    'However the unknown shares are split, at least so much met the risk. At most: the unknown shares go to the worst supplier, and all that is not traced met the risk.',
  'method.expected': 'Expected',
  'method.expected.says':
    'Shares that nobody states are split as the share model says (equally, unless it says otherwise); what is not traced counts as not met. Never to be read without the part that is not traced.',
  'method.likely': 'Likely',
  'method.likely.says':
    'The 5th and the 95th percentile over 256 draws in which the unknown shares are split at random; what is not traced counts as not met.',
  'method.coverage': 'Coverage',
  'method.coverage.says':
    'The part of the supply followed to an end along links whose shares are all stated. The rest rests on assumed shares or is not traced.',
  'method.opaque': 'Not traced',
  'method.opaque.says':
    'Supply that comes to an entity for which no further supplier is named: unknown, and never low.',
  'method.contribution': 'Contribution',
  'method.contribution.says':
    'The supply that arrives at an entity unhit, times its risk. The contributions of all entities, and of all paths, add up to the expected exposure.',
  'method.through': 'Through',
  'method.through.says':
    'The expected exposure less what it would be were the entity a clean end. Parts of several entities overlap and do not add up.',
  'method.reach': 'Reach and census',
  'method.reach.says':
    'Whether anything risky is upstream at all, whatever the shares, and how many entities there are. They lead where less than a fifth of the supply is covered.',
  'method.claims': 'Several claims',
  'method.claims.says':
    'Of claims for the same two entities and material one counts: a stated share goes first, then the stronger basis (verified, declared, inferred), then the newer. The others are shown as evidence. A chain claim stands for one step or more, so that a tier behind it is “or further”.',
  'method.unknown': 'No fact on record',
  'method.unknown.says':
    'Says that nothing is known, not that the risk is low. Missing shares, dates, sources and statuses are shown as missing.',
  'method.dates': 'Dates',
  'method.dates.says':
    'A claim, fact or status counts if it is valid on the day “as of” and was known at the moment “known at”. Of several editions of one list the latest on that day counts.',
  'method.verdicts': 'Claims, not verdicts',
  'method.verdicts.says':
    'What is said of a named site or company is what the cited document says, on its date. It is not a finding of this report.',
  'method.same': 'The same again',
  'method.same.says':
    'The report’s id is made of the question, the data, the lens, the share model, the editions and the profile. Asked again with these, it is the same, byte for byte.',
};
