import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseQuery } from '../../../model/query/parse.ts'
import { emptyRequest } from '../../../model/search-request.ts'
import { resolve } from '../../resolve.ts'
import { encodeWord } from '../../served/encoding/letters.ts'
import { closeTogether } from '../../served/query/closeness.ts'
import { compile } from '../../served/query/compile.ts'
import { allOf, anyOf, type Expression, is, notOf, uncounted } from '../../served/query/expression.ts'
import { Lexicon, NO_WORDS, type WordAnswers, wordQuestions } from '../../served/query/lexicon.ts'
import { ANYHOW, AS_TYPED, type Budget, Matching, STRICT } from '../../served/query/matching.ts'
import { standsIn } from '../../served/query/standing.ts'
import { testsByPlace, unitsOf } from '../../served/query/units.ts'
import type { Named } from '../../sought.ts'
import { writtenPieces } from './closeness.ts'
import { heightOf, partsOfHeight, replaced } from './depth.ts'
import { written } from './written.ts'

const daesh: Named = {
  facet: 'group',
  key: 'isis',
  label: 'Islamic State',
  names: ['Islamic State', 'Daesh'],
}

const rootOf = (q: string) =>
  resolve(q, parseQuery(q), emptyRequest(), ({ folded }) => (folded === 'daesh' ? [daesh] : [])).root

function filterOf(q: string, answers: Partial<WordAnswers> = {}, budget: Budget = AS_TYPED) {
  const tree = compile(rootOf(q), new Lexicon({ ...NO_WORDS, ...answers }), true)
  return written(new Matching('quotations', new Map(), () => true).of(tree, budget))
}

