export const help = {
  'help.expected':
    '{expected} of one unit of supply met the risk upstream, where shares that nobody stated are split equally and what is not traced counts as not met.',
  'help.bounds':
    'However the unknown shares are split, at least {low} met the risk. It can be {high} at most: then all that is not traced met it too.',
  'help.coverage':
    '{coverage} of the supply was followed to an end along links whose shares are all known. The other {rest} rests on assumed shares or is not traced.',
  'help.ofTraced':
    'Of the supply that came to an end, clean or not, {share} met the risk. What is not traced is left out of both.',
  'help.chokepoint':
    'Were this entity a clean end, {expected} would be lower by {through}: {share} of the exposure goes through it. Parts of several entities overlap and do not add up.',
  'help.likely':
    'The unknown shares were split at random 256 times. In nine of ten the result lay within {likely}; what is not traced counts as not met.',
  'help.movement':
    'Of one unit of supply, the part that is expected to have met the risk changed by {difference}: from {before} to {after}. Points are percentage points; what is shown is rounded, the difference is taken before.',
  'help.mover':
    'Each mover is a claim, fact, status or edition that counts at one viewpoint and not at the other. Its points are what it did to the expected figure, both viewpoints taken alike; all movers add up to {difference} exactly.',
  'help.cited':
    'On record {claims} {claims|claim|claims}, {facts} {facts|fact|facts} and {statuses} {statuses|status|statuses} cite this document, also those that do not hold on the day of the question. Without it they would have no source.',
  'help.carried':
    '{supply} of the supply takes at least one of the {n} {n|link|links} whose claim stands in this document, and {exposure} of it met the risk that way. A walk over several of them counts once.',
  'help.areaRisk':
    '{n} {n|area has|areas have} a fact that the lens takes. r is what the facts on the place make of an entity there, of the kinds on which most counts, before facts about the entity itself and before mitigation: 0 to 1, here at most {most}.',
  'help.ring':
    'A ring closes at the whole exposure of {exposure}. The contributions of all entities add up to it; those on the map add up to {part} of it.',
  'help.onMap':
    'The map shows {placed} of the {total} entities upstream. Their contributions add up to {part} of the exposure of {exposure}; the rest ends at entities without a place, or at ones too small to be among those that are drawn.',
  'help.whatifBefore':
    'As the chain is on record: {before} of one unit of supply met the risk upstream. Nothing on this page changes the record.',
  'help.whatifAfter':
    'With all changes made in their order the whole method is run anew: then {after} of one unit of supply met the risk upstream.',
  'help.whatif.expected':
    'The part of one unit of supply that met the risk upstream, unknown shares split equally and what is not traced counted as not met: {before} before, {after} after.',
  'help.whatif.low':
    'However unknown shares are split, at least so much met the risk: {before} before, {after} after.',
  'help.whatif.high':
    'The most that can have met the risk, if all that is not traced met it too: {before} before, {after} after. A supplier that nobody knows raises it.',
  'help.whatif.coverage':
    'The part of supply followed to an end along links whose shares are all known: {before} before, {after} after.',
  'help.whatif.opaque':
    'The part of supply whose trace stops: {before} before, {after} after. A change that only hides supply raises it.',
  'help.removal':
    'If {customer} bought no more from {supplier} and nobody were named in its place, the exposure would be {effect} of one unit of supply lower. On the bench its other suppliers take over the share, so the effect there is another.',
  'help.counted':
    'Held against the target of {target}: {before} before the plan, {after} after. For the exposure, supply that was traced before and is not any more counts as if it had met the risk.',
  'help.outflow':
    '{expected} of one unit that leaves this supplier met the risk at the supplier itself or upstream of it, where shares that nobody stated are split equally and what is not traced counts as not met.',
  'help.notTraced':
    '{opaque} of the supply leads to entities for which no supplier is named, so nobody knows what it met. It counts in “at most”, and as not met in the expected figure.',
  'help.mean':
    'The plain mean over the {n} listed with a link on record for the material, before “exposed only”: every one counts the same, however much it buys. The bounds are means too: at least {low}, at most {high}.',
  'help.exposed':
    '{exposed} of {n} have an expected figure above 0. {possible} could be exposed if all that is not traced met the risk.',
  'help.drawnRest':
    '{rest} of the exposure runs along paths that leave the {shown} entities on the drawing, of {total} upstream. Open what is folded, or draw more, to see them; the figures above count all of it.',
  'help.width':
    'A line is as wide as the part of the buyer’s supply that crosses it: four times the supply, twice the width. A double line stands for a share that nobody stated.',
  'help.arithmetic':
    'The shares along the drawn way are multiplied with each other: {result} of one unit that the buyer buys comes about by this way. Where an entity on the way is risky itself, only what passes it unhit goes on.',
  'help.narrowed':
    'The band is {before} now. After this answer (in a list: after this one and those before it) it is {clean} were all that is asked about clean, and {hit} were all of it a hit; where shares are asked about, they are taken to be as assumed.',
  'help.askNext':
    'Once answered, {n} {n|question makes|questions together make} the band {before} narrower by {narrowed}: the mean of how much it narrows were all that is asked about clean, and were all of it a hit.',
  'help.gapMass':
    '{mass} of the buyer’s supply comes here without having met the risk and goes on to suppliers that nobody has named.',
  'help.splitMass':
    '{mass} of the buyer’s supply goes on from here to named suppliers whose shares nobody has stated; they are split by assumption. Round a cycle it is counted at every pass.',
  'help.gapGain':
    'Were all that is not traced here a hit, “at least” would rise by {low}; were it clean, “at most” would fall by {high}. Every other gap stays as it is.',
  'help.splitGain':
    'Were the shares as they are assumed, “at least” would rise by {low} and “at most” would fall by {high}. Every other gap stays as it is.',
};
