/** Goods of ILAB's list as materials: what is mined under the name that declarations use, all else as the list names it. */

/** By the name in the list, in lower case. Brackets say the mineral or the form; gems are named in the singular. */
const MINED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amber: 'amber',
    'cobalt ore (heterogenite)': 'cobalt',
    diamonds: 'diamond',
    emeralds: 'emerald',
    'fluorspar (mineral)': 'fluorspar',
    'granite (crushed)': 'granite',
    'gravel (crushed stones)': 'gravel',
    'gypsum (mineral)': 'gypsum',
    rubies: 'ruby',
    sapphires: 'sapphire',
    'stones (limestone)': 'limestone',
    'stones (pumice)': 'pumice',
    'tantalum ore (coltan)': 'tantalum',
    'tanzanite (gems)': 'tanzanite',
    'tin ore (cassiterite)': 'tin',
    'trona (mineral)': 'trona',
    'tungsten ore (wolframite)': 'tungsten',
  }),
);

/** The material that a good is, or its own name in lower case. */
export function materialOfGood(good: string): string {
  const name = good.trim().replace(/\s+/g, ' ').normalize('NFC').toLowerCase();
  return MINED.get(name) ?? name;
}
