import { malformedCase } from './malformed.case.ts';

malformedCase(1);
