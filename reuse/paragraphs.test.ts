import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ParagraphStep, paragraphSteps } from './paragraphs.ts'

const FIRST = 'The ferry left the harbour at dawn with forty people on board.'
const SECOND = 'Nobody saw it arrive on the other side of the bay.'
const THIRD = 'The company has promised an inquiry before the end of the year.'

/** `=` the same, `~` changed, `-` removed, `+` added, with `>` where it stands elsewhere. */
const signs = (steps: readonly ParagraphStep[]) =>
  steps
    .map((it) => {
      if (!('elsewhere' in it)) return it.kind === 'same' ? '=' : '~'
      return (it.kind === 'removed' ? '-' : '+') + (it.elsewhere === null ? '' : '>')
    })
    .join(' ')

describe('paragraphs correspond', () => {
  test('where their words are the same, whatever their case and punctuation', () => {
    expect(signs(paragraphSteps([FIRST, SECOND], [FIRST.toUpperCase(), `“${SECOND}”`]))).toBe('= =')
  })

  test('where most of their words are, as changed ones', () => {
    const later = FIRST.replace('forty', 'fifty')
    expect(paragraphSteps([FIRST, SECOND], [later, SECOND])).toEqual([
      { kind: 'changed', from: 0, to: 0 },
      { kind: 'same', from: 1, to: 1 },
    ])
  })

  test('and not where they only share the words that any two have', () => {
    expect(signs(paragraphSteps([FIRST, SECOND], [FIRST, THIRD]))).toBe('= - +')
  })

  test('in every language', () => {
    const arabic = [
      'غادرت العبارة الميناء عند الفجر وعلى متنها أربعون شخصا',
      'لم يرها أحد تصل إلى الضفة الأخرى',
    ]
    const changed = arabic[0]?.replace('أربعون', 'خمسون') ?? ''
    expect(signs(paragraphSteps(arabic, [changed, arabic[1] ?? '']))).toBe('~ =')
  })
})

test('what is in one of them alone is removed or added', () => {
  expect(paragraphSteps([FIRST, SECOND], [SECOND, THIRD])).toEqual([
    { kind: 'removed', from: 0, elsewhere: null },
    { kind: 'same', from: 1, to: 0 },
    { kind: 'added', to: 1, elsewhere: null },
  ])
})

test('a paragraph that stands elsewhere is told in both places, with the other one', () => {
  const steps = paragraphSteps([FIRST, SECOND, THIRD], [SECOND, THIRD, FIRST])
  expect(signs(steps)).toBe('-> = = +>')
  expect(steps[0]).toEqual({ kind: 'removed', from: 0, elsewhere: 2 })
  expect(steps.at(-1)).toEqual({ kind: 'added', to: 2, elsewhere: 0 })
})

test('short paragraphs, which stand in a text more than once, are not told as moved', () => {
  expect(signs(paragraphSteps(['Read more', FIRST], [FIRST, 'Read more']))).toBe('- = +')
})

test('a paragraph without words is the same only as it is', () => {
  expect(signs(paragraphSteps(['* * *', FIRST], ['* * *', FIRST]))).toBe('= =')
  expect(signs(paragraphSteps(['* * *'], ['———']))).toBe('- +')
})

test('thousands of paragraphs that all changed correspond by their rare words', () => {
  const from = Array.from({ length: 3_000 }, (_, at) => `Item ${at} of the list was bought in ${at + 7_000}.`)
  const to = from.map((it) => `${it} It was sold again`)
  const steps = paragraphSteps(from, to)
  expect(steps.every((it, at) => it.kind === 'changed' && it.from === at && it.to === at)).toBe(true)
})

test('every paragraph of both is told once, in order, and pairs never cross', () => {
  const text = fc.array(fc.constantFrom(FIRST, SECOND, THIRD, FIRST.replace('forty', 'fifty'), '', '* * *'), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(text, text, (from, to) => {
      const steps = paragraphSteps(from, to)
      expect(steps.flatMap((it) => ('from' in it ? [it.from] : []))).toEqual([...from.keys()])
      expect(steps.flatMap((it) => ('to' in it ? [it.to] : []))).toEqual([...to.keys()])
    }),
  )
})

test('a text has no edits to itself', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(FIRST, SECOND, THIRD, '', '…'), { maxLength: 12 }), (text) => {
      expect(paragraphSteps(text, text).every(({ kind }) => kind === 'same')).toBe(true)
    }),
  )
})
