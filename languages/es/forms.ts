import { stemmer } from '@orama/stemmers/spanish'
import { formsByStem } from '../stems.ts'

export const forms = formsByStem({
  stem: stemmer,
  unfolded: (folded) =>
    folded
      // *Ejecución* has the stem of *ejecutar*, *detenciones* that of *detención*.
      .replace(/([aeiou].*ut|[aeiou].*uc)ion(?:es)?$/, (_, rest: string) => `${rest.slice(0, -1)}tar`)
      .replace(/([cs])iones$/, '$1ion')
      .replace(/acion$/, 'ación')
      .replace(/ces$/, 'z'),
  endings:
    /^(?:[aeo]?s?|ar|er|ir|[ai]d[ao]s?|ando|iendo|[ai]ra|aron|ieron|io|aba[ns]?|abamos|amos|emos|imos|an|en|aci[oó]n(?:es)?|ion(?:es)?|ci[oó]n(?:es)?|z|ces|l|n|(?:ar|er|ir)(?:a|an|on|emos|ian?))$/,
  outer: /[eao]?s?$/,
  singulars: (folded) => [folded.replace(/(?:(?<=[dlnrz])es|(?<=[aeio])s)$/, '')],
})
