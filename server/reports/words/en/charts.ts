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
};
