import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseQuery } from './parse.ts'
import { printQuery, withoutNode } from './print.ts'
import { leaves, type QueryNode, type Term } from './syntax.ts'

const termIn = (term: Term) =>
  term.type === 'pattern' ? term.pattern : `${term.word}${term.type === 'prefix' ? '*' : ''}`

/** A tree in a short notation: `all` in parentheses, with & where AND is written, `any` with bars. */
function show(node: QueryNode): string {
  if (node.type === 'word') return `${node.word}${node.prefix ? '*' : ''}`
  if (node.type === 'pattern') return termIn(node.term)
  if (node.type === 'phrase') {
    return `"${node.terms.map(termIn).join(' ')}"${node.within === null ? '' : `~${node.within}`}`
  }
  if (node.type === 'operator') return `${node.operator}=${node.value}`
  if (node.type === 'not') return `${node.word ? '!' : '-'}${show(node.of)}`
  if (node.type === 'any') return `(${node.of.map(show).join(' | ')})`
  if (node.type === 'near') {
    return node.of.reduce((text, it, at) => {
      const step = node.steps[at - 1]
      return step ? `${text} ${step.inOrder ? '>' : '~'}${step.within} ${show(it)}` : show(it)
    }, '')
  }
  return `(${node.of.map((it, at) => `${at === 0 ? '' : node.ands[at - 1] ? ' & ' : ' '}${show(it)}`).join('')})`
}
const shown = (text: string) => show(parseQuery(text).root).slice(1, -1)

/** Pieces of which texts are made that are hard to parse. */
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 5 }),
  fc.constantFrom(
    ...[
      '"',
      '”',
      '«',
      '-',
      '−',
      '(',
      ')',
      '|',
      ' ',
      '*',
      '?',
      '~5',
      ':',
      'OR',
      'AND',
      'NOT',
      'NEAR',
      'NEAR/5',
    ],
    ...[
      'PRE/2',
      'source:',
      'title:(',
      'title:',
      'after:',
      'after:2025 ',
      'lang:"',
      'war',
      'wom?n',
      'Syri*',
      'north-west',
    ],
    ...['叙利亚', 'צה"ל', 'l’avocat', ' war ', ' OR ', ' AND ', ' NOT ', ' (', ') ', ' NEAR/5 '],
  ),
)
const text = fc.array(piece, { maxLength: 14 }).map((it) => it.join(''))

