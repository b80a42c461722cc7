import { describe, expect, it } from 'vitest'
import { readPlainText } from './plain-text.ts'

describe('a hyphen at the end of a line', () => {
  const around = (first: string, second: string) =>
    [
      'The people of the valley had asked the council of the town again,',
      `as they had done in each of the years before it, and the ${first}`,
      `${second} had answered that it would be looked into in the spring.`,
    ].join('\n')
  const asideIn = (text: string) => {
    const { asides = [] } = readPlainText(text)
    return asides.map((it) => [it.reason, text.slice(it.start, it.end)])
  }

  it('divides a word, and is set aside with the line break', () => {
    expect(asideIn(around('com-', 'mission'))).toEqual([['hyphenation', '-\n']])
    expect(asideIn(around('com\u00ad', 'mission'))).toEqual([['hyphenation', '\u00ad\n']])
  })

  it('belongs to a compound that the text writes with a hyphen elsewhere', () => {
    expect(asideIn(`${around('cross-', 'border')}\n\nThe cross-border traffic went on.`)).toEqual([
      ['line break', '\n'],
    ])
    expect(asideIn(`${around('cross-', 'party')}\n\nThe cross-border traffic went on.`)).toEqual([
      ['line break', '\n'],
    ])
  })

  it('divides a word that the text writes without one elsewhere', () => {
    expect(asideIn(`${around('over-', 'turn')}\n\nThey would overturn what was over, in turn.`)).toEqual([
      ['hyphenation', '-\n'],
    ])
  })

  it('belongs to a number in words, and to a name', () => {
    expect(asideIn(around('forty-', 'one'))).toEqual([['line break', '\n']])
    expect(asideIn(around('Anglo-', 'Valley'))).toEqual([['line break', '\n']])
  })

  it('is no hyphenation where the next line is another paragraph', () => {
    expect(asideIn('The mill -\n\nclosed on Friday.')).toEqual([])
  })
})
