import { stemmer } from '@orama/stemmers/french'
import { formsByStem } from '../stems.ts'

export const forms = formsByStem({
  stem: stemmer,
  unfolded: (folded) =>
    folded
      .replace(/ee(s?)$/, 'ée$1')
      .replace(/([^aeiou])iere(s?)$/, '$1ière$2')
      // *Exécution* has the stem of *exécuter*.
      .replace(/([aeiou].*ut)ions?$/, '$1er')
      .replace(/([aeiou].*t)rices?$/, '$1eur'),
  endings:
    /^(?:s|x|e?e?s?|er|ez|ai|as|a|ais|ait|aient|antes?|ants?|ons|ions|iez|erent|er(?:a|ai|as|ez|ons|ont|ait|ais|aient)|ir|ies?|is|it|irent|iss(?:ent|ons|ez|ant|ait|aient)|ir(?:a|ont|ait|aient)|ations?|(?:e|i)?ux|u|l|(?:t|tion)ions?|eurs?|tions?|i?ers?|i?eres?|rices?)$/,
  outer: /e?s?$/,
  singulars: (folded) => {
    const one = folded.replace(/[sx]$/, '')
    return [one, one.replace(/([iul])e$/, '$1').replace(/ll$/, 'l')]
  },
})
