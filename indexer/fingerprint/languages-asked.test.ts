import { expect, it, vi } from 'vitest'
import { LANGUAGES } from '../../languages/index.ts'
import { collectLanguages, noteLanguage } from '../../languages/languages-asked.ts'
import { prepare } from '../pipeline/prepare.ts'
import { authority, rawText } from '../sample-documents.ts'
import { codeParts } from './code-parts.ts'
import { partOfLanguage } from './fingerprint.ts'

function askedFor(text: string, language?: string): string[] {
  const raw = rawText(text, language === undefined ? null : { language })
  return [...prepare(raw, authority, new Date(0), []).asked]
}

it('collects the languages whose rules a document used', () => {
  expect(askedFor('The mill was closed in the town.')).toEqual(['en'])
  expect(askedFor('The mill closed.', 'en-GB')).toEqual(['en'])
  expect(askedFor('De molen sloot maandag.', 'nl')).toEqual([])
})

it('collects the same languages again when a document is made a second time', () => {
  const text =
    '“The mill closed,” said Jane Doe in Damascus on Monday.\n\nIt belonged to the Ministry of Water.'
  const first = askedFor(text)
  askedFor('De molen sloot maandag.', 'nl')
  expect(askedFor(text)).toEqual(first)
})

it('finds a part of the fingerprint for every language that is described, under its code', () => {
  const parts = codeParts()
  const codes = LANGUAGES.map(({ code }) => partOfLanguage(code))
  expect(codes.filter((part) => !parts.has(part))).toEqual([])
})

it('keeps apart one piece of work, the next, and the work around it', () => {
  const outer = collectLanguages(() => {
    noteLanguage('fr')
    return collectLanguages(() => noteLanguage('de')).asked
  })
  expect([...outer.result]).toEqual(['de'])
  expect([...outer.asked]).toEqual(['fr', 'de'])
  expect([...collectLanguages(() => null).asked]).toEqual([])
})

it('forgets nothing if the work fails', () => {
  const failing = () =>
    collectLanguages(() => {
      noteLanguage('de')
      throw new Error('the bytes contain no text')
    })
  const { asked } = collectLanguages(() => expect(failing).toThrow())
  expect([...asked]).toEqual(['de'])
})

it('counts languages used by a module while it was loaded for all work, but not those used in between', async () => {
  vi.resetModules()
  const fresh = await import('../../languages/languages-asked.ts')
  fresh.noteLanguage('ar')
  expect([...fresh.collectLanguages(() => fresh.noteLanguage('de')).asked].sort()).toEqual(['ar', 'de'])
  fresh.noteLanguage('fr')
  expect([...fresh.collectLanguages(() => null).asked]).toEqual(['ar'])
})

it('asks for a calendar where a date of publication names its month, and not for one in numbers', () => {
  const dated = (date: string) => askedFor(`${date}\n\nDe molen sloot maandag.`, 'nl')
  expect(dated('2021-03-12')).toEqual([])
  expect(dated('Gepubliceerd op 12/03/2021')).toEqual([])
  expect(dated('12 March 2021')).toEqual(['en'])
})
