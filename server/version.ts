/** The version of the service. */
import { version } from '../package.json';

export const VERSION: string = version;
