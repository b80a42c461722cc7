import { expect, it } from 'vitest'
import { spanish } from '../languages/es/index.ts'
import { french } from '../languages/fr/index.ts'
import { UNDETERMINED } from '../languages/index.ts'
import { processorSeconds } from '../model/processor-seconds.fixture.ts'
import { readMarkdown } from './read/markdown/markdown.ts'
import { readPlainText } from './read/plain/plain-text.ts'
import { readSubtitles } from './read/subtitles/subtitles.ts'
import { datesOf } from './tag/dates/index.ts'
import { tokensAsRead, tokensOf, viewOf } from './tag/passage/passage-view.ts'
import { joinedTurns } from './tag/quotations/index.ts'
import { readLabel } from './tag/speakers/labels.ts'

const turn = (start: number, end: number) => ({ start, end, kind: 'turn' as const, speaker: 'Jane Doe' })

it.each<[string, (count: number) => unknown]>([
  [
    'notes of music in a subtitle',
    (count) => readSubtitles(`00:01.000 --> 00:02.000\na ${'♪'.repeat(count)} b`, true),
  ],
  ['comments without end in Markdown', (count) => readMarkdown(`<pre>\n${'<!--\n\n'.repeat(count)}`)],
  [
    'blanks in the sender of a forwarded mail',
    (count) =>
      readPlainText(
        `It closed.\n\n-----Original Message-----\nFrom: Jane${' '.repeat(count)}Doe\nTo: John Roe\nSubject: Mill\n\nWhen?`,
      ),
  ],
  [
    'blank lines between turns',
    (count) => joinedTurns([turn(0, 1), turn(count + 2, count + 3)], `a${'\n'.repeat(count)}bc`),
  ],
  [
    'elided words without end',
    (count) => {
      const text = `${'l’'.repeat(count)}eau`
      return tokensAsRead(tokensOf(text), text, french)
    },
  ],
  [
    'names of months without a year',
    (count) =>
      datesOf([viewOf('mayo '.repeat(count / 4), [], spanish)], {
        year: 2021,
        month: 3,
        day: 12,
        days: 18_698,
      }),
  ],
  ['blanks in the label of a speaker', (count) => readLabel(`Jane${' '.repeat(count)}Doe`, UNDETERMINED)],
])('takes time in proportion to the length: %s', (_, run) => {
  const [once, fourTimes] = [20_000, 80_000].map((count) => processorSeconds(() => run(count)))
  expect(fourTimes).toBeLessThan((once ?? 0) * 12 + 0.05)
})
