export const help = {
  'help.expected':
    '{expected} of one unit of supply met the risk upstream, where shares that nobody stated are split equally and what is not traced counts as not met.',
  'help.bounds':
    'However the unknown shares are split, at least {low} met the risk. It can be {high} at most: then all that is not traced met it too.',
  'help.coverage':
    '{coverage} of the supply was followed to an end along links whose shares are all known. The other {rest} rests on assumed shares or is not traced.',
  'help.ofTraced':
    'Of the supply that came to an end, clean or not, {share} met the risk. What is not traced is left out of both.',
  'help.likely':
    'The unknown shares were split at random 256 times. In nine of ten the result lay within {likely}; what is not traced counts as not met.',
  'help.movement':
    'Of one unit of supply, the part that is expected to have met the risk changed by {difference}: from {before} to {after}. Points are percentage points; what is shown is rounded, the difference is taken before.',
  'help.mover':
    'Each mover is a claim, fact, status or edition that counts at one viewpoint and not at the other. Its points are what it did to the expected figure, both viewpoints taken alike; all movers add up to {difference} exactly.',
  'help.carried':
    '{supply} of the supply takes at least one of the {n} {n|link|links} whose claim stands in this document, and {exposure} of it met the risk that way. A walk over several of them counts once.',
  'help.onMap':
    'The map shows {placed} of the {total} entities upstream. Their contributions add up to {part} of the exposure of {exposure}; the rest ends at entities without a place, or at ones too small to be among those that are drawn.',
};
