import type { help as english } from '../en/help.ts';

export const help: Readonly<Record<keyof typeof english, string>> = {
  'help.expected':
    '供給 1 単位のうち {expected} が上流でこのリスクに触れています。示されていない割合は等分し、追跡できない分は触れていないものとして数えます。',
  'help.bounds':
    '不明な割合をどう分けても、少なくとも {low} がリスクに触れています。最大は {high} で、追跡できない分もすべて触れていた場合です。',
  'help.coverage':
    '供給の {coverage} は、割合がすべて判明しているつながりだけで終点までたどれています。残りの {rest} は仮定した割合によるか、追跡できていません。',
  'help.ofTraced':
    '終点までたどれた供給のうち {share} がリスクに触れています。追跡できない分は分母にも分子にも入りません。',
  'help.likely':
    '不明な割合を無作為に 256 回分けました。10 回のうち 9 回は {likely} に収まります。追跡できない分は触れていないものとして数えます。',
};
