import { list } from '../word-list.ts'

/** Words for offices, services and money that only one country has, in the English of its newspapers. */
const BY_COUNTRY: Readonly<Record<string, string>> = {
  US: `sheriff sheriffs selectman selectmen alderman aldermen trooper troopers fbi gop medicaid medicare sophomore sophomores
    gubernatorial interstate vfw fema superfund`,
  GB: 'constabulary nhs gcse gcses ofsted tory tories asbo',
  IE: 'garda gardai taoiseach dail oireachtas tanaiste',
  CA: 'rcmp loonie ndp lcbo',
  AU: 'centrelink asx',
  NZ: 'iwi kiwisaver',
  IN: 'crore crores lakh lakhs panchayat sabha',
  PH: 'barangay barangays',
  NG: 'naira',
  ZA: 'cosatu',
}

export const institutions: ReadonlyMap<string, string> = new Map(
  Object.entries(BY_COUNTRY).flatMap(([country, words]) =>
    [...list(words)].map((word): [string, string] => [word, country]),
  ),
)
