/** Reports, sources and the portfolio as axe-core sees them. */
import { accessible } from './access.case.ts';

accessible('documents');
