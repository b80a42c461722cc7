import { describe, expect, it } from 'vitest'
import { loadAuthority } from '../authority/load.ts'
import { clean } from '../clean/clean.ts'
import { read } from '../read/read.ts'
import { describeDocument } from './describe.ts'

const { authority } = loadAuthority()
const FRENCH =
  'Le moulin au bord de la rivière a fermé ses portes un matin de pluie, et quarante personnes ont perdu leur travail. '
const DANISH =
  'Møllen ved floden lukkede en regnfuld morgen, og fyrre mennesker mistede deres arbejde efter mange år. '

function described(text: string, format: 'text' | 'html', path = '/k/report.txt') {
  const bytes = Buffer.from(text)
  const raw = { collection: 'c', documentKey: 'k', path, bytes, sha256: '', format, manifest: null }
  const document = describeDocument(
    clean(read(raw, new Date(0)), () => false),
    authority,
  )
  return { ...document.bibliography, notes: document.notes }
}
const page = (language: string, text: string) =>
  `<html lang="${language}"><body><article><h1>Titre</h1><p>${text.repeat(4)}</p><p>${text.repeat(4)}</p></article></body></html>`

describe('the language of a page', () => {
  it('is that of its text where the page certainly states another, and a note says so', () => {
    const { language, notes } = described(page('en', FRENCH), 'html')
    expect(language).toBe('fr')
    expect(notes.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'language: the page says that its language is "en", but its text is in "fr"',
    ])
  })

  it.each([
    ['fr-CA', FRENCH],
    ['no', DANISH],
    ['so', FRENCH],
    ['en', 'Bonjour.'],
  ])('is what the page states where the text agrees, or may: %s', (stated, text) => {
    const { language, notes } = described(page(stated, text), 'html')
    expect(language).toBe(stated)
    expect(notes).toEqual([])
  })
})

describe('the date of a text', () => {
  const BODY = 'The mill by the river closed on a rainy morning, and forty people lost their work.\n'

  it('is that of its dateline', () => {
    const { publishedAt, publishedBasis } = described(
      `Mill closes\n\nMILLTOWN, March 3, 2021 (AP) — ${BODY}`,
      'text',
    )
    expect([publishedAt, publishedBasis]).toEqual(['2021-03-03', 'byline'])
  })

  it('is the one in the name of its file where nothing in it says when', () => {
    const named = '/k/2011-09-23-report.txt'
    const { publishedAt, publishedBasis } = described(BODY, 'text', named)
    expect([publishedAt, publishedBasis]).toEqual(['2011-09-23', 'inferred:file-name'])
    expect(described(`Mill closes\nMarch 3, 2021\n\n${BODY}`, 'text', named).publishedAt).toBe('2021-03-03')
  })
})

describe('the date of a decision of a court', () => {
  const GROUNDS =
    'The appellant was taken into custody on 13.10.2011 and held for many days, and no charge was laid against him at all.'

  it.each([
    ['DELIVERED ON: 28.09.2016', '2016-09-28'],
    ['Judgment of 28 September 2016', '2016-09-28'],
    ['Date of Judgment: 28th September 2016', '2016-09-28'],
    ['Decided September 28, 2016', '2016-09-28'],
    ['Handed down on 28 September 2016', '2016-09-28'],
  ])('is that of its publication, and not that of the hearing: %s', (line, day) => {
    const text = ['Doe v Roe', 'ARGUED ON: 24.05.2016', line, GROUNDS, GROUNDS.replace('13', '14')].join(
      '\n\n',
    )
    expect(described(text, 'text')).toMatchObject({ title: 'Doe v Roe', publishedAt: day })
  })

  it('is not known from the hearing alone', () => {
    const text = ['Doe v Roe', 'Heard on: 24.05.2016', GROUNDS].join('\n\n')
    expect(described(text, 'text')).toMatchObject({ publishedAt: null })
  })
})