describe('from a query to a filter', () => {
  test('words, and what is said of them with AND, OR and NOT', () => {
    expect(filterOf('war ')).toBe('words IN ["war"]')
    expect(filterOf('war crimes ')).toBe('(words IN ["war"]) AND (words IN ["crimes"])')
    expect(filterOf('(war OR fire) -rain ')).toBe('(words IN ["war", "fire"]) AND (NOT (words IN ["rain"]))')
  })

  test('an unfinished word is what words begin with', () => {
    expect(filterOf('war cri', {}, STRICT)).toBe('(words IN ["war"]) AND (words STARTS WITH "cri")')
  })

  test('a passage matches in its text, unless what stands above it has the rest', () => {
    const tree = compile(rootOf('war crimes '), new Lexicon(NO_WORDS), true)
    const filter = written(new Matching('passages', new Map(), () => true).of(tree, AS_TYPED)) ?? ''
    expect(filter).toContain('titled IN ["war"]')
    expect(filter).toMatch(/AND \(words IN \["war", "crimes"\]\)$/)
  })

  test('a name matches by its words, or by its tag, which is a level of its own', () => {
    expect(filterOf('daesh ')).toBe('words IN ["daesh"]')
    expect(filterOf('daesh ', {}, ANYHOW)).toMatch(
      /^\(words IN \["daesh"\]\) OR \(tags IN \["[0-9a-f]{20}"\]\)$/,
    )
    expect(filterOf('-daesh ')).toMatch(
      /^NOT \(\(words IN \["daesh"\]\) OR \(tags IN \["[0-9a-f]{20}"\]\)\)$/,
    )
  })

  test('any words are corrected, but no more than the budget has, however many there are', () => {
    const letters = ['alpha', 'bravo', 'delta', 'gamma', 'kappa']
    const corrections = new Map(letters.map((it) => [`${it} false`, [{ word: `x${it}`, mistakes: 1 }]]))
    const tree = compile(rootOf(`${letters.join(' ')} `), new Lexicon({ ...NO_WORDS, corrections }), true)
    const matching = new Matching('quotations', new Map(), () => true)
    fc.assert(
      fc.property(fc.subarray(letters), fc.integer({ min: 0, max: 5 }), (wrong, corrected) => {
        const text = letters.map((it) => (wrong.includes(it) ? `x${it}` : it))
        const holds = (it: Expression): boolean => {
          if (typeof it === 'boolean') return it
          if ('field' in it) return 'in' in it && text.some((word) => it.in.includes(encodeWord(word)))
          if ('not' in it) return !holds(it.not)
          if ('some' in it) return it.of.filter(holds).length >= it.some
          return 'all' in it ? it.all.every(holds) : it.any.some(holds)
        }
        const found = matching.of(tree, { ...AS_TYPED, corrected })
        expect(holds(found)).toBe(wrong.length <= corrected)
        expect(holds(uncounted(found))).toBe(wrong.length <= corrected)
      }),
    )
  })

  test('the filter of a pasted paragraph stays small and flat', () => {
    const many = Array.from({ length: 300 }, (_, at) => `word${String.fromCodePoint(0x4c0 + at)}`)
    const corrections = new Map(many.map((it) => [`${it} false`, [{ word: `x${it}`, mistakes: 1 }]]))
    const tree = compile(rootOf(`${many.join(' ')} `), new Lexicon({ ...NO_WORDS, corrections }), true)
    const filter = uncounted(
      new Matching('quotations', new Map(), () => true).of(tree, { ...AS_TYPED, corrected: 2 }),
    )
    expect(written(filter)?.length).toBeLessThan(1_000_000)
    expect(heightOf(filter)).toBeLessThan(25)
  })

  test('corrections are found within a budget of corrected words', () => {
    const corrections = new Map([
      ['coast false', [{ word: 'roast', mistakes: 1 }]],
      ['burned false', [{ word: 'turned', mistakes: 1 }]],
    ])
    const found = (corrected: number) =>
      filterOf('coast burned ', { corrections }, { ...AS_TYPED, corrected })
    expect(found(0)).not.toContain('roast')
    expect(found(1)).toBe(
      '(words IN ["coast", "roast"]) AND (words IN ["burned", "turned"]) AND (words IN ["coast", "burned"])',
    )
  })

  test('nothing that a person typed gets into a filter but letters and digits of words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (q) => {
        const strings = (filterOf(q) ?? '').match(/"[^"]*"/gu) ?? []
        for (const it of strings) expect(it).toMatch(/^"[a-z0-9\ue000-\uf8ff]+"$/u)
      }),
    )
  })

  test('the places of words are looked up once for each phrase', () => {
    const tree = compile(
      rootOf('"war crimes" OR (rain -"war crimes") "on the coast"'),
      new Lexicon(NO_WORDS),
      true,
    )
    expect(testsByPlace(tree)).toHaveLength(2)
  })

  test('words are split where somebody writes them with a hyphen, and else as a correction', () => {
    const pairs = [['north', 'west']] as const
    const known = new Set(['the', 'rapist', 'north', 'west'])
    const tree = (q: string) => compile(rootOf(q), new Lexicon({ ...NO_WORDS, pairs, known }), true)
    const ways = (q: string) => unitsOf(tree(q)).flatMap((it) => it.ways.map((way) => way.as))
    expect(ways('northwest ')).toEqual(['typed', 'respelt', 'corrected'])
    expect(ways('north west ')).toEqual(['typed', 'respelt', 'typed', 'respelt'])
    expect(ways('therapist ')).toEqual(['typed', 'corrected'])
    expect(ways('"northwest coast" ')).toEqual(['typed', 'respelt'])
  })

  test('joined words that also stand side by side, and never with a hyphen, are a correction', () => {
    const known = new Set(['therapist'])
    const ways = (sideBySide: ReadonlySet<string>) => {
      const lexicon = new Lexicon({ ...NO_WORDS, known, sideBySide })
      return unitsOf(compile(rootOf('the rapist '), lexicon, true)).flatMap((it) =>
        it.ways.map((way) => way.as),
      )
    }
    expect(ways(new Set())).toEqual(['typed', 'respelt', 'typed', 'respelt'])
    expect(ways(new Set(['the rapist']))).toEqual(['typed', 'corrected', 'typed', 'corrected'])
  })

  test('forms are looked for in texts of their language, and not behind NOT', () => {
    const forms = new Map([['fire', [{ language: 'en', words: ['fires', 'fire'] }]]])
    expect(filterOf('fire ', { forms })).toBe('words IN ["fire"]')
    const found = filterOf('fire ', { forms }, { ...AS_TYPED, forms: true })
    expect(found).toMatch(
      /^\(words IN \["fire"\]\) OR \(\(language = "[0-9a-f]{20}"\) AND \(words IN \["fires"\]\)\)$/,
    )
    expect(filterOf('-fire ', { forms }, ANYHOW)).toBe('NOT (words IN ["fire"])')
  })

  test('the vocabulary is asked only for what the query needs', () => {
    const asked = (q: string) => wordQuestions(rootOf(q), { typos: true, forms: true })
    expect(asked('rain ')).toEqual({
      known: [],
      joined: [{ type: 'word', word: 'rain', prefix: false }],
      neighbours: [],
      misspelt: [],
      inflected: ['rain'],
      patterns: [],
    })
    expect(asked('w?r "cr?mes of"').patterns).toEqual(['w?r', 'cr?mes'])
    expect(asked('-rain "of war"').inflected).toEqual([])
  })
})

