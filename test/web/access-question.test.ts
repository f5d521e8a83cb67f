/** The question's own screen as axe-core sees it. */
import { accessible } from './access.case.ts';

accessible('question');
