import { issuedOnce, recast, wrote } from '../printed-work.ts'
import type { Mend } from './mend.ts'
import {
  addTerms,
  bracketed,
  branchFirst,
  choose,
  el,
  first,
  group,
  macro,
  macroNamed,
  part,
  variable,
  words,
} from './xml.ts'

/** Table T12 abbreviates all but May, June and July. */
const MONTHS = [
  'Jan.',
  'Feb.',
  'Mar.',
  'Apr.',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
]

/** As much of the date as is known: `Mar. 8, 2025`. */
const day = () =>
  el(
    'date',
    { variable: 'issued' },
    el('date-part', { name: 'month', form: 'short', suffix: ' ' }),
    el('date-part', { name: 'day', suffix: ', ' }),
    el('date-part', { name: 'year' }),
  )

/** What Rule 18 cites by its page on the web. */
const LIKE_WEB_PAGES = [
  'post',
  'post-weblog',
  'interview',
  'dataset',
  'document',
  'article',
  'broadcast',
  'figure',
  'collection',
  'event',
  'speech',
]

const webPage = () =>
  group(
    ' ',
    group(
      ', ',
      variable('title', { 'text-case': 'title', 'font-style': 'italic' }),
      variable('container-title', { 'font-variant': 'small-caps' }),
      variable('number'),
      variable('locator'),
    ),
    bracketed('()', ', ', day()),
  )

/** What is cited by its title, number, and then who published it and when. */
const BY_PUBLISHER = [
  'bill',
  'classic',
  'graphic',
  'hearing',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'musical_score',
  'pamphlet',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'regulation',
  'software',
  'song',
  'standard',
  'thesis',
  'treaty',
].join(' ')

