/** What the rows of a list go by, so that one can be found again in another list. */
type Plain = Readonly<Record<string, unknown>>;

const plain = (value: unknown): Plain | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Plain) : undefined;

/** One for each row, no two alike: rows that go by the same name are counted on. */
export function rowKeys(rows: readonly unknown[]): string[] {
  const seen = new Map<string, number>();
  return rows.map((row, i) => {
    const key = keyOf(row) ?? `${i + 1}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key} #${times}`;
  });
}

function keyOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const row = plain(value);
  if (!row) return undefined;
  const parts = [idIn(row), pathOf(row), ...NAMED_BY.map((key) => row[key])];
  const named = parts.filter((part) => typeof part === 'string' || typeof part === 'number');
  return named.length > 0 ? named.join(' ') : undefined;
}

/** Beside ids: what tells rows about the same entity, or about none, apart. Values that can move are not among them. */
const NAMED_BY: readonly string[] = ['code', 'risk', 'kind', 'material', 'tier', 'at', 'what', 'why'];

function idIn(row: Plain): unknown {
  if (typeof row['id'] === 'string') return row['id'];
  const inner = ['entity', 'buyer', 'smelter', 'supplier', 'claim'].map((key) => plain(row[key])?.['id']);
  return inner.find((id) => typeof id === 'string');
}

/** A path goes by the entities on it. */
function pathOf(row: Plain): string | undefined {
  const { steps } = row;
  if (!Array.isArray(steps)) return undefined;
  return steps.map((step) => plain(plain(step)?.['supplier'])?.['id'] ?? '?').join(' > ');
}