describe('the query language', () => {
  test.each<[string, string, string[]?]>([
    ['war crimes', 'war crimes*'],
    ['war crimes ', 'war crimes'],
    ['war crimes.', 'war crimes'],
    ['"war crimes"', '"war crimes"'],
    ['“war crimes"', '"war crimes"'],
    ['«war crimes» in', '"war crimes" in*'],
    ['„war crimes“', '"war crimes"'],
    ['"war cri', '"war cri*"', ['unclosed-phrase']],
    ['"war cri ', '"war cri"', ['unclosed-phrase']],
    ['"war"crimes', '"war" crimes*'],
    ['-war ', '-war'],
    ['-"war crimes"', '-"war crimes"'],
    ['-north-west', '-"north west"'],
    ['-.NET ', '-"ꓸ net"'],
    ['AT&T* ', '"at ꓹ t*"'],
    ['.NET* ', '"ꓸ net*"'],
    ['ada@roe.com ', '"ada roe" com'],
    ['ports −.com ', 'ports -"ꓸ com"'],
    ['-.22 ', '-22'],
    ['north-west', 'north west*'],
    ['war - crimes', 'war crimes*'],
    ['source:Guardian', 'source=Guardian'],
    ['source:"The Guardian" war ', 'source=The Guardian war'],
    ['-group:HRW', '-group=HRW'],
    ['GROUP:HRW', 'group=HRW'],
    ['title:massacre x ', 'title=massacre x'],
    ['after:2025-03 before:2025', 'after=2025-03 before=2025'],
    ['after:soon ', 'soon', ['not-a-date']],
    ['source: war ', 'source war'],
    ['source:""', 'source'],
    ['colour:red ', 'colour red', ['unknown-operator']],
    ['https://example.org/a ', 'https example org a'],
    ['he said: go ', 'he said go'],
  ])('%j is %j', (typed, expected, notices = []) => {
    expect(shown(typed)).toBe(expected)
    expect(parseQuery(typed).notices.map((notice) => notice.code)).toEqual(notices)
  })

  test.each<[string, string]>([
    ['a OR b ', '(a | b)'],
    ['a | b|c ', '(a | b | c)'],
    ['a b OR c ', '((a b) | c)'],
    ['a (b OR c) ', 'a (b | c)'],
    ['a AND b c ', 'a & b c'],
    ['NOT a ', '!a'],
    ['a NOT (b OR c) ', 'a !(b | c)'],
    ['-(a b) c ', '-(a b) c'],
    ['NOT NOT a ', '!!a'],
    ['(a) ', 'a'],
    ['((a OR b)) ', '(a | b)'],
    ['(source:x) a ', '(source=x) a'],
    ['（a OR b） ', '(a | b)'],
    ['person(s) in ', 'person s in'],
    ['(person(s) OR x) ', '((person s) | x)'],
    ['a NEAR/5 b ', 'a ~5 b'],
    ['a PRE/2 "b c" ', 'a >2 "b c"'],
    ['a NEAR/5 b NEAR/3 c ', 'a ~5 b ~3 c'],
    ['(a OR b) NEAR/5 c d ', '(a | b) ~5 c d'],
    ['x a NEAR/5 north-west ', 'x a ~5 "north west"'],
    ['"a b"~7 ', '"a b"~7'],
    ['"a"~7 ', '"a"'],
    ['and or not near ', 'and or not near'],
    [
      'source:(Guardian OR "Le Monde"|New York Times) x ',
      '(source=Guardian | source=Le Monde | source=New York Times) x',
    ],
    ['-group:(Hama AND Fatah) ', '-(group=Hama & group=Fatah)'],
    ['speaker:(Joe Stork)', '(speaker=Joe Stork)'],
  ])('operators: %j is %j', (typed, expected) => {
    expect(shown(typed)).toBe(expected)
    expect(parseQuery(typed).notices).toEqual([])
  })

  test.each<[string, string]>([
    ['Syri* monks ', 'syri* monks'],
    ['wom?n ', 'wom?n'],
    ['organi?ation* ', 'organi?ation*'],
    ['"Syri* monks" ', '"syri* monks"'],
    ['-Syri* x ', '-syri* x'],
    ['why? ', 'why'],
    ['who?* ', 'who?*'],
    ['roe.org/?page=2 ', 'roe org page 2'],
    ['roe.org/mill?page=2 ', 'roe org mill page 2'],
    ['É*s ', 'e*s'],
  ])('stars and question marks: %j is %j', (typed, expected) => {
    expect(shown(typed)).toBe(expected)
    expect(parseQuery(typed).notices).toEqual([])
  })

  test.each<[string, string, string[]]>([
    ['OR', 'or*', ['operator-without-operand']],
    ['war OR', 'war or*', ['operator-without-operand']],
    ['AND war ', 'and war', ['operator-without-operand']],
    ['NOT', 'not*', ['operator-without-operand']],
    ['a OR AND b ', 'a or & b', ['operator-without-operand']],
    ['a NEAR b ', 'a near b', ['near-without-number']],
    ['a NEAR/5 ', 'a near 5', ['operator-without-operand']],
    ['a NEAR/5 (b c) ', 'a (b c)', ['near-operand']],
    ['(a OR b', '(a | b*)', ['unclosed-group']],
    ['a) b ', 'a b', ['unopened-group']],
    ['*tion ', 'tion', ['leading-star']],
    ['"the * of" ', '"the of"', ['lone-star']],
    ['* war ', 'war', ['lone-star']],
    ['???', '', ['nothing-to-search']],
    ['"" - " \u0000', '', ['nothing-to-search']],
    ['()', '', ['nothing-to-search']],
    ['-', '', ['nothing-to-search']],
    [
      '(((((((((((((((((((((((((((((((((((((((((((a b)))))))))))))))))))))))))))))))))))))))))))',
      '(a b)',
      ['too-deep'],
    ],
  ])('what cannot be honoured is said: %j is %j', (typed, expected, codes) => {
    expect(shown(typed)).toBe(expected)
    const told = parseQuery(typed).notices.map((notice) => notice.code)
    expect([...new Set(told)]).toEqual(codes)
  })

  test('half a character is read as in an address, which cannot hold it', () => {
    for (const rest of ['-\ud800salem', '\ud800', 'a\udc00b ']) {
      expect(shown(rest)).toBe(shown(new URLSearchParams({ q: rest }).get('q') ?? ''))
    }
    expect(shown('-\ud800salem ')).toBe(shown('-\uFFFDsalem '))
  })

  test('nothing, and spaces, are no query and nothing is said of them', () => {
    for (const typed of ['', '  \t '])
      expect(parseQuery(typed)).toMatchObject({ root: { of: [] }, notices: [] })
  })

  test('characters that are written together without spaces are a phrase, and words beside each other are not', () => {
    expect(shown('叙利亚 革命')).toBe('"叙 利 亚" "革 命"')
    expect(shown('病')).toBe('病')
  })

  test('a quotation mark between Hebrew letters is part of the word', () => {
    const { root } = parseQuery('צה"ל תקף')
    expect(root.of.map((it) => it.type)).not.toContain('phrase')
    expect(parseQuery('"דובר צה"ל" ').root.of.map((it) => it.type)).toEqual(['phrase'])
  })

  test('no text is an error, and every part has its offsets, in order', () => {
    fc.assert(
      fc.property(text, (typed) => {
        let last = 0
        for (const { leaf } of leaves(parseQuery(typed).root)) {
          expect(leaf.start).toBeGreaterThanOrEqual(last)
          expect(leaf.end).toBeGreaterThan(leaf.start)
          expect(leaf.end).toBeLessThanOrEqual(typed.length)
          last = leaf.end
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('only the very last word can be incomplete', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const all = [...leaves(parseQuery(typed).root)].map(({ leaf }) => leaf)
        for (const leaf of all.slice(0, -1)) expect(leaf.type === 'word' && leaf.prefix).toBe(false)
      }),
    )
  })
})

describe('a query said back', () => {
  test.each([
    ['(a b) OR  c', '(a b) OR c'],
    ['a (b|c) ', 'a (b OR c) '],
    ['"war crimes" -x NOT  (y OR z)', '"war crimes" -x NOT (y OR z) '],
    ['(a OR b) NEAR/5 c', '(a OR b) NEAR/5 c'],
    ['north-west', 'north west'],
    ['(title:(x ', '(title:"(x") '],
    ['צה"ל|title:(NEAR/5) ', 'צה"ל OR (title:"NEAR/5") '],
    ['source:(x OR y)', 'source:"x" OR source:"y" '],
    ['צה"ל?l’avocat', 'צה"ל avocat'],
  ])('%j is %j', (typed, expected) => {
    expect(printQuery(typed, parseQuery(typed).root)).toBe(expected)
  })

  test('parses to the same, whatever was typed', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const said = printQuery(typed, parseQuery(typed).root)
        expect(shown(said)).toBe(shown(typed))
        expect(printQuery(said, parseQuery(said).root)).toBe(said)
      }),
      { numRuns: 3000 },
    )
  })

  test.each([
    ['killed group:Amnesty in Latakia ', 1, 'killed in Latakia '],
    ['lang:en killed after:2024', 2, 'lang:en killed '],
    ['a OR b', 0, 'b'],
    ['a OR b', 1, 'a '],
    ['x (a OR b)', 1, 'x b '],
    ['-(a b)', 0, '-b '],
    ['a NEAR/5 b NEAR/3 c ', 1, 'a NEAR/3 c '],
    ['a', 0, ''],
  ])('%j without part %i is %j', (typed, nth, expected) => {
    const { root } = parseQuery(typed)
    const part = [...leaves(root)][nth]?.leaf
    expect(part && withoutNode(typed, root, part)).toBe(expected)
  })

  test('without any one part asks for the others as before', () => {
    fc.assert(
      fc.property(text, fc.nat(), (typed, nth) => {
        const { root } = parseQuery(typed)
        const all = [...leaves(root)]
        const part = all[nth % Math.max(1, all.length)]?.leaf
        if (part === undefined) return
        const left = withoutNode(typed, root, part)
        expect([...leaves(parseQuery(left).root)]).toHaveLength(all.length - 1)
      }),
      { numRuns: 2000 },
    )
  })
})
