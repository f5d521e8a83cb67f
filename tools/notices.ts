/** `npm run notices`: writes the notices of third parties anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Lock } from './licences/lock.ts';
import { NOTICES_FILE, thirdPartyNotices } from './licences/notices.ts';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Lock };
writeFileSync(NOTICES_FILE, thirdPartyNotices(process.cwd(), packages));
process.stdout.write(`${NOTICES_FILE} is written\n`);
