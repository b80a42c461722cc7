import { describe, expect, it } from 'vitest'
import { sampleDocument, speakersOf, tagged } from '../../sample-documents.ts'

const people = (text: string) => [
  ...new Set(
    sampleDocument(text, { language: 'en' }).passages.flatMap((passage) =>
      passage.people.map(({ key }) => key),
    ),
  ),
]

describe('the spellings of an Arabic name', () => {
  it('are one person in a document', () => {
    const text = 'Mr. Sami Abdel Rahman came.\nMr. Sami Abdurrahman sat down. Then Abdurrahman left.'
    const { passages } = sampleDocument(text, { language: 'en' })
    expect(passages.map((it) => it.people.map(({ key, name }) => [key, name]))).toEqual([
      [['sami-abdulrahman', 'Sami Abdel Rahman']],
      [['sami-abdulrahman', 'Sami Abdel Rahman']],
    ])
    expect(passages[1]?.people[0]).toMatchObject({ basis: 'inferred:spelling' })
    expect(passages[1]?.people[0]?.mentions).toHaveLength(2)
  })

  it('are one person in a document with and without the article', () => {
    expect(people('Mr. Hussein al-Roe came.\nMr. Husayn Roe left.')).toEqual(['hussein-al-roe'])
  })

  it('have one key in different documents', () => {
    expect(people('Mr. Muhammad Doe came.')).toEqual(people('Mr. Mohamed Doe came.'))
    const speakers = ['Mohammad', 'Mohamed'].map((name) =>
      sampleDocument(`“The mill is closed,” said ${name} Doe.`, { language: 'en' }).passages.flatMap(
        (passage) => passage.quotations.map(({ speaker }) => speaker?.key),
      ),
    )
    expect(speakers[0]).toEqual(['mohammed-doe'])
    expect(speakers[1]).toEqual(speakers[0])
  })

  it('lead to the person whom the files list', () => {
    expect(people('Then Mr. Rami Abderrahman spoke.')).toEqual(['rami-abdel-rahman'])
  })

  it('are not mixed up with other names', () => {
    expect(people('Mr. Hassan Doe came.\nMr. Hussein Doe left.')).toEqual(['hassan-doe', 'hussein-doe'])
    expect(people('Mrs. Sarah Roe came.\nMrs. Sara Roe left.')).toEqual(['sarah-roe', 'sara-roe'])
    expect(people('Then Tina Blair spoke, and Paul Gates.')).toEqual(['tina-blair', 'paul-gates'])
  })
})

describe('an office before a last name', () => {
  it('shows which of the listed persons it is', () => {
    const { people: found } = tagged('Then President Macron came. Macron was tired.')
    expect(found).toMatchObject([
      { key: 'emmanuel-macron', name: 'Emmanuel Macron', basis: 'inferred:office' },
    ])
    expect(found[0]?.mentions).toEqual([
      { start: 15, end: 21 },
      { start: 28, end: 34 },
    ])
  })

  it('shows nobody if the files list no such office', () => {
    expect(people('Then Sergeant Macron came.')).toEqual([])
  })

  it('leaves the office to the person’s role', () => {
    const document = sampleDocument('“The mill is closed,” President Macron said.', { language: 'en' })
    expect(speakersOf(document)).toEqual(['Emmanuel Macron'])
    expect(document.passages[0]?.quotations[0]?.speaker).toMatchObject({ role: 'President' })
  })
})
