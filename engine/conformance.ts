import { describe } from 'vitest'
import { filtersConform } from './conformance/filters.ts'
import { highlightsConform } from './conformance/highlights.ts'
import { namesConform } from './conformance/names.ts'
import { orderConforms } from './conformance/order.ts'
import { quotationsConform } from './conformance/quotations.ts'
import type { NewStore } from './conformance/stage.ts'
import { wordsConform } from './conformance/words.ts'
import { writingConforms } from './conformance/writing.ts'

/**
 * What a search means, as tests, for any engine. Nothing in here knows which engine it is, nothing can be
 * skipped, and an engine that passes can take the place of any other.
 */
export function engineConformance(name: string, newStore: NewStore) {
  describe(`${name} conforms`, () => {
    wordsConform(newStore)
    quotationsConform(newStore)
    namesConform(newStore)
    orderConforms(newStore)
    filtersConform(newStore)
    highlightsConform(newStore)
    writingConforms(newStore)
  })
}
