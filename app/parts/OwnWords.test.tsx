import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { OwnWords, ownWordsOf } from './OwnWords.tsx'

const range = (start: number, end: number) => ({ start, end })
const difference = (kind: 'same' | 'replaced' | 'inserted' | 'left-out' | 'elided') => ({
  ...{ kind, quote: range(2, 4), source: range(3, 6), quoteText: '', sourceText: '' },
})

test('marked words are said to be so where no marks are seen, and the label does not turn the text round', () => {
  const markup = renderToStaticMarkup(
    <OwnWords text="We saw one truck." own={[range(11, 16)]} label="هنا فقط: " />,
  )
  expect(markup).toContain('We saw one ')
  expect(markup).toContain(
    '<u class="own-words"><bdi class="visually-hidden">هنا فقط: </bdi>truck</u></span>.',
  )
})

test('no character of a text is lost or doubled, whatever is marked in it', () => {
  const text = '“We saw one truck,” he said.'
  for (const own of [[], [range(0, text.length)], [range(1, 3), range(4, 4), range(8, 11)]]) {
    const markup = renderToStaticMarkup(<OwnWords text={text} own={own} label="" />)
    expect(markup.replace(/<[^>]*>/g, '')).toBe(text)
  }
})

test('each of two texts marks what it alone has', () => {
  const kinds = ['same', 'replaced', 'inserted', 'left-out'] as const
  const { first, second } = ownWordsOf(kinds.map(difference))
  expect([first.length, second.length]).toEqual([2, 2])
  expect(ownWordsOf([difference('inserted')])).toEqual({ first: [range(2, 4)], second: [] })
  expect(ownWordsOf([difference('left-out')])).toEqual({ first: [], second: [range(3, 6)] })
})
