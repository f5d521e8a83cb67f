/**
 * Regions that are no more, and which of today's lie where they lay. The eleven provinces of the Democratic Republic of
 * the Congo became twenty-six in 2015 (Loi de programmation n° 15/004; ISO 3166-2 followed that November): Kinshasa,
 * Maniema, the two Kivus and Bas-Congo (now Kongo Central) stayed as they were, the other six were divided. Two of the six
 * left their name and code to one of their parts.
 */
export interface FormerRegion {
  /** As ISO 3166-2 had it. */
  readonly code: string;
  readonly names: string;
  /** The first year at whose end it was no more. */
  readonly ended: number;
  /** Codes of today's regions that together cover what it covered. */
  readonly parts: readonly string[];
}

export const FORMER_REGIONS: readonly FormerRegion[] = [
  { code: 'CD-BN', names: 'Bandundu', ended: 2015, parts: ['CD-KG', 'CD-KL', 'CD-MN'] },
  {
    code: 'CD-EQ',
    names: 'Équateur | Equator',
    ended: 2015,
    parts: ['CD-EQ', 'CD-MO', 'CD-NU', 'CD-SU', 'CD-TU'],
  },
  {
    code: 'CD-KA',
    names: 'Katanga | Shaba | カタンガ | 加丹加',
    ended: 2015,
    parts: ['CD-HK', 'CD-HL', 'CD-LU', 'CD-TA'],
  },
  {
    code: 'CD-KE',
    names: 'Kasaï-Oriental | Eastern Kasai | East Kasai',
    ended: 2015,
    parts: ['CD-KE', 'CD-LO', 'CD-SA'],
  },
  {
    code: 'CD-KW',
    names: 'Kasaï-Occidental | Western Kasai | West Kasai',
    ended: 2015,
    parts: ['CD-KC', 'CD-KS'],
  },
  {
    code: 'CD-OR',
    names: 'Orientale | Province Orientale | Haut-Congo | Haut-Zaïre',
    ended: 2015,
    parts: ['CD-BU', 'CD-HU', 'CD-IT', 'CD-TO'],
  },
];
