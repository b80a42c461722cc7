import { describe } from 'vitest'
import { changesConform } from './conformance/changes.ts'
import { copiesConform } from './conformance/copy.ts'
import { correctionsConform } from './conformance/corrections.ts'
import { keptRecordsConform } from './conformance/kept.ts'
import { ledgerConforms } from './conformance/ledger.ts'
import { libraryConforms } from './conformance/library.ts'
import type { NewStore } from './conformance/stage.ts'

/** What every place for records has to do, as tests. Nothing here knows which one is tested, and nothing can be skipped. */
export function recordsConformance(name: string, newStore: NewStore) {
  describe(`${name} conforms`, () => {
    correctionsConform(newStore)
    changesConform(newStore)
    ledgerConforms(newStore)
    libraryConforms(newStore)
    keptRecordsConform(newStore)
    copiesConform(newStore)
  })
}
