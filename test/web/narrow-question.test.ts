/** The question's own screen, and what is around it, on a narrow page. */
import { narrow } from './narrow.case.ts';

narrow('question', 'around');
