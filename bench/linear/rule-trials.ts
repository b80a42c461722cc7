import { linkedData } from '../../indexer/read/page/linked-data.ts'
import { pageAuthors } from '../../indexer/read/page/page-authors.ts'
import { parsePage } from '../../indexer/read/page/parse-page.ts'
import { datesOf } from '../../indexer/tag/dates/index.ts'
import { tokensAsRead, tokensOf, viewOf } from '../../indexer/tag/passage/passage-view.ts'
import { joinedTurns } from '../../indexer/tag/quotations/index.ts'
import { readLabel } from '../../indexer/tag/speakers/labels.ts'
import { spanish } from '../../languages/es/index.ts'
import { french } from '../../languages/fr/index.ts'
import { UNDETERMINED } from '../../languages/index.ts'
import { words } from '../../model/words.ts'
import { withBrackets } from '../../reuse/brackets.ts'
import { wordsOf } from '../../reuse/words.ts'
import type { Work } from './growth.ts'
import { around, type Shape, times } from './shapes.ts'

/** One rule by itself, and a text that is hard for it. */
export type RuleTrial = { name: string; work: Work }

const tried =
  (text: Shape['text'], use: (text: string) => unknown): Work =>
  (length) => {
    const given = text(length)
    return () => use(given)
  }

const PUBLISHED = { year: 2021, month: 3, day: 12, days: 18_698 }

const WORDS: Record<string, Shape['text']> = {
  'groups of digits': around('1', times(',000'), ''),
  'groups of digits that are none': around('1', times('\u00a0000'), '0'),
  'groups of digits with points': around('1', times('.000'), '.0'),
  'a version': around('1', times('.2'), ''),
  decimals: around('1', times(',1.5'), ''),
  digits: around('1.', times('5'), '.5'),
  elisions: times('l’'),
  'marks of Hebrew': times('ש"'),
  'one long picture': times('🕊\u200d'),
  flags: times('🇸'),
  'marks of Thai': around('ก', times('\u0e31'), ''),
  'vowels without a consonant': times('เ'),
  'marks of kana': around('カ', times('\u3099'), ''),
}

/** Two turns of one speaker that blank lines and a letter keep apart: all of it is a break but for its last letter. */
function turnsAround(text: string) {
  const turn = (start: number, end: number) => ({ start, end, kind: 'turn' as const, speaker: 'Jane Doe' })
  return joinedTurns([turn(0, 1), turn(text.length - 1, text.length)], text)
}

const bylines = around('<h1>Mill closes</h1>', times('<p class="author">By Jane Roe and'), '')

export const RULE_TRIALS: readonly RuleTrial[] = [
  ...Object.entries(WORDS).map(([name, text]) => ({ name: `words: ${name}`, work: tried(text, words) })),
  {
    name: 'round brackets in a quote',
    work: tried(times('(a) '), (text) => withBrackets(text, wordsOf(text))),
  },
  { name: 'blank lines between turns', work: tried(around('a', times('\n'), 'bc'), turnsAround) },
  {
    name: 'blanks in the label of a speaker',
    work: tried(around('Jane', times(' '), 'Doe'), (text) => readLabel(text, UNDETERMINED)),
  },
  {
    name: 'elided words without end',
    work: tried(around('', times('l’'), 'eau'), (text) => tokensAsRead(tokensOf(text), text, french)),
  },
  {
    name: 'names of months without a year',
    work: tried(times('mayo '), (text) => datesOf([viewOf(text, [], spanish)], PUBLISHED)),
  },
  {
    // Parsed beforehand: what is tried is who wrote it.
    name: 'bylines in one another',
    work: (length) => {
      const page = parsePage(bylines(length))
      return () => pageAuthors(page, linkedData(page), undefined, 'en')
    },
  },
]
