/** Codes and names of regions, against answers written by hand. */
import { describe, expect, it, test } from 'vitest';
import { FORMER_REGIONS } from '../../server/places/former-regions.ts';
import { regionOf } from '../../server/places/index.ts';
import { SUBDIVISIONS } from '../../server/places/subdivisions.ts';

const code = (country: string, text: string, year?: number) => {
  const found = regionOf(country, text, year === undefined ? {} : { year });
  return 'code' in found ? found.code : `${found.reason}: ${found.nearest.join(' ')}`.trim();
};

describe('a region is known by code and by name', () => {
  test.each([
    ['CD', 'CD-NK', 'CD-NK'],
    ['CD', 'nk', 'CD-NK'],
    ['CD', 'Nord-Kivu', 'CD-NK'],
    ['CD', 'North Kivu Province', 'CD-NK'],
    ['CD', '北キブ州', 'CD-NK'],
    ['CD', '南基伍省', 'CD-SK'],
    ['CD', 'HAUT-UELE', 'CD-HU'],
    ['CD', 'Bas-Congo', 'CD-BC'],
    ['CN', 'Inner Mongolia', 'CN-NM'],
    ['CN', 'Guangxi Zhuang Autonomous Region', 'unknown:'],
    ['UA', "Donets'k", 'UA-14'],
    ['UA', 'Kiev', 'ambiguous: UA-30 UA-32'],
    ['IN', 'IN-CT', 'IN-CG'],
    ['IN', 'Chhattisgarh', 'IN-CG'],
    ['ID', 'East Kalimantan', 'ID-KI'],
    ['PE', 'Pasco', 'PE-PAS'],
    ['CD', 'RW-01', 'unknown:'],
    ['CD', '', 'unknown:'],
    ['JP', 'JP-13', 'JP-13'], // no table: taken by its form
    ['JP', 'Tokyo', 'unknown:'],
  ])('%s, %s: %s', (country, text, expected) => expect(code(country, text)).toBe(expected));
});

describe('the provinces of the Democratic Republic of the Congo', () => {
  it('are 26', () => {
    const listed = SUBDIVISIONS['CD']!.split(';').map((item) => item.trim().split(' ')[0]!);
    expect(listed).toHaveLength(26);
    expect(new Set(listed.map((part) => code('CD', `CD-${part}`))).size).toBe(26);
  });

  it('were eleven, of which the six divided ones give no single successor', () => {
    expect(code('CD', 'Katanga')).toBe('historical: CD-HK CD-HL CD-LU CD-TA');
    expect(code('CD', 'Province Orientale')).toBe('historical: CD-BU CD-HU CD-IT CD-TO');
    const parts = FORMER_REGIONS.flatMap((region) => region.parts);
    const undivided = ['CD-KN', 'CD-MA', 'CD-NK', 'CD-SK', 'CD-BC'];
    expect(new Set([...parts, ...undivided]).size).toBe(26);
    expect(parts).toHaveLength(21);
  });

  it('that left their name to a part mean the part today and the whole before 2015', () => {
    expect(code('CD', 'Équateur')).toBe('CD-EQ');
    expect(code('CD', 'Équateur', 2012)).toBe('historical: CD-EQ CD-MO CD-NU CD-SU CD-TU');
    expect(code('CD', 'CD-KE', 2012)).toBe('historical: CD-KE CD-LO CD-SA');
    expect(code('CD', 'Nord-Kivu', 2012)).toBe('CD-NK');
  });
});

describe('the table of regions', () => {
  it('leads from every code to itself', () => {
    const codes = Object.entries(SUBDIVISIONS).flatMap(([country, list]) =>
      list.split(';').map((item) => `${country}-${item.trim().split(' ')[0]}`),
    );
    expect(codes.filter((each) => code(each.slice(0, 2), each) !== each)).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
