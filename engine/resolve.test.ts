import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseQuery } from '../model/query/parse.ts'
import { emptyRequest, type SearchRequest } from '../model/search-request.ts'
import { fold } from '../model/words.ts'
import { nameQuestions, resolve } from './resolve.ts'
import type { NameAnswers, Named } from './sought.ts'

const isis: Named = { facet: 'group', key: 'isis', label: 'Islamic State', names: ['Islamic State', 'Daesh'] }
const levant: Named = {
  facet: 'group',
  key: 'isil',
  label: 'Islamic State in the Levant',
  names: ['Islamic State in the Levant', 'ISIL'],
}
const [homs, otherHoms]: Named[] = ['SY/homs', 'XX/homs'].map((key) => ({
  facet: 'location',
  key,
  label: 'Homs',
  names: ['Homs'],
}))
const guardian: Named = {
  facet: 'source',
  key: 'the-guardian',
  label: 'The Guardian',
  names: ['The Guardian'],
}
const all = [isis, levant, homs, otherHoms, guardian].flatMap((it) => it ?? [])

const answer: NameAnswers = ({ facet, folded }) =>
  all.filter(
    (it) =>
      (facet === null ? it.facet === 'group' || it.facet === 'location' : it.facet === facet) &&
      it.names.some((name) => fold(name) === folded),
  )
const ask = (q: string, change: Partial<SearchRequest> = {}) =>
  resolve(q, parseQuery(q), { ...emptyRequest(), q, ...change }, answer)

describe('operators', () => {
  test('become filters in addition to those already chosen', () => {
    const any = { ...emptyRequest().any, source: ['reuters'] }
    const { request, root, shown } = ask('source:"the guardian" war ', { any })
    expect(request.any.source).toEqual(['reuters', 'the-guardian'])
    expect(root.of).toEqual([{ type: 'word', word: 'war', prefix: false }])
    expect(shown.parts[0]).toMatchObject({
      type: 'operator',
      filter: 'source',
      keys: ['the-guardian'],
      labels: ['The Guardian'],
    })
  })

  test('select everything with that name, and with a minus exclude all of it', () => {
    expect(ask('location:homs').request.any.location).toEqual(['SY/homs', 'XX/homs'])
    expect(ask('-location:homs').request.not.location).toEqual(['SY/homs', 'XX/homs'])
  })

  test('for dates can only narrow the chosen range', () => {
    expect(ask('after:2024', { from: '2025-03' }).request.from).toBe('2025-03')
    expect(ask('after:2025-04 after:2024', { from: '2025-03' }).request.from).toBe('2025-04')
    expect(ask('before:2024', { to: '2025' }).request.to).toBe('2024')
  })

  test('with an unknown name are searched as words, and a notice says so', () => {
    const { root, shown, request } = ask('group:"no such" x ')
    expect(request).toEqual({ ...emptyRequest(), q: 'group:"no such" x ' })
    expect(root.of.map((it) => it.type === 'word' && it.word)).toEqual(['no', 'such', 'x'])
    expect(shown.notices.map((notice) => notice.code)).toEqual(['unknown-name'])
  })

  test('never modify the given request', () => {
    const request = emptyRequest()
    resolve('location:homs after:2024', parseQuery('location:homs after:2024'), request, answer)
    expect(request).toEqual(emptyRequest())
  })
})

