import { expect, it } from 'vitest'
import { passageIds } from './identity.ts'
import { documentId } from './ids.ts'
import { movedWords } from './moved-words.ts'
import { type Paragraph, paragraph } from './passage.ts'

const DOCUMENT = documentId.parse('0123456789abcdef')

/** A document of these paragraphs. */
function cut(...several: string[]) {
  const idOf = passageIds(DOCUMENT)
  const none = { quotations: [], dates: [], locations: [], groups: [], people: [] }
  const passages: Paragraph[] = []
  let text = ''
  for (const [ordinal, own] of several.entries()) {
    const place = { ordinal, start: text.length, end: text.length + own.length, text: own }
    passages.push(paragraph.parse({ id: idOf(own), section: null, kind: 'paragraph', ...place, ...none }))
    text += `${own}\n\n`
  }
  return { text, passages }
}

const wordsIn = (document: ReturnType<typeof cut>, ...given: [was: string, part?: string]) => {
  const [was, part = was] = given
  const start = was.indexOf(part)
  return movedWords(document, was, { start, end: start + part.length }).map((it) =>
    document.passages[it.ordinal]?.text.slice(it.start, it.end),
  )
}

const WAS = '“Nobody came that night,” she said. We waited.'

it('finds the words of a passage that was joined with another', () => {
  const joined = cut('It was late.', 'It rained. "Nobody came\nthat night," she said. We waited. It rained.')
  expect(wordsIn(joined, WAS)).toEqual(['Nobody came\nthat night," she said. We waited.'])
  expect(wordsIn(joined, WAS, 'Nobody came that night,')).toEqual(['Nobody came\nthat night,'])
})

it('finds them in order where it was divided, and a part of them in its own passage', () => {
  const divided = cut('“Nobody came', 'that night,” she said.', 'We waited. It rained.')
  expect(wordsIn(divided, WAS)).toEqual(['Nobody came', 'that night,” she said.', 'We waited.'])
  expect(wordsIn(divided, WAS, 'We waited.')).toEqual(['We waited.'])
})

it('finds nothing where they were reworded, or stand in several places', () => {
  expect(wordsIn(cut('“Nobody came that night,” he said. We waited.'), WAS)).toEqual([])
  expect(wordsIn(cut(`${WAS} Again.`, `And: ${WAS}`), WAS)).toEqual([])
})
