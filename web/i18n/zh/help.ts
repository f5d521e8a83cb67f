import type { help as english } from '../en/help.ts';

export const help: Readonly<Record<keyof typeof english, string>> = {
  'help.expected':
    '每一单位供应中有 {expected} 在上游触及该风险：未说明的份额按均分计，未能追溯的部分按未触及计。',
  'help.bounds':
    '无论未知份额如何分配，至少有 {low} 触及该风险；最多为 {high}，即未能追溯的部分也全部触及时。',
  'help.coverage':
    '{coverage} 的供应沿份额全部已知的链接追溯到了终点；其余 {rest} 依赖假定的份额，或未能追溯。',
  'help.ofTraced': '在追溯到终点的供应中，{share} 触及该风险。未能追溯的部分不计入分子与分母。',
  'help.likely':
    '将未知份额随机分配 256 次，十次中有九次的结果落在 {likely} 之内；未能追溯的部分按未触及计。',
};
