/** One row of IPIS's table of visits to artisanal mines, its French values read. Blank is unknown and never "no". */

/** A row of the file by the names of its columns. */
export type VisitCells = Readonly<Record<string, string>>;

export interface VisitedMineral {
  /** As published. */
  published: string;
  /** Undefined where the word names no mineral known here. */
  material: string | undefined;
  sellingPoints: readonly string[];
  destinations: readonly string[];
}

export interface Visit {
  /** Row of the file. */
  row: number;
  mine: string;
  name: string;
  /** ISO date. */
  date: string;
  cells: VisitCells;
  minerals: readonly VisitedMineral[];
}

/** Ores and minerals as IPIS writes them, to the metal that is traded from them. */
const MATERIALS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    or: 'gold',
    cassitérite: 'tin',
    coltan: 'tantalum',
    wolframite: 'tungsten',
    cuivre: 'copper',
    digénite: 'copper',
    cobalt: 'cobalt',
    diamant: 'diamond',
    argent: 'silver',
    plomb: 'lead',
    galene: 'lead',
    fer: 'iron',
    manganèse: 'manganese',
    niobium: 'niobium',
    pyrochlore: 'niobium',
    titanium: 'titanium',
    bauxite: 'aluminium',
    charbon: 'coal',
    zircon: 'zirconium',
    monazite: 'rare earths',
    tourmaline: 'tourmaline',
    améthyste: 'amethyst',
    saphir: 'sapphire',
    arsénopyrite: 'arsenic',
  }),
);

/** Said in place of a mineral that nobody could name. */
const NO_MINERAL = new Set(['inconnu']);

const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:T.*)?$/;

function listOf(cell: string | undefined): string[] {
  const items = (cell ?? '').split(/[,;]/).map((item) => item.normalize('NFC').trim().replace(/\s+/g, ' '));
  return [...new Set(items.filter((item) => item !== ''))];
}

function mineralsOf(cells: VisitCells): VisitedMineral[] {
  return ['1', '2', '3'].flatMap((n) => {
    const published = (cells[`mineral${n}`] ?? '').normalize('NFC').trim();
    if (published === '' || NO_MINERAL.has(published.toLowerCase())) return [];
    return {
      published,
      material: MATERIALS.get(published.toLowerCase()),
      sellingPoints: listOf(cells[`selling_points_mineral${n}`]),
      destinations: listOf(cells[`final_destination_mineral${n}`]),
    };
  });
}

/** The visit, or why nothing can be made of the row. */
export function visitOf(
  cells: VisitCells,
  row: number,
): Visit | { refused: string; column: string; got: string } {
  const mine = (cells['pcode'] ?? '').trim();
  if (mine === '') return { refused: 'the mine has no code', column: 'pcode', got: '' };
  const published = (cells['visit_date'] ?? '').trim();
  const parts = DATE.exec(published);
  const date = parts?.slice(1, 4).join('-');
  if (!date || new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10) !== date) {
    return { refused: 'the visit has no date', column: 'visit_date', got: published };
  }
  return { row, mine, name: (cells['name'] ?? '').trim() || mine, date, cells, minerals: mineralsOf(cells) };
}

/** `1` yes, `0` no, anything else unknown. */
export function yesOrNo(cell: string | undefined): boolean | undefined {
  if (cell === '1') return true;
  return cell === '0' ? false : undefined;
}
