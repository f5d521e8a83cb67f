/** `npm run examples`: writes the types of the typed client anew. */
import { writeFileSync } from 'node:fs';
import { OPERATIONS_FILE, operationTypes } from './examples/generate.ts';

writeFileSync(OPERATIONS_FILE, await operationTypes(process.cwd()));
process.stdout.write(`${OPERATIONS_FILE} is written\n`);
