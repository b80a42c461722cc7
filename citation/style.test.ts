import { performance } from 'node:perf_hooks'
import { describe, expect, it } from 'vitest'
import { documentOf, passageId } from '../model/ids.ts'
import type { Passage, Quotation } from '../model/passage.ts'
import { HARD_CASES, passageWith, speech } from './passage.fixture.ts'
import { bibliographyOf, inStyle, PLAIN_CHOICE, type StyleChoice } from './style.ts'
import { localeFor } from './styles/engines.ts'
import { textOf } from './styles/rich-text.ts'
import { toCsl } from './to-csl.ts'

async function cited(passage: Passage, quotation?: Quotation, choice: StyleChoice = PLAIN_CHOICE) {
  const [made] = await inStyle([toCsl(passage, quotation)], choice)
  return { inText: textOf(made?.inText ?? []), bibliography: textOf(made?.entry ?? []) }
}

const PAPER = 'The Daily Example. https://example.org/coast'

const GOLDEN: Record<string, [inText: string, bibliography: string]> = {
  'everything known': [
    '(Doe, 2025, para. 7 [counted])',
    `Doe, J. (2025, March 8). What happened on the coast. ${PAPER}`,
  ],
  'no date': [
    '(Doe, n.d., para. 7 [counted])',
    'Doe, J. (n.d.). What happened on the coast. The Daily Example. Retrieved April 1, 2025, from https://example.org/coast',
  ],
  'month only': [
    '(Doe, 2025, para. 7 [counted])',
    `Doe, J. (2025, March). What happened on the coast. ${PAPER}`,
  ],
  'year only': ['(Doe, 2013, para. 7 [counted])', `Doe, J. (2013). What happened on the coast. ${PAPER}`],
  'organisation as author': [
    '(Human Rights Watch, 2025, para. 7 [counted])',
    'Human Rights Watch. (2025, March 8). What happened on the coast. https://example.org/coast',
  ],
  'several authors': [
    '(Doe et al., 2025, para. 7 [counted])',
    `Doe, J., al-Khatib, B., van der Berg, J., & Example News Agency. (2025, March 8). What happened on the coast. ${PAPER}`,
  ],
  'Arabic title': [
    '(أحمد محمد, 2025, para. 7 [counted])',
    `أحمد محمد. (2025, March 8). انتهاكات في الساحل السوري. ${PAPER}`,
  ],
  'TeX specials and braces': [
    '(Doe, 2025, para. 7 [counted])',
    `Doe, J. (2025, March 8). A {lone { brace} & 100% of $5_000 #1 ~ ^ \\frac \`x\` -- a---b. ${PAPER}`,
  ],
  'nested quotes': [
    '(Doe, 2025, para. 7 [counted])',
    `Doe, J. (2025, March 8). “He said ‘no’,” and “she ‘agreed.’” ${PAPER}`,
  ],
  'URL with parentheses': [
    '(Doe, 2025, para. 7 [counted])',
    'Doe, J. (2025, March 8). What happened on the coast. The Daily Example. https://example.org/wiki/Coast_(Syria)?a=1&b=%20#c_(d)',
  ],
  emoji: [
    '(Doe, 2025, para. 7 [counted])',
    `Doe, J. (2025, March 8). Hope 🕊️ and 👩‍👩‍👧 on the coast. ${PAPER}`,
  ],
  'line breaks': [
    '(Doe, 2025, para. 7 [counted])',
    `Doe, J. (2025, March 8). First line ER - TY - BOOK third. ${PAPER}`,
  ],
  markup: [
    '(Doe, 2025, para. 7 [counted])',
    `Doe, J. (2025, March 8). Less < more, <i>tagged</i> & <b>bold</b>. ${PAPER}`,
  ],
  'em dashes': [
    '(Doe, 2025, para. 7 [counted])',
    `Doe, J. (2025, March 8). The coast — what is known — and what isn’t. ${PAPER}`,
  ],
  '2,000-character quote': [
    '(Doe, 2025, para. 7 [counted])',
    `Doe, J. (2025, March 8). What happened on the coast. ${PAPER}`,
  ],
  'line breaks in the text': [
    '(Doe, 2025, para. 7 [counted])',
    `Doe, J. (2025, March 8). What happened on the coast. ${PAPER}`,
  ],
  'very long title': [
    '(Doe, 2025, para. 7 [counted])',
    `Doe, J. (2025, March 8). ${'A long title '.repeat(150)}ends. ${PAPER}`,
  ],
}

