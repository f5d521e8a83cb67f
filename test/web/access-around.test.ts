/** Search, imports, who is who and help as axe-core sees them. */
import { accessible } from './access.case.ts';

accessible('around');
