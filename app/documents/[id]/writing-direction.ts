/** Languages written from right to left, by ISO 639 code. */
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'ckb', 'syr', 'arc'])

/** The writing direction of a document; if its language is unknown, as in English. */
export function directionOf(language: string | null): 'ltr' | 'rtl' {
  return language !== null && RIGHT_TO_LEFT.has(language.split('-')[0]?.toLowerCase() ?? '') ? 'rtl' : 'ltr'
}
