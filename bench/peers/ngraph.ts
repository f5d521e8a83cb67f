/** The same sweep in ngraph.graph: links run from customer to supplier, for it walks outgoing links fastest. */
import createGraph from 'ngraph.graph';
import type { SweptSupply } from '../sweeping.ts';
import { solve } from './solving.ts';

interface NodeData {
  readonly risk: number;
  hit: number;
}

/** `run` solves anew for every entity; `hits` reads the answer, by entity. */
export function inNgraph({ supply, blocks, risk }: SweptSupply) {
  const graph = createGraph<NodeData, number>();
  for (let x = 0; x < risk.length; x++) graph.addNode(x, { risk: risk[x]!, hit: 0 });
  for (let x = 0; x < risk.length; x++) {
    for (let link = supply.offsets[x]!; link < supply.offsets[x + 1]!; link++) {
      graph.addLink(x, supply.supplier[link]!, supply.weight[link]!);
    }
  }
  const settle = (x: number): number => {
    let sum = 0;
    graph.forEachLinkedNode(
      x,
      (supplier, link) => {
        sum += link.data * supplier.data.hit;
      },
      true,
    );
    const own = graph.getNode(x)!.data;
    const before = own.hit;
    own.hit = own.risk + (1 - own.risk) * sum;
    return Math.abs(own.hit - before);
  };
  return {
    run: () => solve({ order: Array.from(blocks.order), cyclic: blocks.cyclic, settle }),
    clear: () => {
      graph.forEachNode(({ data }) => {
        data.hit = 0;
      });
    },
    hits: () => Float64Array.from(risk, (_, x) => graph.getNode(x)!.data.hit),
  };
}