describe('expressions', () => {
  const LEAVES: Expression[] = ['a', 'b', 'c'].map((field) => is(field, 1))
  const deep = fc.letrec<{ expression: Expression }>((tie) => ({
    expression: fc.oneof(
      { maxDepth: 6, depthSize: 'large' },
      fc.oneof(fc.boolean(), fc.constantFrom(...LEAVES)),
      fc.array(tie('expression'), { maxLength: 3 }).map(allOf),
      fc.array(tie('expression'), { maxLength: 3 }).map(anyOf),
      tie('expression').map(notOf),
    ),
  })).expression

  const holds = (it: Expression, given: ReadonlySet<Expression>): boolean => {
    if (typeof it === 'boolean') return it
    if ('field' in it) return given.has(it)
    if ('not' in it) return !holds(it.not, given)
    if ('some' in it) return it.of.filter((part) => holds(part, given)).length >= it.some
    return 'all' in it
      ? it.all.every((part) => holds(part, given))
      : it.any.some((part) => holds(part, given))
  }

  test('mean the same with their deep parts replaced by what these find', () => {
    fc.assert(
      fc.property(deep, fc.subarray(LEAVES), (it, true_) => {
        const given = new Set(true_)
        const parts = partsOfHeight(it, 2)
        const shallow = replaced(it, new Map(parts.map((part) => [part, holds(part, given)])))
        expect(holds(shallow, given)).toBe(holds(it, given))
        expect(heightOf(shallow)).toBeLessThanOrEqual(Math.max(1, heightOf(it) - (parts.length > 0 ? 1 : 0)))
      }),
    )
  })
})

describe('the words whose closeness counts', () => {
  const close = (q: string) => writtenPieces(closeTogether(rootOf(q).of))

  test('are those that every match has; a space after the last says that it is finished', () => {
    expect(close('war ')).toBe('')
    expect(close('war crimes ')).toBe('war crimes ')
    expect(close('war (rain OR fire) "on the coast" -guns crim')).toBe('war "on the coast" crim')
  })

  test('leave out an unfinished word of a few letters, and what the server does not read', () => {
    expect(close('war crimes cri')).toBe('war crimes ')
    expect(close('aa bb cc dd ee ff gg hh ii jj kk ').trim().split(' ')).toHaveLength(10)
  })
})

describe('places in a text', () => {
  const words = (...all: string[]) => all.map((word) => ({ type: 'words' as const, words: [word] }))

  test('a sequence stands there as a whole', () => {
    const stands = standsIn({ type: 'sequence', places: words('one', 'two', 'three', 'four') })
    expect(stands('one two three two three four')).toBe(false)
    expect(stands('so one two three four')).toBe(true)
  })

  test('near means no more other words between the first and the last, in order or not', () => {
    const near = (within: number, inOrder: boolean) =>
      standsIn({ type: 'near', of: [words('strike'), words('the', 'market')], within, inOrder })
    expect(near(2, false)('the market of a strike')).toBe(true)
    expect(near(1, false)('the market of a strike')).toBe(false)
    expect(near(2, true)('the market of a strike')).toBe(false)
    expect(near(2, true)('strike on a the market')).toBe(true)
    expect(near(2, false)('strike market')).toBe(false)
  })

  test('one word is not two of them', () => {
    const stands = standsIn({ type: 'near', of: [words('war'), words('war')], within: 3, inOrder: false })
    expect(stands('a war')).toBe(false)
    expect(stands('war on war')).toBe(true)
  })
})
