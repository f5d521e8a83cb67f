/** Check digits of company numbers, each by the rule its register publishes. All take the number in its plain form. */

const digitsOf = (text: string): number[] => [...text].map(Number);

function weighted(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * digits[at]!, 0);
}

/** ISO/IEC 7064 MOD 97-10 over digits and letters (A = 10 ... Z = 35), as ISO 17442 asks of a LEI. */
export function mod97(text: string): boolean {
  let rest = 0;
  for (const character of text) {
    const value = Number.parseInt(character, 36);
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
  }
  return rest === 1;
}

/** Luhn, ISO/IEC 7812-1: SIREN and SIRET. */
export function luhn(text: string): boolean {
  const sum = digitsOf(text)
    .reverse()
    .map((digit, at) => (at % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)))
    .reduce((a, b) => a + b, 0);
  return sum % 10 === 0;
}

/** GS1 check digit, weights 3 and 1 from the right. */
export function gs1(text: string): boolean {
  const digits = digitsOf(text).reverse();
  return digits.reduce((sum, digit, at) => sum + digit * (at % 2 === 0 ? 1 : 3), 0) % 10 === 0;
}

/**
 * The first digit of a Japanese corporate number, from the twelve that follow: 9 less the remainder by 9 of their sum,
 * every second one from the right counted twice (ordinance of the Ministry of Finance on corporate numbers, article 2).
 */
export function japaneseCheckDigit(twelve: string): number {
  const sum = digitsOf(twelve)
    .reverse()
    .reduce((total, digit, at) => total + digit * (at % 2 === 0 ? 1 : 2), 0);
  return 9 - (sum % 9);
}

const CREDIT_CODE_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Chinese unified social credit code, GB 32100-2015: weights are powers of 3 by 31. */
export function creditCode(text: string): boolean {
  const values = [...text].map((character) => CREDIT_CODE_CHARACTERS.indexOf(character));
  if (values.includes(-1)) return false;
  let weight = 1;
  let sum = 0;
  for (const value of values.slice(0, -1)) {
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return (31 - (sum % 31)) % 31 === values.at(-1);
}

/** Korean business registration number: the ninth digit counts its tens too. */
export function koreanBusinessNumber(text: string): boolean {
  const digits = digitsOf(text);
  const sum = weighted(digits, [1, 3, 7, 1, 3, 7, 1, 3, 5]) + Math.floor((digits[8]! * 5) / 10);
  return (10 - (sum % 10)) % 10 === digits[9];
}

/** Taiwanese unified business number: digit sums of the products, a multiple of 5 (rule since 2023). */
export function taiwaneseBusinessNumber(text: string): boolean {
  const weights = [1, 2, 1, 2, 1, 2, 4, 1];
  const sum = digitsOf(text)
    .map((digit, at) => digit * weights[at]!)
    .reduce((total, product) => total + Math.floor(product / 10) + (product % 10), 0);
  // a seventh digit of 7 gives 28, of which either digit sum (10 or 1) may be taken
  return sum % 5 === 0 || (text[6] === '7' && (sum + 1) % 5 === 0);
}

/** Australian business number: one less in the first digit, weighted sum a multiple of 89. */
export function australianBusinessNumber(text: string): boolean {
  const digits = digitsOf(text);
  digits[0]! -= 1;
  return weighted(digits, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) % 89 === 0;
}

/** Swiss enterprise number (eCH-0097), modulo 11. */
export function swissEnterpriseNumber(nine: string): boolean {
  const digits = digitsOf(nine);
  const check = (11 - (weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4]) % 11)) % 11;
  return check === digits[8];
}

function brazilianDigit(digits: readonly number[]): number {
  const weights = digits.map((_, at) => ((digits.length - 1 - at) % 8) + 2);
  const rest = weighted(digits, weights) % 11;
  return rest < 2 ? 0 : 11 - rest;
}

/** Brazilian CNPJ: two check digits, modulo 11. */
export function brazilianCnpj(text: string): boolean {
  const digits = digitsOf(text);
  return (
    brazilianDigit(digits.slice(0, 12)) === digits[12] && brazilianDigit(digits.slice(0, 13)) === digits[13]
  );
}
