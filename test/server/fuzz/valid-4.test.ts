import { validCase } from './valid.case.ts';

validCase(4);