describe('APA', () => {
  it.each(Object.entries(HARD_CASES))('%s', async (name, changes) => {
    const { inText, bibliography } = await cited(passageWith(changes))
    expect([inText, bibliography]).toEqual(GOLDEN[name])
  })

  it('describes a work without a title in brackets', async () => {
    const bare = { title: null, source: null, authors: [], url: null, publishedAt: null }
    expect(await cited(passageWith(bare))).toEqual({
      inText: '([Untitled Document], n.d., para. 7 [counted])',
      bibliography: '[Untitled document]. (n.d.).',
    })
  })

  it('prints an organisation that wrote and published a report only once', async () => {
    const report = passageWith({ authors: [], source: 'Amnesty International', url: null, path: 'coast.pdf' })
    expect((await cited(report)).bibliography).toBe(
      'Amnesty International. (2025). What happened on the coast.',
    )
  })

  const text = '“Never again,” she said.'

  it('says whose words they are if they are not the author’s', async () => {
    const { inText } = await cited(passageWith({ text }), speech(text, 'Never again,'))
    expect(inText).toBe('(Agnès Callamard, as cited in Doe, 2025, para. 7 [counted])')
  })

  it.each([
    [
      'guessed by a rule',
      { key: 'x', name: 'Agnès Callamard', kind: 'person', basis: 'inferred:last-named' },
    ],
    ['unnamed', { key: 'unnamed', name: 'a witness', kind: 'unnamed', basis: 'text' }],
    ['the author', { key: 'x', name: 'Jane Doe', kind: 'person', basis: 'text' }],
  ] as const)('does not name a speaker who is %s', async (_, speaker) => {
    const quotation = speech(text, 'Never again,', { speaker })
    expect((await cited(passageWith({ text }), quotation)).inText).toBe('(Doe, 2025, para. 7 [counted])')
  })

  it('forgets the previous passage: the same one is cited identically twice', async () => {
    const once = await cited(passageWith())
    await cited(passageWith({ title: 'Another by the same', publishedAt: '2025-03-09' }))
    expect(await cited(passageWith())).toEqual(once)
  })

  it('lists each work once, sorted, and disambiguates two by one author in one year', async () => {
    const work = (digit: string, changes: Partial<Passage>) => passageWith({ ...changes, ...ids(digit) })
    const made = await bibliographyOf(
      [
        work('1', { title: 'Second' }),
        work('1', { title: 'Second', ordinal: 9 }),
        work('2', { title: 'First', publishedAt: '2025-03-07' }),
        work('3', { authors: ['Ann Able'] }),
      ].map((it) => toCsl(it)),
      PLAIN_CHOICE,
    )
    expect(made.map(textOf)).toEqual([
      `Able, A. (2025, March 8). What happened on the coast. ${PAPER}`,
      `Doe, J. (2025a, March 7). First. ${PAPER}`,
      `Doe, J. (2025b, March 8). Second. ${PAPER}`,
    ])
  })
})

function ids(digit: string) {
  const id = passageId.parse(passageWith().id.replace(/^./, digit))
  return { id, documentId: documentOf(id) }
}

it('ignores an invalid language, even if it is the name of an object’s property', async () => {
  for (const language of ['valueOf', 'constructor', '__proto__', 'not a language']) {
    expect((await cited(passageWith({ language, authors: ['!'] }))).bibliography).not.toBe('')
  }
})

