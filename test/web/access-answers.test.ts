/** Open questions, comparisons and what-if as axe-core sees them. */
import { accessible } from './access.case.ts';

accessible('answers');
