/** All that follows from a question, and what it rests on, on a narrow page. */
import { narrow } from './narrow.case.ts';

narrow('answers', 'documents');