/** The Bluebook, 21st edition (2020), for law reviews. */
export const BLUEBOOK: readonly Mend[] = [
  {
    what: 'June, July and Sept. are abbreviated as in Table T12',
    rule: 'Bluebook T12',
    style: (style) => {
      const names = MONTHS.map((it, at) => [`month-${String(at + 1).padStart(2, '0')}`, it])
      addTerms(style, Object.fromEntries(names), { form: 'short' })
    },
  },
  {
    what: 'the day on which a page was visited stands there only if it has none of its own',
    rule: 'Bluebook 18.2.2(c)',
    style: (style) => {
      const visited = first(macroNamed(style, 'access'), 'group', { prefix: '(' })
      visited.children = [
        choose([
          [
            { variable: 'issued', match: 'none' },
            group(
              ' ',
              words('last visited'),
              el(
                'date',
                { variable: 'accessed' },
                el('date-part', { name: 'month', form: 'short', suffix: ' ' }),
                el('date-part', { name: 'day', suffix: ', ' }),
                el('date-part', { name: 'year' }),
              ),
            ),
          ],
        ]),
      ]
    },
  },
  {
    what: 'a page of the web, a post, and an article in a newspaper on the web have the site in small capitals, the place and the day in brackets',
    rule: 'Bluebook 16.6(f), 18.2.2',
    work: (work) => (LIKE_WEB_PAGES.includes(work.type) ? recast(work, 'webpage', 'container-title') : work),
    style: (style) =>
      branchFirst(
        macroNamed(style, 'source'),
        [{ type: 'webpage' }, webPage()],
        [{ type: 'article-newspaper', variable: 'URL' }, webPage()],
        [{ type: 'article-magazine', variable: 'URL' }, webPage()],
        [
          { type: 'article-magazine' },
          group(
            ', ',
            variable('title', { 'text-case': 'title', 'font-style': 'italic' }),
            variable('container-title', { 'font-variant': 'small-caps' }),
            day(),
            group(' ', words('at'), variable('page-first')),
          ),
        ],
      ),
  },
  {
    what: 'a report has its author and title in small capitals, then the place, then number and year in brackets',
    rule: 'Bluebook 15.1, 15.8',
    style: (style) =>
      branchFirst(macroNamed(style, 'source'), [
        { type: 'report' },
        group(
          ' ',
          variable('title', { 'text-case': 'title', 'font-variant': 'small-caps' }),
          variable('locator'),
          bracketed(
            '()',
            ', ',
            variable('number'),
            group(
              ' ',
              variable('publisher'),
              el('date', { variable: 'issued' }, el('date-part', { name: 'year' })),
            ),
          ),
        ),
      ]),
    work: (work) => {
      const { publisher, ...rest } = work
      return wrote(work, publisher) ? rest : work
    },
  },
  {
    what: 'laws, treaties, films, recordings, theses, manuscripts and other works that are no articles have who issued or published them in brackets, with the day',
    rule: 'Bluebook 12 to 15, 17, 18, 20, 21',
    style: (style) =>
      branchFirst(macroNamed(style, 'source'), [
        { type: BY_PUBLISHER, match: 'any' },
        group(
          ' ',
          group(
            ', ',
            variable('title', { 'text-case': 'title', 'font-style': 'italic' }),
            choose([[{ variable: 'law-number' }, variable('law-number')]], variable('number')),
            variable('locator'),
          ),
          bracketed(
            '()',
            ' ',
            choose([[{ variable: 'of-law' }, variable('issuing-body')]], variable('publisher')),
            day(),
          ),
        ),
      ]),
    work: (work) => (BY_PUBLISHER.split(' ').includes(work.type) ? issuedOnce(work) : work),
  },
  {
    what: 'a case has its neutral citation, or its number, and court and day in brackets',
    rule: 'Bluebook 10.8.1, 21.5',
    style: (style) =>
      branchFirst(macroNamed(style, 'source'), [
        { type: 'legal_case' },
        choose(
          [
            [
              { variable: 'neutral-citation' },
              group(', ', group(' ', variable('title'), variable('neutral-citation')), variable('locator')),
            ],
          ],
          group(
            ' ',
            group(', ', variable('title'), variable('case-number'), variable('locator')),
            bracketed('()', ' ', variable('authority'), day()),
          ),
        ),
      ]),
  },
  {
    what: 'a press release is called one before its author',
    rule: 'Bluebook 17, 18.2.2',
    work: (work) =>
      work['press-release'] === undefined ? work : issuedOnce(recast(work, 'webpage', 'container-title')),
    style: (style) => {
      branchFirst(macroNamed(style, 'source'), [{ variable: 'press-release' }, webPage()])
      branchFirst(macroNamed(style, 'author'), [
        { variable: 'press-release' },
        group(', ', variable('press-release', { 'text-case': 'title' }), macro('name-macro')),
      ])
    },
  },
  {
    what: 'a document of the United Nations has its place, then its symbol and day',
    rule: 'Bluebook 21.7',
    work: (work) => (work['un-symbol'] === undefined ? work : recast(work, 'report', 'publisher')),
    style: (style) => {
      branchFirst(macroNamed(style, 'source'), [
        { variable: 'un-symbol' },
        group(
          ' ',
          group(
            ', ',
            variable('title', { 'text-case': 'title', 'font-style': 'italic' }),
            variable('locator'),
            group(' ', words('U.N. Doc.'), variable('un-symbol')),
          ),
          bracketed('()', ', ', day()),
        ),
      ])
      for (const name of ['author', 'author-short'])
        branchFirst(macroNamed(style, name), [
          { variable: 'un-symbol' },
          macro(name === 'author' ? 'name-macro' : 'name-short-macro'),
        ])
    },
  },
  {
    what: 'a title stands once where it takes the place of the author',
    rule: 'Bluebook 15.1, 16.2',
    style: (style) => {
      const substitute = first(macroNamed(style, 'name-macro'), 'substitute')
      substitute.children = []
    },
  },
  {
    what: 'the place follows “Id.” and “supra note 3,”: at 5, but ¶ 7 without “at”',
    rule: 'Bluebook 3.3, 4.1, 4.2',
    style: (style) => {
      branchFirst(macroNamed(style, 'at_page'), [{ locator: 'paragraph' }, variable('locator')])
      const subsequent = first(part(style, 'citation'), 'else-if', { position: 'subsequent' })
      const notes = first(subsequent, 'group', { delimiter: ', ' })
      notes.children = [
        macro('author-short'),
        group(
          ' ',
          words('supra', { 'font-style': 'italic' }),
          words('note'),
          variable('first-reference-note-number'),
        ),
        macro('at_page'),
      ]
    },
  },
]
