import fc from 'fast-check'
import { allOf, anyOf, type Expression, is, isIn, notOf, someOf } from './expression.ts'

/** What expressions are tried on: a record with words in two fields and a language. */
export type Tried = { key: string; words: readonly string[]; titled: readonly string[]; language: string }

const WORDS = ['oak', 'elm', 'ash', 'fir']
const some = fc.subarray(WORDS)

export const triedRecords: fc.Arbitrary<Tried[]> = fc
  .array(fc.record({ words: some, titled: some, language: fc.constantFrom('en', 'de') }), { maxLength: 12 })
  .map((them) => them.map((it, at) => ({ ...it, key: `${at}` })))

export const expressions: fc.Arbitrary<Expression> = fc.letrec<{ any: Expression }>((tie) => {
  const several = fc.array(tie('any'), { maxLength: 5 })
  return {
    any: fc.oneof(
      { maxDepth: 5, depthSize: 'large' },
      fc.oneof(
        fc.boolean(),
        fc.tuple(fc.constantFrom('words', 'titled'), some).map(([field, words]) => isIn(field, words)),
        fc.constantFrom('en', 'de').map((it) => is('language', it)),
      ),
      several.map(allOf),
      several.map(anyOf),
      fc.tuple(fc.nat({ max: 5 }), several).map(([count, parts]) => someOf(count, parts)),
      tie('any').map(notOf),
    ),
  }
}).any

/** Whether it holds for a record, read word by word. */
export function holds(it: Expression, record: Tried): boolean {
  if (typeof it === 'boolean') return it
  if ('not' in it) return !holds(it.not, record)
  if ('all' in it) return it.all.every((part) => holds(part, record))
  if ('any' in it) return it.any.some((part) => holds(part, record))
  if ('some' in it) return it.of.filter((part) => holds(part, record)).length >= it.some
  const values = [record[it.field as keyof Tried]].flat()
  if ('in' in it) return it.in.some((value) => values.includes(value))
  if ('begins' in it) return values.some((value) => value.startsWith(it.begins))
  if ('is' in it) return values.includes(`${it.is}`)
  throw new TypeError(`No record is asked for this: ${JSON.stringify(it)}`)
}
