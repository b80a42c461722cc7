import { expect, it } from 'vitest'
import { z } from 'zod'
import type { Passage } from '../../model/passage.ts'
import { writeRecords } from '../formats.ts'
import { passageWith, speech } from '../passage.fixture.ts'
import { toCsl } from '../to-csl.ts'

const read = z.array(z.looseObject({ abstract: z.string(), note: z.string(), author: z.unknown() }))

function written(changes: Partial<Passage>) {
  const [item] = read.parse(JSON.parse(writeRecords('csl', [toCsl(passageWith(changes))])))
  return item
}

it('has the quote and what CSL has no variable for in fields that other programs keep', () => {
  const text = '“Never again,” she said.'
  const work = {
    archivedUrl: {
      value: 'https://web.archive.org/web/20250402/https://example.org',
      basis: 'manifest' as const,
    },
  }
  expect(written({ text, quotations: [speech(text, 'Never again,')], work })).toMatchObject({
    abstract: text,
    note: [
      'Paragraph 7 (counted)',
      'Quoted: Agnès Callamard, “Never again,”',
      'Inferred: type',
      'Archived: https://web.archive.org/web/20250402/https://example.org (Internet Archive)',
    ].join('\n'),
  })
})

it('says who was inferred to speak', () => {
  const text = '“Never again,” she said.'
  const speaker = { key: 'a', name: 'Jane Doe', kind: 'person' as const, basis: 'inferred:pronoun' as const }
  expect(written({ text, quotations: [speech(text, 'Never again,', { speaker })] })?.note).toContain(
    'Quoted: Jane Doe (inferred), “Never again,”',
  )
})

it('does not begin its note with a label, which processors would take for a variable and drop', () => {
  expect(written({ kind: 'caption', counted: { number: null, of: 9 }, agency: 'AFP' })?.note).toBe(
    'Outside the counted paragraphs\nAgency: AFP\nInferred: type',
  )
})

it('keeps the particle of a name, which Zotero drops where it stands by itself', () => {
  expect(written({ authors: ['Jan van der Berg'], language: 'nl' })?.author).toEqual([
    { family: 'van der Berg', given: 'Jan' },
  ])
})
