import type { help as english } from '../en/help.ts';

export const help: Readonly<Record<keyof typeof english, string>> = {
  'help.expected':
    '每一单位供应中有 {expected} 在上游接触该风险：未说明的份额按均分计，未能追溯的部分按未接触计。',
  'help.bounds':
    '无论未知份额如何分配，至少有 {low} 接触该风险；最多为 {high}，即未能追溯的部分也全部接触时。',
  'help.coverage':
    '{coverage} 的供应沿份额全部已知的链接追溯到了终点；其余 {rest} 依赖假定的份额，或未能追溯。',
  'help.ofTraced': '在追溯到终点的供应中，{share} 接触该风险。未能追溯的部分不计入分子与分母。',
  'help.chokepoint':
    '若该实体是无问题的终点，{expected} 将降低 {through}：敞口的 {share} 经由它。多个实体的部分互相重叠，不可相加。',
  'help.likely':
    '将未知份额随机分配 256 次，十次中有九次的结果落在 {likely} 之内；未能追溯的部分按未接触计。',
  'help.movement':
    '一单位供应中预期接触该风险的部分变动了 {difference}：由 {before} 至 {after}。点数为百分点；所示数值经过取整，差值在取整之前计算。',
  'help.mover':
    '每一项是仅在其中一个时点计入的声明、事实、状态或版本。其点数为它对预期值的影响，两个时点同等对待；各项合计恰为 {difference}。',
  'help.cited':
    '记录中有 {claims} 条声明、{facts} 条事实和 {statuses} 条状态引用本文件，包括在问题截至日期并不有效的。没有它，这些就没有来源。',
  'help.carried':
    '{supply} 的供应至少经过一条由本文件的声明支持的链接（共 {n} 条），其中 {exposure} 经此接触风险。经过多条的路径只计一次。',
  'help.areaRisk':
    '有 {n} 个地区有视角采用的事实。r 是当地的事实对该处实体（取计入最多的类型）造成的风险，不含关于实体自身的事实，也未计缓解措施：介于 0 与 1 之间，此处最高为 {most}。',
  'help.ring':
    '圆环闭合即为全部 {exposure} 的风险敞口。所有实体的贡献相加等于它，地图上的实体合计占其 {part}。',
  'help.onMap':
    '地图显示上游 {total} 个实体中的 {placed} 个，其贡献合计占 {exposure} 风险敞口的 {part}；其余来自地点不明的实体，或因过小而未绘制的实体。',
  'help.whatifBefore':
    '按记录中的供应链，每一单位供应中有 {before} 在上游接触到该风险。本页的操作不会改动记录。',
  'help.whatifAfter': '依次作出全部变更后，整套计算重新进行：每一单位供应中有 {after} 在上游接触到该风险。',
  'help.whatif.expected':
    '每一单位供应中在上游接触到该风险的部分；未知份额平均分配，未追溯的部分按未接触计算。变更前 {before}，变更后 {after}。',
  'help.whatif.low': '无论未知份额如何分配，至少有这么多接触到该风险。变更前 {before}，变更后 {after}。',
  'help.whatif.high':
    '如果未追溯的部分也全部接触到该风险，最多可达到的数值。变更前 {before}，变更后 {after}。供应商不明会使其上升。',
  'help.whatif.coverage': '沿份额全部已知的关系追溯到终点的供应所占部分。变更前 {before}，变更后 {after}。',
  'help.whatif.opaque':
    '追溯中断的供应所占部分。变更前 {before}，变更后 {after}。只是把供应隐藏起来的变更会使其上升。',
  'help.removal':
    '如果 {customer} 不再向 {supplier} 采购，且没有指明替代者，风险敞口将降低每一单位供应的 {effect}。在变更列表中由其他供应商承接其份额，因此效果不同。',
  'help.counted':
    '与目标 {target} 比较的数值：计划前 {before}，计划后 {after}。以降低风险敞口为目标时，原先已追溯而后来无法追溯的供应按已接触风险计算。',
  'help.outflow':
    '从该供应商流出的每一单位中，有 {expected} 在供应商自身或其上游接触该风险：未说明的份额按均分计，未能追溯的部分按未接触计。',
  'help.notTraced':
    '{opaque} 的供应通向没有供应商记录的实体，因此无从知道其接触了什么。它计入“至多”，在预期值中按未接触计。',
  'help.mean':
    '对有该矿产联系记录的 {n} 个取简单平均（在“仅接触风险者”筛选之前）：无论采购多少，每个同等计算。上下限也是平均值：至少 {low}，至多 {high}。',
  'help.exposed':
    '{n} 个中有 {exposed} 个的预期值大于 0。若未能追溯的部分全部接触该风险，则可能有 {possible} 个。',
  'help.drawnRest':
    '风险敞口的 {rest} 经过图中 {shown} 个实体以外的路径（上游共 {total} 个）。展开折叠部分或增加绘制数量即可看到；上方数值已包含全部。',
  'help.width': '线宽表示经过该线的供应占采购企业供应的比例：供应为四倍，线宽为两倍。双线表示无人申明份额。',
  'help.arithmetic':
    '把图中路径上的各份额相乘：采购企业每购入一个单位，有 {result} 来自这条路径。若途中实体本身有风险，只有未接触风险的部分继续向上。',
  'help.narrowed':
    '目前范围为 {before}。得到此答复后（在列表中，连同其之前各项），如所问部分全部未接触风险，范围为 {clean}；如全部接触，则为 {hit}。询问份额时，视其与假设一致。',
  'help.askNext':
    '这 {n} 个问题全部得到答复后，范围 {before} 收窄 {narrowed}：即所问部分全部未接触风险与全部接触两种情形下收窄幅度的平均值。',
  'help.gapMass': '采购企业的供应中有 {mass} 未接触风险而到达此处，其上游供应商无人申报。',
  'help.splitMass':
    '采购企业的供应中有 {mass} 由此流向已申报但未说明份额的供应商，按假设分配。遇循环时每次经过均计入。',
  'help.gapGain':
    '如此处未追溯的部分全部接触风险，“至少”上升 {low}；如未接触，“至多”下降 {high}。其他缺口保持不变。',
  'help.splitGain': '如份额与假设一致，“至少”上升 {low}，“至多”下降 {high}。其他缺口保持不变。',
};
