import { stemmer } from '@orama/stemmers/spanish'
import { verbsBy } from '../deeds.ts'
import { formsByStem } from '../stems.ts'
import { list } from '../word-list.ts'

const infinitives = verbsBy(
  [
    [/(?<=pers|cons)ecucion(?:es)?$/, 'eguir'],
    [/(?<=ejec|electroc)ucion(?:es)?$/, 'utar'],
    [/(?<=trib|stit)ucion(?:es)?$/, 'uir'],
    [/(?<=tr)uccion(?:es)?$/, 'uir'],
    [/(?<=d)uccion(?:es)?$/, 'ucir'],
    [/(?<=inter)vencion(?:es)?$/, 'venir'],
    [/(?<=ap)aricion(?:es)?$/, 'arecer'],
    [/(?<=expul)sion(?:es)?$/, 'sar'],
    [/(?<=agr)esion(?:es)?$/, 'edir'],
    [/(?<=repr|opr|supr|compr)esion(?:es)?$/, 'imir'],
    [/(?<=in|e)vasion(?:es)?$/, 'vadir'],
    [/(?<=prohib|exhib|rend)icion(?:es)?$/, 'ir'],
    [/(?<=prot)eccion(?:es)?$/, 'eger'],
    [/(?<=el)eccion(?:es)?$/, 'egir'],
    [/^mur(?:io|ieron|iendo)$|^muert[oa]s?$/, 'morir'],
    [/^dij(?:o|eron)$|^dich[oa]s?$/, 'decir'],
    [/(?<=^(?:de|man|ob|re|sos))tuv(?:o|ieron)$/, 'tener'],
    [/(?<=^(?:re)?ab)iert[oa]s?$/, 'rir'],
    [/(?<=scri)t[oa]s?$/, 'bir'],
  ],
  list('institucion constitucion instruccion'),
)

export const forms = formsByStem({
  stem: stemmer,
  infinitives,
  unfolded: (folded) =>
    folded
      // *Detenciones* has the stem of *detención*.
      .replace(/([cs])iones$/, '$1ion')
      .replace(/acion$/, 'ación')
      .replace(/ces$/, 'z'),
  endings:
    /^(?:[aeo]?s?|ar|er|ir|[ai]d[ao]s?|ando|iendo|[ai]ra|aron|ieron|io|aba[ns]?|abamos|amos|emos|imos|an|en|aci[oó]n(?:es)?|ion(?:es)?|ci[oó]n(?:es)?|z|ces|l|n|(?:ar|er|ir)(?:a|an|on|emos|ian?))$/,
  outer: /[eao]?s?$/,
  singulars: (folded) => [folded.replace(/(?:(?<=[dlnrz])es|(?<=[aeio])s)$/, '')],
})
