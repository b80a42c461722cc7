import { describe, expect, it } from 'vitest'
import { sampleDocument } from '../../sample-documents.ts'
import { type Piece, spokenDocument } from '../../sample-spoken.ts'

const WALKED = 'We walked for two days and there was no water. My brother died on the second night.'
const TOLD = 'Nour Haddad, a teacher, told Human Rights Watch:'
const INTRODUCED = ['Nour Haddad', 'inferred:introduced-above']

const blocksOf = (pieces: readonly Piece[]) =>
  spokenDocument(pieces).passages.flatMap((it) =>
    it.quotations.map(({ kind, text, speaker }) => [kind, text, speaker && [speaker.name, speaker.basis]]),
  )
const block = (says: string, by?: string): Piece => ({
  kind: 'block',
  says,
  unlabelled: true,
  ...(by !== undefined && { by }),
})

describe('a block quotation', () => {
  it.each([
    TOLD,
    'Nour Haddad said in a statement:',
    'And from teacher Nour Haddad:',
    'Testimony of Nour Haddad:',
    'Nour Haddad:',
  ])('is of whom the paragraph above introduces: %s', (above) => {
    const named = 'Nour Haddad, a teacher, left the town.'
    expect(blocksOf([named, above, block(WALKED)])).toEqual([['block', WALKED, INTRODUCED]])
  })

  it('is of the same speaker in all its paragraphs', () => {
    const second = 'Nobody came to look for us, and the road was closed.'
    const all = blocksOf([TOLD, block(`${WALKED}\n\n${second}`)])
    expect(all).toEqual([
      ['block', WALKED, INTRODUCED],
      ['block', second, INTRODUCED],
    ])
  })

  it('is of whom its own source names, if that is a person or an organisation', () => {
    expect(blocksOf([TOLD, block(WALKED, '— Dina Farouk, nurse')])).toEqual([
      ['block', WALKED, ['Dina Farouk', 'text']],
    ])
    expect(blocksOf(['It rained.', block(WALKED, 'Infinite Distance')])).toEqual([['block', WALKED, null]])
  })

  it('is of nobody where nothing introduces it', () => {
    const above = 'Nour Haddad, a teacher, told Human Rights Watch about the road.'
    expect(blocksOf([above, block(WALKED)])).toEqual([['block', WALKED, null]])
    expect(blocksOf([TOLD, block(WALKED), block('It rained on us.')]).at(-1)).toEqual([
      'block',
      'It rained on us.',
      null,
    ])
  })

  it('between marks is one quotation, without them', () => {
    expect(blocksOf([TOLD, block(`“${WALKED}”`)])).toEqual([['speech', WALKED, INTRODUCED]])
  })

  it('does not say whom the text below it means', () => {
    const inside = 'My sister Ann Doe said it was over. She left the house on the next day.'
    const all = blocksOf([TOLD, block(inside), 'She said the road was “closed to everyone”.'])
    expect(all.at(-1)).toEqual(['fragment', 'closed to everyone', ['Nour Haddad', 'inferred:pronoun']])
  })
})

describe('a paragraph that is introduced', () => {
  const found = (text: string) =>
    sampleDocument(text, { language: 'en', title: 'A title' }).passages.flatMap((it) =>
      it.quotations.map(({ kind, text, speaker }) => [kind, text, speaker && [speaker.name, speaker.basis]]),
    )
  const AFTER = 'Nobody answered the letter that the residents sent to the ministry.'

  it('by a verb that means nothing but saying is a block quotation', () => {
    expect(found(`${TOLD}\n\n${WALKED}\n\n${AFTER}`)).toEqual([['block', WALKED, INTRODUCED]])
  })

  it('goes on as long as its indent does', () => {
    const second = 'Nobody came to look for us, and the road was closed.'
    expect(found(`${TOLD}\n\n    ${WALKED}\n\n    ${second}\n\n${AFTER}`)).toEqual([
      ['block', WALKED, INTRODUCED],
      ['block', second, INTRODUCED],
    ])
  })

  it('says so where it goes on, and has no days that are counted from publication', () => {
    const { passages } = sampleDocument(
      `${TOLD}\n\n    ${WALKED}\n\n    They came back yesterday, and nobody was left.\n\n${AFTER}`,
      { language: 'en', title: 'A title', publishedAt: '2021-03-12' },
    )
    expect(passages.flatMap((it) => it.quotations.map(({ continues }) => continues))).toEqual([
      true,
      undefined,
    ])
    expect(passages.flatMap((it) => it.dates)).toEqual([])
  })

  it('and has marks is a quotation between them', () => {
    expect(found(`${TOLD}\n\n“${WALKED}”`)).toEqual([['speech', WALKED, INTRODUCED]])
    const alone = 'And from Chairwoman Dina Farouk:\n\n“Our staff will remain until the last is freed.”'
    expect(found(alone)).toEqual([
      [
        'speech',
        'Our staff will remain until the last is freed.',
        ['Dina Farouk', 'inferred:introduced-above'],
      ],
    ])
  })

  it('by anything else is not', () => {
    expect(found(`Nour Haddad, a teacher, considered the road:\n\n${WALKED}`)).toEqual([])
    expect(found(`Nour Haddad, a teacher, told us about it. There were three reasons:\n\n${WALKED}`)).toEqual(
      [],
    )
    expect(found(`${TOLD}\n\n- We walked for two days.\n- There was no water.`)).toEqual([])
  })

  it('by a heading that names whose words are below', () => {
    const text = `The commission met the families of the town, and it heard from the teachers.

Opening keynote by Governor Omar Sample

“We said that we would rebuild it and we have rebuilt it.”`
    expect(found(text)).toEqual([
      [
        'speech',
        'We said that we would rebuild it and we have rebuilt it.',
        ['Omar Sample', 'inferred:introduced-above'],
      ],
    ])
  })
})
