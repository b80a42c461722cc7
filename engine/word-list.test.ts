import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type WithAsides, wordsRead } from '../model/asides.ts'
import { WordList } from './word-list.ts'

const listed = (list: WordList) =>
  list.all().map((folded, at) => ({ folded, start: list.start(at), end: list.end(at) }))
const read = (of: WithAsides) => wordsRead(of).map(({ folded, start, end }) => ({ folded, start, end }))

describe('the words of a text as numbers', () => {
  test('are those that are read of it, each with its first unit', () => {
    const piece = fc.constantFrom(
      'War',
      'ÉTÉ',
      '1 500',
      '漁民',
      'C++',
      '؟',
      'الأسد',
      ' ',
      ', ',
      'it’s',
      '€5',
      'ไทย',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((it) => it.join('')),
        ),
        (text) => {
          const list = new WordList({ text })
          expect(listed(list)).toEqual(read({ text }))
          for (let at = 0; at < list.length; at += 1)
            expect(list.first(at)).toBe(list.folded(at).charCodeAt(0))
        },
      ),
    )
  })

  test('are whole where something is set aside in them', () => {
    const of: WithAsides = {
      text: 'the minis-\nter said',
      asides: [{ start: 9, end: 11, reason: 'hyphenation' }],
    }
    expect(listed(new WordList(of))).toEqual(read(of))
    expect(new WordList(of).folded(1)).toBe('minister')
  })

  test('of one list do not change with those of the next', () => {
    const first = new WordList({ text: 'one two' })
    new WordList({ text: `${'other '.repeat(2_000)}` })
    expect(listed(first)).toEqual(read({ text: 'one two' }))
  })
})
