/** Under this coverage what is known leads and the figures follow: an expected value there rests on assumption. */
export const LOW_COVERAGE = 0.2;
