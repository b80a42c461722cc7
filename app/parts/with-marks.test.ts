import { expect, it } from 'vitest'
import { withMarks } from './with-marks.ts'

const shown = (text: string, words: string) => {
  const start = text.indexOf(words)
  const range = withMarks(text, { start, end: start + words.length })
  return text.slice(range.start, range.end)
}

it('takes the marks around a quotation with it, of whatever kind, and no other sign', () => {
  expect(shown('He said: “We left.” Then he went.', 'We left.')).toBe('“We left.”')
  expect(shown('قال: «غادرنا» ثم ذهب', 'غادرنا')).toBe('«غادرنا»')
  expect(shown('He said (we left) and went.', 'we left')).toBe('we left')
})

it('stays within the text, where a mark may be missing', () => {
  expect(shown('We left.”', 'We left.')).toBe('We left.”')
  expect(shown('We left.', 'We left.')).toBe('We left.')
})
