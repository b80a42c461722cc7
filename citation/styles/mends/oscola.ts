import { issuedOnce, type PrintedWork, recast } from '../printed-work.ts'
import type { Mend } from './mend.ts'
import {
  bracketed,
  branchFirst,
  choose,
  date,
  el,
  elementsOf,
  first,
  group,
  macro,
  macroNamed,
  part,
  variable,
  words,
} from './xml.ts'

const LIKE_WEB_PAGES = [
  'article',
  'broadcast',
  'collection',
  'dataset',
  'document',
  'event',
  'figure',
  'graphic',
  'hearing',
  'interview',
  'map',
  'musical_score',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'post',
  'software',
  'song',
  'speech',
]
/** What stands for a type that the packaged style has not. */
const LIKE: Partial<Record<PrintedWork['type'], PrintedWork['type']>> = {
  'article-magazine': 'article-newspaper',
  review: 'article-newspaper',
  'review-book': 'article-newspaper',
  classic: 'book',
  entry: 'entry-encyclopedia',
  'entry-dictionary': 'entry-encyclopedia',
  pamphlet: 'report',
  standard: 'report',
  regulation: 'legislation',
}

/** OSCOLA, 4th edition (Hart 2012). */
export const OSCOLA: readonly Mend[] = [
  {
    what: 'posts, interviews, broadcasts, datasets, pictures, speeches, messages and works of unknown kind are cited like a page of the web, with the day',
    rule: 'OSCOLA 3.4.8',
    work: (work) => (LIKE_WEB_PAGES.includes(work.type) ? recast(work, 'webpage', 'container-title') : work),
  },
  {
    what: 'an article in a magazine and a review are cited like an article in a newspaper, an entry like one in an encyclopedia, a standard and a pamphlet like a report',
    rule: 'OSCOLA 3.2, 3.4.1, 3.4.9',
    work: (given) => {
      const work = { ...given, type: LIKE[given.type] ?? given.type }
      return given.type === 'standard' || given.type === 'pamphlet' ? issuedOnce(work) : work
    },
    style: (style) =>
      branchFirst(macroNamed(style, 'book-container'), [
        { type: 'chapter entry-encyclopedia paper-conference', match: 'any' },
        // Behind a title that stands in the place of an author there is a comma already.
        choose(
          [[{ variable: 'author' }, variable('container-title', { 'font-style': 'italic', prefix: ', ' })]],
          variable('container-title', { 'font-style': 'italic' }),
        ),
      ]),
  },
  {
    what: 'a law and a bill have who made them in brackets, with the number of a law, and a year once',
    rule: 'OSCOLA 2.4, 2.8',
    work: ({ 'law-number': number, ...work }) => ({
      ...work,
      ...(number !== undefined && { 'law-number': number.replace(/^No\. /, 'No ') }),
    }),
    style: (style) => {
      branchFirst(macroNamed(style, 'date-parenthesis'), [{ variable: 'dated-title' }])
      branchFirst(
        macroNamed(style, 'publisher'),
        [{ type: 'bill' }, bracketed('()', ', ', variable('issuing-body'))],
        [{ type: 'legislation' }, bracketed('()', ', ', variable('law-number'), variable('issuing-body'))],
      )
    },
  },
  {
    what: 'a treaty, a hearing and a patent have their number, who issued them, and their day',
    rule: 'OSCOLA 2006, citing international law, A.1; OSCOLA 3.4.8',
    style: (style) =>
      branchFirst(
        macroNamed(style, 'publisher'),
        [
          { type: 'treaty' },
          bracketed('()', ', ', variable('issuing-body'), variable('law-number'), date('issued')),
        ],
        [
          { type: 'webpage', variable: 'of-law' },
          bracketed('()', ', ', variable('issuing-body'), variable('law-number'), date('issued')),
        ],
      ),
  },
  {
    what: 'a press release says that it is one, with the day',
    rule: 'OSCOLA 3.4.1',
    work: (work) =>
      work['press-release'] === undefined ? work : issuedOnce(recast(work, 'report', 'publisher')),
    style: (style) =>
      branchFirst(macroNamed(style, 'publisher'), [
        { variable: 'press-release' },
        bracketed(
          '()',
          ', ',
          group(' ', variable('press-release'), variable('number')),
          variable('publisher'),
          date('issued'),
        ),
      ]),
  },
  {
    what: 'a document of the United Nations has its day and its symbol',
    rule: 'OSCOLA 2006, citing international law, C.1',
    work: (work) => (work['un-symbol'] === undefined ? work : recast(work, 'report', 'publisher')),
    style: (style) =>
      branchFirst(macroNamed(style, 'publisher'), [
        { variable: 'un-symbol' },
        group(' ', bracketed('()', ', ', date('issued')), words('UN Doc'), variable('un-symbol')),
      ]),
  },
  {
    what: 'a case has its neutral citation, or its number with court and day',
    rule: 'OSCOLA 2.1.3, 2.1.4, 2.7',
    style: (style) => {
      const cases = macroNamed(style, 'article-case-info')
      const court = () => bracketed('()', ', ', variable('authority'), date('issued'))
      branchFirst(
        cases,
        [{ variable: 'neutral-citation' }, variable('neutral-citation')],
        [{ variable: 'case-number' }, group(' ', variable('number'), court())],
        [{ variable: 'unnumbered' }, group(', ', variable('container-title'), court())],
      )
      for (const name of ['date-parenthesis', 'court'])
        branchFirst(macroNamed(style, name), [{ type: 'legal_case' }])
      branchFirst(macroNamed(style, 'URL'), [{ variable: 'neutral-citation' }])
      const address = first(macroNamed(style, 'URL'), 'if', { type: 'legal_case legislation bill' })
      address.attrs.type = 'legislation bill'
    },
  },
  {
    what: 'the place follows “ibid” and “(n 3)” as it follows the whole citation: para 7, [7] of a judgment',
    rule: 'OSCOLA 1.2.1, 2.1.6',
    style: (style) => {
      branchFirst(macroNamed(style, 'locator-basic'), [
        { type: 'legal_case', locator: 'paragraph' },
        variable('locator', { prefix: '[', suffix: ']' }),
      ])
      const ibid = first(part(style, 'citation'), 'if', { position: 'ibid-with-locator' })
      first(ibid, 'group').children = [
        el('text', { term: 'ibid', 'strip-periods': 'true', 'text-case': 'lowercase' }),
        macro('locator-basic'),
      ]
    },
  },
  {
    what: 'the known day of a report without a publisher stands in its citation',
    rule: 'OSCOLA 3.4.1',
    style: (style) => {
      for (const it of elementsOf(macroNamed(style, 'publisher'))) {
        if (it.name !== 'else') continue
        for (const year of elementsOf(it)) {
          if (year.attrs.macro !== 'issued-year') continue
          year.name = 'choose'
          year.attrs = {}
          year.children = choose(
            [[{ variable: 'publisher' }, macro('issued-year')]],
            macro('issued-full'),
          ).children
        }
      }
    },
  },
]
