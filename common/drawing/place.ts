/** One thing in a column: where it would like to be, how strongly, and how much room it takes. */
export interface Wish {
  want: number;
  weight: number;
  size: number;
}

interface Block {
  sum: number;
  weight: number;
  from: number;
  to: number;
}

/**
 * Places things of a column in their order, none overlapping, as near to their wishes as can be (least squares):
 * isotonic regression by pooling adjacent violators. Returns middles, in px.
 */
export function place(wishes: readonly Wish[]): number[] {
  const offset: number[] = [];
  let edge = 0;
  for (const { size } of wishes) {
    offset.push(edge + size / 2);
    edge += size;
  }
  const blocks: Block[] = [];
  wishes.forEach(({ want, weight }, at) => {
    let block: Block = { sum: (want - offset[at]!) * weight, weight, from: at, to: at };
    for (
      let last = blocks.at(-1);
      last && last.sum / last.weight >= block.sum / block.weight;
      last = blocks.at(-1)
    ) {
      blocks.pop();
      block = {
        sum: last.sum + block.sum,
        weight: last.weight + block.weight,
        from: last.from,
        to: block.to,
      };
    }
    blocks.push(block);
  });
  const middles: number[] = [];
  for (const block of blocks) {
    for (let at = block.from; at <= block.to; at++) middles[at] = block.sum / block.weight + offset[at]!;
  }
  return middles;
}
