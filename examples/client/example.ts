/** Asks a running service: `OREPATH_ADDRESS=http://127.0.0.1:4000 OREPATH_SPACE=demo node example.ts` (Node 22.18 or newer). */
import { ExposureOfBuyer, RankingOfBuyers } from './operations.ts';
import { OrepathClient } from './orepath.ts';

const {
  OREPATH_ADDRESS: address = 'http://127.0.0.1:4000',
  OREPATH_SPACE: space = 'main',
  OREPATH_TOKEN: token,
} = process.env;
const client = new OrepathClient({ address, space, ...(token && { token }) });
const question = { risk: 'conflict', material: 'tin' };
const percent = (part: number): string => `${(part * 100).toFixed(1)}%`;

const ranking = client.nodes(RankingOfBuyers, { question, first: 100 }, (answer) => answer.exposureRanking);
for await (const { entity, low, expected, high } of ranking) {
  console.log(`${entity.entityId} ${percent(expected)} (${percent(low)} to ${percent(high)})`);
}

const { exposure } = await client.ask(ExposureOfBuyer, { buyer: 'own:hoshino', question });
if (exposure.__typename === 'Exposure')
  console.log(`${exposure.entity.name}: ${percent(exposure.expected)}, ${percent(exposure.coverage)} traced`);
else console.error(`${exposure.code}: ${exposure.message}`);
