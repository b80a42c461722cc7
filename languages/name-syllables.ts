/**
 * One syllable of a Korean or Chinese name, in any of the usual romanisations: `jae`, `kyung`, `hsiao`, `tse`, `shek`.
 * English words behind a hyphen seldom are one (`based`, `led`, `style`, `born`).
 */
const SYLLABLE =
  /^(?:kk|tt|pp|ss|jj|ch|sh|ts|tz|hs|kh|th|[bcdfghjklmnprstwyz])?[wy]?[aeiou]{1,4}(?:ng|h|[nmlkptr])?$/
const LETTERS_AT_MOST = 6

/** Whether a folded word could be a syllable of a Korean or Chinese given name: `Min` and `jae` of `Doe Min-jae`. */
export const isNameSyllable = (word: string): boolean => word.length <= LETTERS_AT_MOST && SYLLABLE.test(word)
