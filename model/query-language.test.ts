import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseQuery, type QueryPart } from './query-language.ts'

/** One part of a query, in a short notation. */
function show(part: QueryPart): string {
  const sign = part.exclude ? '-' : ''
  if (part.type === 'word') return `${sign}${part.word}${part.prefix ? '*' : ''}`
  if (part.type === 'phrase') return `${sign}"${part.words.join(' ')}${part.prefix ? '*' : ''}"`
  return `${sign}${part.operator}=${part.value}`
}

describe('the query language', () => {
  test.each<[string, string[], string[]?]>([
    ['war crimes', ['war', 'crimes*']],
    ['war crimes ', ['war', 'crimes']],
    ['war crimes.', ['war', 'crimes']],
    ['"war crimes"', ['"war crimes"']],
    ['“war crimes"', ['"war crimes"']],
    ['«war crimes» in', ['"war crimes"', 'in*']],
    ['„war crimes“', ['"war crimes"']],
    ['"war cri', ['"war cri*"'], ['unclosed-phrase']],
    ['"war cri ', ['"war cri"'], ['unclosed-phrase']],
    ['"war"crimes', ['"war"', 'crimes*']],
    ['-war', ['-war']],
    ['-"war crimes"', ['-"war crimes"']],
    ['-north-west', ['-"north west"']],
    ['north-west', ['north', 'west*']],
    ['war -', ['war']],
    ['war - crimes', ['war', 'crimes*']],
    ['source:Guardian', ['source=Guardian']],
    ['source:"The Guardian" war ', ['source=The Guardian', 'war']],
    ['-group:HRW', ['-group=HRW']],
    ['GROUP:HRW', ['group=HRW']],
    ['after:2025-03 before:2025', ['after=2025-03', 'before=2025']],
    ['after:soon ', ['soon'], ['not-a-date']],
    ['after:2025-02-30 ', ['2025', '02', '30'], ['not-a-date']],
    ['source: war ', ['source', 'war']],
    ['source:""', ['source']],
    ['colour:red ', ['colour', 'red'], ['unknown-operator']],
    ['https://example.org/a ', ['https', 'example', 'org', 'a']],
    ['he said: go ', ['he', 'said', 'go']],
    ['', []],
    ['"" - " \u0000', [], undefined],
  ])('%j is %j', (text, parts, notices = []) => {
    const parsed = parseQuery(text)
    expect(parsed.parts.map(show)).toEqual(parts)
    expect(parsed.notices.map((notice) => notice.code)).toEqual(notices)
  })

  test('no text is an error, and every part has its offsets', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.constantFrom('"', '”', '-', 'source:', 'after:', ' ', 'war'),
    )
    fc.assert(
      fc.property(
        fc.array(piece).map((it) => it.join('')),
        (text) => {
          let last = 0
          for (const part of parseQuery(text).parts) {
            expect(part.start).toBeGreaterThanOrEqual(last)
            expect(part.end).toBeGreaterThan(part.start)
            expect(part.end).toBeLessThanOrEqual(text.length)
            last = part.end
          }
        },
      ),
    )
  })

  test('only the very last word can be incomplete', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { parts } = parseQuery(text)
        for (const part of parts.slice(0, -1)) expect('prefix' in part && part.prefix).toBe(false)
      }),
    )
  })
})
