/** The same sweep in graphology: one object a node and a link, neighbours by its own iteration. */
import { DirectedGraph } from 'graphology';
import type { SweptSupply } from '../sweeping.ts';
import { solve } from './solving.ts';

interface NodeAttributes {
  readonly risk: number;
  hit: number;
}

/** `run` solves anew for every entity; `hits` reads the answer, by entity. */
export function inGraphology({ supply, blocks, risk }: SweptSupply) {
  const graph = new DirectedGraph<NodeAttributes, { readonly share: number }>();
  for (let x = 0; x < risk.length; x++) graph.addNode(x, { risk: risk[x]!, hit: 0 });
  for (let x = 0; x < risk.length; x++) {
    for (let link = supply.offsets[x]!; link < supply.offsets[x + 1]!; link++) {
      graph.addDirectedEdge(supply.supplier[link]!, x, { share: supply.weight[link]! });
    }
  }
  const order = Array.from(blocks.order, String);
  const settle = (node: string): number => {
    let sum = 0;
    graph.forEachInEdge(node, (_edge, { share }, _source, _target, supplier) => {
      sum += share * supplier.hit;
    });
    const own = graph.getNodeAttributes(node);
    const before = own.hit;
    own.hit = own.risk + (1 - own.risk) * sum;
    return Math.abs(own.hit - before);
  };
  const clear = () => {
    graph.forEachNode((_node, own) => {
      own.hit = 0;
    });
  };
  return {
    run: () => solve({ order, cyclic: blocks.cyclic, settle }),
    clear,
    hits: () => Float64Array.from(risk, (_, x) => graph.getNodeAttribute(x, 'hit')),
  };
}