describe('another locale', () => {
  const undated = passageWith({ publishedAt: null, publishedPrecision: 'unknown', url: null, source: null })
  const inLocale = async (locale: string, language = 'fr') => {
    const citation = toCsl({ ...undated, language })
    const [made] = await inStyle([citation], { style: 'apa', locale })
    return textOf(made?.footnote ?? [])
  }

  it('has its own words for unknown values and for the paragraph', async () => {
    expect(await inLocale('fr-FR')).toBe('Doe, J. (s.\u00A0d.). What happened on the coast (paragr. [7]).')
  })

  it('can follow each work’s language, with the style’s own as the fallback', async () => {
    expect(await inLocale('item', 'fr')).toContain('paragr. [7]')
    expect(await inLocale('item', 'tlh')).toContain('para. 7 [counted]')
  })

  it('is the style’s own for a work in the same language: OSCOLA and AGLC stay British, Bluebook American', async () => {
    const made = async (style: string, language: string) => {
      const citation = toCsl(passageWith({ language, url: null }))
      const [it] = await inStyle([citation], { style, locale: 'item' })
      return textOf(it?.entry ?? [])
    }
    for (const language of ['en', 'en-US', 'en-GB']) {
      expect(await made('oscola', language)).toContain(
        '‘What Happened on the Coast’ The Daily Example (8 March 2025)',
      )
      expect(await made('australian-guide-to-legal-citation', language)).toContain('(8 March 2025)')
      expect(await made('bluebook-law-review', language)).toContain('Mar. 8, 2025')
    }
    expect(await made('oscola', 'fr')).toContain('(8 mars 2025)')
  })

  it('lists works in several languages together, each in its own', async () => {
    const work = (digit: string, language: string, author: string) =>
      toCsl({ ...undated, ...ids(digit), language, authors: [author] })
    const works = [work('1', 'fr', 'Zoé Lambert'), work('2', 'en', 'Ann Able')]
    const list = await bibliographyOf(works, { style: 'apa', locale: 'item' })
    expect(list.map(textOf)).toEqual([
      'Able, A. (n.d.). What happened on the coast.',
      'Lambert, Z. (s.\u00A0d.). What happened on the coast.',
    ])
  })

  it('is refused, with the styles that may have been meant', async () => {
    await expect(
      inStyle([toCsl(passageWith())], { style: 'modern-language', locale: 'style' }),
    ).rejects.toMatchObject({
      facts: {
        parameter: 'style',
        problem: {
          reason: 'no-such-style-but-similar',
          style: 'modern-language',
          similar: expect.arrayContaining(['modern-language-association']),
        },
      },
    })
  })

  it('is refused by name if it does not exist, as is a style', async () => {
    await expect(inLocale('xx-YY')).rejects.toMatchObject({
      code: 'bad-request',
      facts: { parameter: 'locale' },
    })
    await expect(inStyle([], { style: 'no-such-style', locale: 'style' })).resolves.toEqual([])
    await expect(
      inStyle([toCsl(undated)], { style: 'no-such-style', locale: 'style' }),
    ).rejects.toMatchObject({
      facts: { parameter: 'style' },
    })
  })
})

const manyWorks = (length: number) =>
  Array.from({ length }, (_, at) => {
    const id = passageId.parse(`${at.toString(16).padStart(16, '0')}-0123456789`)
    return toCsl(
      passageWith({ id, documentId: documentOf(id), title: `Work ${at}`, authors: [`Ann Able${at % 50}`] }),
    )
  })

it('answers other calls while a long list is made, and cancelling a list cancels no other call', async () => {
  const stop = new AbortController()
  const choice: StyleChoice = { style: 'apa', locale: 'style' }
  const [cited] = await inStyle([toCsl(passageWith())], choice)
  const list = bibliographyOf(manyWorks(120), choice)
  const broken = bibliographyOf(manyWorks(120), choice, stop.signal)
  const meanwhile = inStyle([toCsl(passageWith())], choice)
  stop.abort()
  await expect(broken).rejects.toMatchObject({ code: 'cancelled' })
  expect(await meanwhile).toEqual([cited])
  expect(await list).toHaveLength(120)
  expect(await inStyle([toCsl(passageWith())], choice)).toEqual([cited])
})

it('leaves the event loop free while a style is compiled and a thousand works are listed', async () => {
  const works = manyWorks(1_000)
  const before = performance.eventLoopUtilization()
  const list = await bibliographyOf(works, { style: 'chicago-author-date', locale: 'style' })
  const { utilization } = performance.eventLoopUtilization(before)
  expect(list).toHaveLength(1_000)
  // The share of the time in which this loop was busy: near 1 if the work were done here, however slow the machine.
  expect(utilization).toBeLessThan(0.5)
})

it('knows no locale for a language that is called as a property of every object is', () => {
  for (const name of ['constructor', 'valueOf', 'toString']) expect(localeFor(name)).toBeNull()
})
