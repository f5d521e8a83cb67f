/**
 * Codes of countries that ISO 3166-1 does not list today: withdrawn ones (ISO 3166-3), reserved ones, and those that the
 * World Bank uses of its own.
 */

/** A state under another code, or a new name of the same state. */
export const OTHER_CODES: Readonly<Record<string, string>> = {
  // withdrawn with a new name of the same state: ISO 3166-3
  BUR: 'MM',
  BU: 'MM',
  BYS: 'BY',
  DHY: 'BJ',
  DY: 'BJ',
  HVO: 'BF',
  HV: 'BF',
  NHB: 'VU',
  NH: 'VU',
  RHO: 'ZW',
  RH: 'ZW',
  TMP: 'TL',
  TP: 'TL',
  ZAR: 'CD',
  ZR: 'CD',
  ROM: 'RO', // Romania until 2002
  // exceptionally reserved, and European Union usage
  UK: 'GB',
  EL: 'GR',
  // World Bank
  ADO: 'AD',
  IMY: 'IM',
  KSV: 'XK',
  WBG: 'PS',
  // user-assigned, for Kosovo
  XKX: 'XK',
  XKO: 'XK',
  KV: 'XK',
};

/** Numbers of ISO 3166-1 that a state had before a part of it left; its alpha-2 code stayed. */
export const OTHER_NUMBERS: Readonly<Record<string, string>> = {
  '230': 'ET', // until 1993
  '736': 'SD', // until 2011
};

/** Codes of the World Bank, and of its lists, for groups of countries. */
export const GROUP_CODES: ReadonlySet<string> = new Set(
  (
    'AFE AFW ARB CEB CHI CSS EAP EAR EAS ECA ECS EMU EUU FCS HIC HPC IBD IBT IDA IDB IDX INX LAC LCN LDC LIC LMC LMY ' +
    'LTE MEA MIC MNA NAC OED OSS PRE PSS PST SAS SSA SSF SST TEA TEC TLA TMN TSA TSS UMC WLD'
  ).split(' '),
);
