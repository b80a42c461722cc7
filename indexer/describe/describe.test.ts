import { describe, expect, it } from 'vitest'
import { sampleDocument } from '../sample-documents.ts'

const BODY = 'The mill by the river closed on a rainy morning, and forty people lost their work.'
const article = (...lines: string[]) => sampleDocument(lines.join('\n'))

describe('what is known of a whole document', () => {
  it('takes title, authors, agency and date from the lines above the article', () => {
    expect(article('Mill closes', 'By Jane Doe and John Roe', 'March 12, 2021', BODY)).toMatchObject({
      title: 'Mill closes',
      authors: ['Jane Doe', 'John Roe'],
      agency: null,
      publishedAt: '2021-03-12',
      publishedPrecision: 'day',
      publishedBasis: 'byline',
    })
    expect(article('Mill closes', 'By Reuters | Mar 12, 2021', BODY)).toMatchObject({
      authors: [],
      agency: 'Reuters',
      publishedAt: '2021-03-12',
    })
  })

  it('names an author once who is named above and below the date', () => {
    const { authors } = article('Mill closes', 'By Jane Doe', 'March 12, 2021', 'By Jane Doe', BODY)
    expect(authors).toEqual(['Jane Doe'])
  })

  it.each([
    [
      'Par Jeanne Dupont et Marc Roy, à Moulins',
      'Publié le 12 mars 2021 à 06h15',
      ['Jeanne Dupont', 'Marc Roy'],
    ],
    ['Von Johanna Muster, Mühlen', 'Stand: 12.03.2021, 14:32 Uhr', ['Johanna Muster']],
    ['دمشق - الجمعة 12 آذار/مارس 2021', 'رويترز', []],
  ])('reads the lines over an article in other languages: %s', (first, second, authors) => {
    const body = [
      'Le moulin au bord de la rivière a fermé un matin de pluie, et quarante personnes ont perdu leur travail.',
      'Les propriétaires avaient promis de réparer le toit avant l’hiver, mais personne ne les a crus.',
    ]
    const document = article('Le moulin ferme', first, second, ...body)
    expect(document).toMatchObject({ publishedAt: '2021-03-12', publishedBasis: 'byline', authors })
    expect(document.headings.map((it) => document.text.slice(it.start, it.end))).not.toContain(first)
  })

  it('does not take a heading for a byline because it begins like one in another language', () => {
    for (const title of ['Von Storch verliert Prozess', 'Von der Mühle zum Museum', 'Par Toutatis'])
      expect(article('Mill closes', title, BODY, BODY.replace('forty', 'fifty')).authors).toEqual([])
  })

  it('lets a manifest count before anything else', () => {
    const text = ['Mill closes', 'March 12, 2021', BODY].join('\n')
    const manifest = {
      title: 'The end of the mill',
      source: 'The Valley Post',
      publishedAt: '2021-03',
      language: 'en',
    }
    expect(sampleDocument(text, manifest)).toMatchObject({
      title: 'The end of the mill',
      source: 'The Valley Post',
      sourceBasis: 'manifest',
      publishedAt: '2021-03',
      publishedPrecision: 'month',
      publishedBasis: 'manifest',
    })
  })

  it('invents no date: one in the middle of the text is not the date of publication', () => {
    expect(article(BODY, 'It had been built on March 12, 1871, by a miller.')).toMatchObject({
      publishedAt: null,
      publishedPrecision: 'unknown',
      publishedBasis: null,
    })
  })

  it('infers the source from what a newspaper says of itself', () => {
    expect(article(BODY, 'The Washington Post could not independently verify this.')).toMatchObject({
      source: 'The Washington Post',
      sourceBasis: 'inferred:could-not-verify',
    })
    expect(article(BODY, 'The Guardian has asked the owners for comment.').source).toBe('The Guardian')
    expect(article(BODY, 'The owners did not answer requests for comment from Haaretz.').source).toBe(
      'Haaretz',
    )
  })

  it('takes an agency as the agency and not as the source', () => {
    const known = article(BODY, 'The film, which AP was not able to verify, shows the fire.')
    expect(known).toMatchObject({ source: null, agency: 'Associated Press' })
    expect(article(`VALLEY (Reuters) - ${BODY}`).agency).toBe('Reuters')
  })

  it('infers nothing from who is merely quoted, unknown, or one of two', () => {
    expect(article(BODY, 'The owners told The Guardian that it was over.').source).toBeNull()
    expect(article(BODY, 'The Valley Crier could not verify this.').source).toBeNull()
    const two = ['The Guardian could not verify this.', 'The Washington Post could not verify this.']
    expect(article(BODY, ...two).source).toBeNull()
  })

  it('recognises the language, where there is enough text', () => {
    expect(article(BODY).language).toBe('en')
    expect(article('Le moulin au bord de la rivière a fermé ses portes un matin de pluie.').language).toBe(
      'fr',
    )
    expect(article('قالت السيدة إن المطحنة القديمة على ضفة النهر أغلقت أبوابها').language).toBe('ar')
    expect(article('Mill.').language).toBeNull()
  })
})
