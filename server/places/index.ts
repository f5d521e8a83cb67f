/** Places in any coding, as ISO 3166. */
export { type CountryOptions, type CountryScheme, countryOf, type MappedCountry } from './country.ts';
export { countryName } from './country-name.ts';
export { foldPlace } from './fold.ts';
export type { Unmapped, UnmappedReason } from './meaning.ts';
export { type MappedRegion, type RegionOptions, regionName, regionOf } from './region.ts';
