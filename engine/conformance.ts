import { describe } from 'vitest'
import { asidesConform } from './conformance/asides.ts'
import { attachedConform } from './conformance/attached.ts'
import { booleanConforms } from './conformance/boolean.ts'
import { copiesConform } from './conformance/copies.ts'
import { copyFiltersConform } from './conformance/copy-filters.ts'
import { datesConform } from './conformance/dates.ts'
import { filtersConform } from './conformance/filters.ts'
import { foldingConforms } from './conformance/folded.ts'
import { foldedByHandConforms } from './conformance/folded-by-hand.ts'
import { foldedMembersConform } from './conformance/folded-members.ts'
import { formsConform } from './conformance/forms.ts'
import { formsByLanguageConform } from './conformance/forms-by-language.ts'
import { furnitureConforms } from './conformance/furniture.ts'
import { highlightsConform } from './conformance/highlights.ts'
import { longQueriesConform } from './conformance/long-queries.ts'
import { namePartsConform } from './conformance/name-parts.ts'
import { namesConform } from './conformance/names.ts'
import { nearnessConforms } from './conformance/nearness.ts'
import { numbersConform } from './conformance/numbers.ts'
import { operatorsConform } from './conformance/operators.ts'
import { orderConforms } from './conformance/order.ts'
import { patternsConform } from './conformance/patterns.ts'
import { peopleConform } from './conformance/people.ts'
import { proofsConform } from './conformance/proof.ts'
import { questionsConform } from './conformance/questions.ts'
import { quotationsConform } from './conformance/quotations.ts'
import { quotesAreCounted } from './conformance/quotes-counted.ts'
import { quotingConforms } from './conformance/quoting.ts'
import { scannedConform } from './conformance/scanned.ts'
import { scriptsConform } from './conformance/scripts.ts'
import { sharingConforms } from './conformance/sharing.ts'
import { signsConform } from './conformance/signs.ts'
import { spellingsConform } from './conformance/spellings.ts'
import { splitsConform } from './conformance/splits.ts'
import { HANG_TIMEOUT_MS, type NewStore } from './conformance/stage.ts'
import { titlesConform } from './conformance/titles.ts'
import { toldConform } from './conformance/told.ts'
import { verifyConforms } from './conformance/verify.ts'
import { wordsConform } from './conformance/words.ts'
import { writingConforms } from './conformance/writing.ts'

/**
 * What a search means, as tests, for any engine. Nothing here knows which engine is tested, nothing can be
 * skipped, and an engine that passes can replace any other.
 */
export function engineConformance(name: string, newStore: NewStore) {
  describe(`${name} conforms`, { timeout: HANG_TIMEOUT_MS }, () => {
    wordsConform(newStore)
    booleanConforms(newStore)
    nearnessConforms(newStore)
    patternsConform(newStore)
    splitsConform(newStore)
    scriptsConform(newStore)
    attachedConform(newStore)
    longQueriesConform(newStore)
    numbersConform(newStore)
    signsConform(newStore)
    formsConform(newStore)
    formsByLanguageConform(newStore)
    questionsConform(newStore)
    titlesConform(newStore)
    toldConform(newStore)
    asidesConform(newStore)
    scannedConform(newStore)
    quotationsConform(newStore)
    quotingConforms(newStore)
    quotesAreCounted(newStore)
    namesConform(newStore)
    namePartsConform(newStore)
    operatorsConform(newStore)
    peopleConform(newStore)
    spellingsConform(newStore)
    orderConforms(newStore)
    filtersConform(newStore)
    furnitureConforms(newStore)
    datesConform(newStore)
    highlightsConform(newStore)
    writingConforms(newStore)
    sharingConforms(newStore)
    copiesConform(newStore)
    foldingConforms(newStore)
    foldedMembersConform(newStore)
    foldedByHandConforms(newStore)
    copyFiltersConform(newStore)
    proofsConform(newStore)
    verifyConforms(newStore)
  })
}
