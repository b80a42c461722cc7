import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeWord } from '../encoding/letters.ts'
import { languageToken } from '../encoding/tokens.ts'
import { holds, triedRecords } from './expressions.fixture.ts'
import { ANYHOW, AS_TYPED, atLeast, type Budget, IN_FORMS, Matching, type Scope, STRICT } from './matching.ts'
import { onlyWords, valuesIn } from './only-words.ts'
import type { Tree, Unit, Way } from './units.ts'

const WORDS = ['oak', 'elm', 'ash', 'fir']
const way: fc.Arbitrary<Way> = fc.record({
  as: fc.constantFrom('typed', 'respelt', 'form', 'corrected', 'named'),
  language: fc.constantFrom(null, 'en', 'de'),
  others: fc.constant([]),
  test: fc.oneof(
    fc.subarray(WORDS, { minLength: 1 }).map((words) => ({ type: 'words' as const, words })),
    fc.constantFrom('o', 'el', 'x').map((word) => ({ type: 'prefix' as const, word })),
  ),
})
const unit: fc.Arbitrary<Unit> = fc.record({
  type: fc.constant('unit' as const),
  ways: fc.array(way, { maxLength: 4 }),
  tagged: fc.constant([]),
})
const trees = fc.letrec<{ any: Tree }>((tie) => {
  const several = fc.array(tie('any'), { minLength: 1, maxLength: 4 })
  return {
    any: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      unit,
      fc.record({ type: fc.constant('titled' as const), unit }),
      fc.record({
        type: fc.constant('name' as const),
        spelled: fc.record({ type: fc.constant('all' as const), of: fc.array(unit, { minLength: 1 }) }),
        tag: unit,
      }),
      several.map((of): Tree => ({ type: 'all', of })),
      several.map((of): Tree => ({ type: 'any', of })),
      tie('any').map((of): Tree => ({ type: 'not', of })),
    ),
  }
}).any

const BUDGETS: Budget[] = [STRICT, AS_TYPED, IN_FORMS, { ...IN_FORMS, corrected: 1 }, ANYHOW]
const SCOPES: Scope[] = ['text', 'anywhere', 'title']

const records = triedRecords.map((all) =>
  all.map((it) => ({
    ...it,
    words: it.words.map(encodeWord),
    titled: it.titled.map(encodeWord),
    headed: [],
    language: languageToken(it.language),
  })),
)

test('a query with the words alone that stand in the texts it can find finds the same ones, at every level', () => {
  const matching = new Matching('passages', new Map(), () => true)
  fc.assert(
    fc.property(trees, records, (tree, all) => {
      const findable = all.filter((it) => holds(atLeast(tree, 'passages'), it))
      const left = onlyWords(tree, new Set(findable.flatMap((it) => [...it.words, ...it.titled])))
      expect(valuesIn(atLeast(left, 'passages'))).toBeLessThanOrEqual(valuesIn(atLeast(tree, 'passages')))
      for (const record of all) {
        for (const budget of BUDGETS) {
          const found = (it: Tree) => [
            holds(matching.of(it, budget), record),
            ...SCOPES.map((scope) => holds(matching.within(it, scope, budget), record)),
          ]
          expect(found(left)).toEqual(found(tree))
        }
      }
    }),
  )
})
