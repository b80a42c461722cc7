import { allowedEdits, mistakesIn } from '../../misspelling.ts'
import { encodeWord } from '../../served/encoding/letters.ts'
import { allOf, begins, is, notOf } from '../../served/query/expression.ts'
import { type Correction, hasDigit, type Spelling } from '../../served/query/lexicon.ts'
import { dslOf } from '../query/dsl.ts'
import { tiesOf, WINDOW } from '../query/order.ts'
import type { Connection } from './connection.ts'
import { runAll } from './searches.ts'

/** The server finds the words within so many edits; which of these are mistakes that count is for us to say. */
export async function misspellings(
  connection: Connection,
  asked: readonly Spelling[],
): Promise<Correction[][]> {
  const searches = asked.map(({ word, prefix }) => {
    const encoded = encodeWord(word)
    const typed = prefix ? begins('word', encoded) : is('word', encoded)
    const fuzzy = { value: encoded, fuzziness: allowedEdits(word), rewrite: 'constant_score' }
    return {
      index: 'words' as const,
      body: {
        size: WINDOW,
        query: { bool: { filter: [{ fuzzy: { word: fuzzy } }, dslOf(allOf([notOf(typed)]))] } },
        sort: tiesOf('words'),
        _source: ['plain'],
      },
    }
  })
  const found = (await runAll(connection, searches)) ?? []
  return asked.map(({ word }, at) =>
    (found[at]?.hits ?? [])
      .map((hit) => String(hit.source.plain))
      .flatMap((plain): Correction[] => {
        const mistakes = hasDigit(plain) ? null : mistakesIn(word, plain)
        return mistakes === null ? [] : [{ word: plain, mistakes }]
      })
      .sort((a, b) => a.mistakes - b.mistakes || (a.word < b.word ? -1 : 1)),
  )
}
