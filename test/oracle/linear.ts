export type Matrix = number[][];

export const zeros = (n: number): number[] => new Array<number>(n).fill(0);
export const zeroMatrix = (n: number): Matrix => Array.from({ length: n }, () => zeros(n));
export const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};
export const dot = (a: number[], b: number[]): number => sum(a.map((value, i) => value * b[i]!));

/** Solves m x = rhs by Gaussian elimination with partial pivoting. Neither argument is changed. */
export function solve(m: Matrix, rhs: number[]): number[] {
  const n = rhs.length;
  const a = m.map((row, i) => [...row, rhs[i]!]);
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let row = column + 1; row < n; row++) {
      if (Math.abs(a[row]![column]!) > Math.abs(a[pivot]![column]!)) pivot = row;
    }
    if (a[pivot]![column] === 0) throw new Error('singular: a closed loop was not opened');
    [a[column], a[pivot]] = [a[pivot]!, a[column]!];
    for (let row = column + 1; row < n; row++) {
      const factor = a[row]![column]! / a[column]![column]!;
      if (factor === 0) continue;
      for (let k = column; k <= n; k++) a[row]![k]! -= factor * a[column]![k]!;
    }
  }
  const x = zeros(n);
  for (let row = n - 1; row >= 0; row--) {
    let value = a[row]![n]!;
    for (let k = row + 1; k < n; k++) value -= a[row]![k]! * x[k]!;
    x[row] = value / a[row]![row]!;
  }
  return x;
}
