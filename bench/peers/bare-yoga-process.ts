/** The bare server in a process of its own, as the service has one: told what to answer, tells its address. */
import { type Recorded, serveBare } from './bare-yoga.ts';

process.once('message', async (recorded: Recorded) => {
  const { address } = await serveBare(recorded);
  process.send!(address);
});
process.once('disconnect', () => process.exit(0));
