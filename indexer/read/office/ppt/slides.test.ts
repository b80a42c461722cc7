import { describe, expect, it } from 'vitest'
import { outsideOf, readAs, rolesOf } from '../../testing/office-documents.ts'
import {
  comment,
  field,
  group,
  outlined,
  presentation,
  shape,
  tableOf,
  text,
  type WrittenPresentation,
  type WrittenSlide,
} from '../../testing/presentations.ts'

const read = (slides: readonly WrittenSlide[], rest: Partial<WrittenPresentation> = {}) =>
  readAs('ppt', presentation({ slides, ...rest }))
const linesOf = (...slides: WrittenSlide[]) => read(slides).text.split('\n\n')
const box = (words: string) => shape({ words: text(4, words) })

describe('a presentation before 2007', () => {
  it('has its slides in order, with titles and texts, and nothing of the master', () => {
    const first: WrittenSlide = {
      shapes: [
        shape({ words: text(0, 'Закрытие'), placeholder: 13 }),
        shape({ words: text(1, 'One caf\xe9\rTwo\u000blines', true), placeholder: 14 }),
      ],
    }
    const { text: all, hints } = read([first, { shapes: [box('Second')] }])
    expect(all.split('\n\n')).toEqual(['Закрытие', 'One café', 'Two\nlines', 'Second'])
    expect(rolesOf({ text: all, hints })).toEqual([['heading', 'Закрытие']])
  })

  it('has texts that stand beside all slides where its placeholders refer to them', () => {
    const slide: WrittenSlide = {
      outline: [text(0, 'Title'), text(1, 'Body')],
      shapes: [shape({ words: outlined(1) }), shape({ words: outlined(0) }), shape({ words: outlined(7) })],
    }
    expect(linesOf(slide)).toEqual(['Body', 'Title'])
  })

  it('has notes behind their slide and comments beside it, and says what is embedded', () => {
    const slide: WrittenSlide = {
      shapes: [box('Slide')],
      notes: [shape({ words: text(2, 'Say this'), placeholder: 12 })],
      added: comment('Is it so?'),
    }
    const { text: all, hints, notes } = read([slide, { shapes: [box('Next')] }], { embedded: 2 })
    expect(all.split('\n\n')).toEqual(['Slide', 'Say this', 'Is it so?', 'Next'])
    expect(outsideOf({ text: all, hints })).toEqual([['comments', 'Is it so?']])
    expect(notes.map(({ message }) => message)).toEqual(['embedded objects not read: 2'])
  })

  it('sets aside what stands on every slide, and leaves out fields, whose words it has not', () => {
    const slide: WrittenSlide = {
      shapes: [
        shape({ words: Buffer.concat([text(4, 'Page * of 9'), field(0xfd8, 5)]) }),
        shape({ words: text(4, 'Secret'), placeholder: 9 }),
      ],
    }
    const { text: all, hints } = read([slide])
    expect(all.split('\n\n')).toEqual(['Page of 9', 'Secret'])
    expect(outsideOf({ text: all, hints })).toEqual([['footer', 'Secret']])
  })

  it('has tables row by row, wherever their cells stand in the file, and groups within one another', () => {
    const cell = (words: string, left: number, top: number) =>
      shape({ words: text(4, words), place: [left, top] })
    const table = tableOf(cell('d', 5, 9), cell('b', 5, 1), cell('a', 1, 1), cell('c', 1, 9))
    expect(linesOf({ shapes: [group(group(box('In groups'))), table] })).toEqual([
      'In groups',
      'a\tb',
      'c\td',
    ])
  })

  it('is read as it was saved last, also where only what had changed was saved', () => {
    const slides = [{ shapes: [box('Old')] }, { shapes: [box('Same')] }]
    expect(read(slides, { changed: { 0: { shapes: [box('New')] } } }).text).toBe('New\n\nSame')
  })
})