describe('operators in a group, behind NOT, or with AND between two of a facet', () => {
  const filtersOf = (q: string) => {
    const { request, root } = ask(q)
    return { any: request.any.location, not: request.not.location, root: JSON.stringify(root) }
  }
  const both = '"keys":["SY/homs","XX/homs"]'

  test.each([
    'war location:homs OR x',
    '(location:homs) war',
    '(war location:homs)',
    'war NOT location:homs',
    'location:homs AND location:homs',
  ])('%j: part of the words, and nothing is chosen', (q) => {
    const { any, not, root } = filtersOf(q)
    expect([any, not]).toEqual([[], []])
    expect(root).toContain(both)
  })

  test.each(['war location:homs', 'war AND location:homs', 'location:homs OR location:homs'])(
    '%j: a choice, and no part of the words',
    (q) => {
      const { any, root } = filtersOf(q)
      expect(any).toEqual(['SY/homs', 'XX/homs'])
      expect(root).not.toContain(both)
    },
  )

  test('a title is always part of the words', () => {
    const { root } = ask('title:massacre-site x ')
    expect(root.of[0]).toEqual({
      type: 'filter',
      condition: {
        by: 'title',
        terms: [
          { type: 'word', word: 'massacre' },
          { type: 'word', word: 'site' },
        ],
      },
    })
  })

  test('a title with a number is any of those that may write it so', () => {
    const [title] = ask('title:1500 ').root.of
    expect(title?.type).toBe('any')
    expect(JSON.stringify(title)).toContain('"by":"title","terms":[{"type":"word","word":"1ꓸ500"}]')
  })

  test('show the filter that they became, wherever they stand', () => {
    const { shown } = ask('(war OR location:homs) -source:guardian after:2024')
    expect(shown.parts.map(({ text, exclude, filter }) => [text, exclude, filter])).toEqual([
      ['war', false, undefined],
      ['location:homs', false, 'location'],
      ['guardian', true, undefined],
      ['after:2024', false, 'from'],
    ])
  })
})

describe('what is near something', () => {
  test('is near the next, each pair by itself, and any of several in parentheses', () => {
    const near = (a: string, b: string) => ({
      type: 'near',
      of: [[{ type: 'word', word: a }], [{ type: 'word', word: b }]],
    })
    expect(ask('a NEAR/5 b PRE/2 c ').root.of).toMatchObject([
      { ...near('a', 'b'), within: 5, inOrder: false },
      { ...near('b', 'c'), within: 2, inOrder: true },
    ])
    expect(ask('(a OR b) NEAR/5 c ').root.of).toMatchObject([
      { type: 'any', of: [near('a', 'c'), near('b', 'c')] },
    ])
  })
})

describe('names among the words', () => {
  const found = (q: string, change: Partial<SearchRequest> = {}) =>
    ask(q, change).root.of.map((it) => {
      if (it.type === 'name') return it.tags.map((tag) => tag.key).join('+')
      if (it.type === 'word') return it.word
      if (it.type === 'not') return 'not'
      return it.type === 'phrase' ? `"${it.terms.map((term) => 'word' in term && term.word).join(' ')}"` : it
    })

  test.each([
    ['islamic state ', ['isis']],
    ['the islamic state left ', ['the', 'isis', 'left']],
    ['islamic state in the levant ', ['isil']],
    ['islamic state in the west ', ['isis', 'in', 'the', 'west']],
    ['islamic "state" ', ['islamic', '"state"']],
    ['islamic -x state ', ['islamic', 'not', 'state']],
    ['"islamic state" ', ['"islamic state"']],
    ['state islamic ', ['state', 'islamic']],
    ['islamic location:homs state ', ['islamic', 'state']],
    ['islamic source:state ', ['isis']],
    ['islamic sta', ['islamic', 'sta']],
    ['islamic state', ['isis']],
    ['homs ', ['homs']],
  ])('%j becomes %j: the longest whole name from the left, never inside a phrase', (q, expected) => {
    expect(found(q)).toEqual(expected)
  })

  test('are plain words if aliases are turned off', () => {
    expect(found('daesh ', { aliases: false })).toEqual(['daesh'])
  })

  test('exclude what they refer to', () => {
    expect(ask('-daesh').root.of).toMatchObject([
      { type: 'not', of: { type: 'name', tags: [{ key: 'isis' }] } },
    ])
  })
})

test('nameQuestions lists every name that resolve looks up', () => {
  const piece = fc.constantFrom(
    'islamic',
    'state',
    'daesh',
    'source:x',
    '-homs',
    '"a b"',
    'the',
    'group:"y z"',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), fc.boolean(), (pieces, aliases) => {
      const q = pieces.join(' ')
      const parsed = parseQuery(q)
      const listed = new Set(nameQuestions(q, parsed, aliases).map((it) => JSON.stringify(it)))
      resolve(q, parsed, { ...emptyRequest(), q, aliases }, (question) => {
        expect(listed).toContain(JSON.stringify(question))
        return answer(question)
      })
    }),
  )
})
