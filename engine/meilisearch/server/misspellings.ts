import { encodeWord } from '../../served/encoding/letters.ts'
import { allOf, begins, exists, is, notOf } from '../../served/query/expression.ts'
import { type Correction, hasDigit, type Spelling } from '../../served/query/lexicon.ts'
import type { WordRecord } from '../../served/records/records.ts'
import { written } from '../query/written.ts'
import type { Store } from './store.ts'

/** How many misspellings are compared by how frequent they are. */
const MAX_MISSPELT = 200

/** A word that the server finds with mistakes in what was asked for. */
type Misspelt = WordRecord & { _rankingScoreDetails?: { typo?: { typoCount: number } } }

/** What the server's own tolerance finds, and with how many mistakes. */
export async function misspellings(store: Store, asked: readonly Spelling[]): Promise<Correction[][]> {
  const queries = asked.map(({ word, prefix }) => {
    const encoded = encodeWord(word)
    const typed = prefix ? begins('word', encoded) : is('word', encoded)
    return {
      indexUid: store.uid('words'),
      filter: written(allOf([exists('word'), notOf(typed)])) ?? '',
      attributesToRetrieve: ['plain'],
      limit: MAX_MISSPELT,
      // With a space behind it: what is corrected is a whole word, also while it may go on.
      q: `${encoded} `,
      showRankingScoreDetails: true,
    }
  })
  const { results } = await store.read((client) => client.multiSearch({ queries }))
  return results.map((it) => (it.hits as unknown as Misspelt[]).flatMap(correctionOf))
}

function correctionOf({ plain, _rankingScoreDetails: details }: Misspelt): Correction[] {
  // Words with digits are never corrections.
  return hasDigit(plain) ? [] : [{ word: plain, mistakes: details?.typo?.typoCount ?? 1 }]
}
