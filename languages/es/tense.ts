import type { Tense } from '../parts/tense.ts'
import { list } from '../word-list.ts'

export const tense: Partial<Tense> = {
  modals: list('debe deben va van podria podrian'),
  planned: list('previsto prevista previstos previstas programado programada proxima'),
  until: list('hasta para'),
  since: list('desde'),
  leading: list('el este hasta para desde'),
  outlookOfForm: (written) => {
    if (/(?:[aeid]rá|[aeid]rán|brá|brán)$/.test(written)) return 'future'
    return /^(?:ha|han|fue|fueron|era|eran|dijo|hizo|tuvo|puso|expuso|sostuvo|vino|quiso|pudo|estuvo)$|(?:ó|aron|ieron|jeron|aba|aban|bía|bían)$/.test(
      written,
    )
      ? 'past'
      : null
  },
}
