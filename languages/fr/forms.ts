import { stemmer } from '@orama/stemmers/french'
import { verbsBy } from '../deeds.ts'
import { formsByStem } from '../stems.ts'
import { entryOf, list } from '../word-list.ts'

const infinitives = verbsBy(
  [
    [/(?<=persec|exec|electroc)utions?$/, 'uter'],
    [/(?<=trib|stit|min|poll)utions?$/, 'uer'],
    [/(?<=expu|propu|convu)lsions?$/, 'lser'],
    [/(?<=agr|progr|transgr)essions?$/, 'esser'],
    [/(?<=repr|oppr|suppr|compr)essions?$/, 'imer'],
    [/(?<=inter)dictions?$|(?<=inter)dite?s?$/, 'dire'],
    [/destructions?$/, 'detruire'],
    [/(?<=str|d)uctions?$/, 'uire'],
    [/(?<=tr|d)uite?s?$/, 'uire'],
    [/(?<=expl)osions?$/, 'oser'],
    [/(?<=e)vasions?$/, 'vader'],
    [/invasions?$/, 'envahir'],
    [/(?<=inter|contra|pre)ventions?$/, 'venir'],
    [/(?<=(?:de|re|main|sou|ob|abs)t|(?:inter|re|par|sur|contre)v)enue?s?$/, 'enir'],
    [/(?<=dis|ap)paritions?$|(?<=dis|ap)parue?s?$/, 'paraitre'],
    [/(?<=pun|fin)itions?$/, 'ir'],
  ],
  list('revenu institution constitution instruction prevention'),
)

/** Those in *-ail*, and others that no rule makes. */
const OTHER_SINGULARS: Readonly<Record<string, string>> = {
  travaux: 'travail',
  vitraux: 'vitrail',
  baux: 'bail',
  coraux: 'corail',
  emaux: 'email',
  soupiraux: 'soupirail',
  yeux: 'oeil',
  cieux: 'ciel',
  aieux: 'aieul',
}

export const forms = formsByStem({
  stem: stemmer,
  infinitives,
  unfolded: (folded) =>
    folded
      .replace(/ee(s?)$/, 'ée$1')
      .replace(/([^aeiou])iere(s?)$/, '$1ière$2')
      .replace(/([aeiou].*t)rices?$/, '$1eur')
      // *Révolution* is not *révolu*: a letter that no ending has keeps it whole.
      .replace(/utions?$/, 'utionx'),
  endings:
    /^(?:s|x|e?e?s?|er|ez|ai|as|a|ais|ait|aient|antes?|ants?|ons|ions|iez|erent|er(?:a|ai|as|ez|ons|ont|ait|ais|aient)|ir|ies?|is|it|irent|iss(?:ent|ons|ez|ant|ait|aient)|ir(?:a|ont|ait|aient)|ations?|(?:e|i)?ux|u|l|(?:t|tion)ions?|eurs?|tions?|i?ers?|i?eres?|rices?)$/,
  outer: /e?s?$/,
  singulars: (folded) => {
    const one = folded.replace(/[sx]$/, '')
    const other = entryOf(OTHER_SINGULARS, folded)
    return [...(other === undefined ? [] : [other]), one, one.replace(/([iul])e$/, '$1').replace(/ll$/, 'l')]
  },
})
