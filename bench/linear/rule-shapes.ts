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
import { around, type Shape, times } from './shapes.ts'

/** A rule that no text of a document reaches at any length, and a text that is hard for it. */
export type RuleShape = Shape & { use: (text: string) => unknown }

const PUBLISHED = { year: 2021, month: 3, day: 12, days: 18_698 }

const WORDS: Record<string, Shape['text']> = {
  'groups of digits': times(',000'),
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

/** Bylines without end, in a page that is parsed beforehand as often as it is read. */
const bylines = around('<h1>Mill closes</h1>', times('<p class="author">By Jane Roe and'), '')

function turnsAround(text: string) {
  const turn = (start: number, end: number) => ({ start, end, kind: 'turn' as const, speaker: 'Jane Doe' })
  return joinedTurns([turn(0, 1), turn(text.length - 2, text.length - 1)], text)
}

export const RULE_SHAPES: readonly RuleShape[] = [
  ...Object.entries(WORDS).map(([name, text]) => ({ name: `words: ${name}`, text, use: words })),
  {
    name: 'round brackets in a quote',
    text: times('(a) '),
    use: (text) => withBrackets(text, wordsOf(text)),
  },
  { name: 'blank lines between turns', text: around('a', times('\n'), 'bc'), use: turnsAround },
  {
    name: 'blanks in the label of a speaker',
    text: around('Jane', times(' '), 'Doe'),
    use: (text) => readLabel(text, UNDETERMINED),
  },
  {
    name: 'elided words without end',
    text: around('', times('l’'), 'eau'),
    use: (text) => tokensAsRead(tokensOf(text), text, french),
  },
  {
    name: 'names of months without a year',
    text: times('mayo '),
    use: (text) => datesOf([viewOf(text, [], spanish)], PUBLISHED),
  },
  {
    name: 'bylines in one another',
    text: bylines,
    use: (text) => {
      const page = parsePage(text)
      return pageAuthors(page, linkedData(page), undefined, 'en')
    },
  },
]
