import { expect, it } from 'vitest'
import { defineLanguage } from '../../languages/language.ts'
import { clean } from '../clean/clean.ts'
import { read } from '../read/read.ts'
import { authority, rawText } from '../sample-documents.ts'
import { describeDocument } from './describe.ts'

const BODY = 'Lo molu da la riva ga cerá un matan de plova, e caranta persone ga perdú lo lavor.'

/** What is known of a page if only this is known of any language. */
function described(lines: string[], pages: Parameters<typeof defineLanguage>[0]['pages']) {
  const calendar = { months: [['Zenar']], weekdays: [['Lunedo']] }
  const language = defineLanguage({ code: 'xx', calendar, pages })
  const document = clean(read(rawText(lines.join('\n')), new Date(0)), () => false, [language])
  const { bibliography, blocks } = describeDocument(document, authority, [language])
  return { ...bibliography, reasons: blocks.map(({ verdict }) => !verdict.keep && verdict.reason) }
}

it('works with a language of one month, one weekday and a few words of pages', () => {
  const pages = { bylineOpenings: ['de man'], relatedLabels: ['lezi anca'] }
  const lines = ['De man: Jane Doe', 'Lunedo, 12 Zenar 2021', BODY, 'Lezi anca', 'Fredo in valle']
  expect(described(lines, pages)).toMatchObject({
    authors: ['Jane Doe'],
    publishedAt: '2021-01-12',
    reasons: ['byline', 'byline', false, 'related links', 'related links'],
  })
})

it('works with a language of which nothing is known but its name', () => {
  const { authors, source, reasons } = described(['Jane Doe | AFP', BODY, 'Lezi anca', 'Fredo in valle'], {})
  expect({ authors, source }).toEqual({ authors: [], source: null })
  expect(reasons).not.toContain('related links')
})

it('refuses a phrase with a gap for a list that there is none of', () => {
  expect(() => described([BODY], { creditOpenings: ['made by {makers}'] })).toThrow('no such list: makers')
})
