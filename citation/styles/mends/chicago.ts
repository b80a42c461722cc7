import type { XmlNode } from '../packaged.ts'
import { issuedOnce, recast } from '../printed-work.ts'
import type { Mend } from './mend.ts'
import {
  branchFirst,
  date,
  el,
  elementsOf,
  first,
  group,
  hasMacro,
  macro,
  macroNamed,
  part,
  variable,
} from './xml.ts'

/** What the manual sets in italics as a work of its own, and the packaged style between quotation marks. */
function italicReports(style: XmlNode, ...macros: string[]): void {
  for (const name of macros)
    branchFirst(macroNamed(style, name), [
      { type: 'report' },
      variable('title', {
        'text-case': 'title',
        'font-style': 'italic',
        ...(name === 'title-short' && { form: 'short' }),
      }),
    ])
}

const RELEASE: Mend = {
  what: 'a press release is cited with its day, and names its issuer once',
  rule: 'Chicago, chapter 14, press releases',
  work: (work) =>
    work['press-release'] === undefined ? work : issuedOnce(recast(work, 'webpage', 'container-title')),
}

const CASES_HAVE_ADDRESSES: Mend = {
  what: 'a case keeps its address',
  rule: 'Chicago, chapter 14, legal documents consulted online',
  style: (style) => {
    for (const it of elementsOf(style)) {
      if (it.name === 'if' && it.attrs.type === 'legal_case' && it.attrs.match === 'none') {
        const prints = it.children.some((child) => typeof child !== 'string' && child.name === 'choose')
        if (prints && elementsOf(it).some((child) => child.attrs.variable === 'URL')) {
          it.attrs = { variable: 'URL DOI', match: 'any' }
        }
      }
    }
  },
}

const UN_ORGAN: Mend = {
  what: 'a document of the United Nations has its symbol behind its title, and names its organ once',
  rule: 'Chicago 17, chapter 14, international bodies',
  work: (work) => (work['un-symbol'] === undefined ? work : issuedOnce(recast(work, 'report', 'publisher'))),
}

const LAWS: Mend = {
  what: 'a law, a bill, a hearing and a regulation have their number, who issued them, and their day, a treaty and a standard their number',
  rule: 'Chicago, chapter 14, legal and public documents',
  work: (work) => {
    if (work['of-law'] === undefined || work.type === 'treaty' || work.type === 'patent') return work
    return recast(work, 'report', 'publisher')
  },
  style: (style) => {
    // Set in roman letters, unlike a report: laws and what leads to them.
    for (const name of ['title', 'title-note', 'title-short'].filter((it) => hasMacro(style, it)))
      branchFirst(macroNamed(style, name), [
        { type: 'report', variable: 'of-law' },
        variable('title', { 'text-case': 'title', ...(name === 'title-short' && { form: 'short' }) }),
      ])
    const before: Record<string, string> = hasMacro(style, 'description-note') ? {} : { prefix: '. ' }
    for (const name of ['description', 'description-note'].filter((it) => hasMacro(style, it))) {
      const genre =
        name === 'description'
          ? variable('genre', { 'text-case': 'capitalize-first' })
          : variable('genre-inside')
      branchFirst(
        macroNamed(style, name),
        [
          { type: 'patent' },
          el('group', { delimiter: ' ', ...before }, variable('authority'), variable('law-number')),
        ],
        [
          { variable: 'law-number' },
          el('group', { delimiter: ', ', ...before }, genre, variable('law-number')),
        ],
      )
    }
  },
}

const SPEECHES: Mend = {
  what: 'a speech has who published it',
  rule: 'Chicago, chapter 14, papers and speeches',
  style: (style) => {
    const speech = first(first(macroNamed(style, 'issue'), 'else-if', { type: 'speech' }), 'group')
    speech.children.splice(-1, 0, variable('publisher'))
  },
}

/** Notes and bibliography, 17th edition (2017). */
export const CHICAGO_NOTES: readonly Mend[] = [
  RELEASE,
  CASES_HAVE_ADDRESSES,
  UN_ORGAN,
  {
    what: 'in a note, the day of a document of the United Nations is in brackets',
    rule: 'Chicago 17, chapter 14, international bodies',
    style: (style) => {
      branchFirst(macroNamed(style, 'issue-note-join-with-comma'), [{ variable: 'un-symbol' }])
      branchFirst(macroNamed(style, 'issue-note-join-with-space'), [
        { variable: 'un-symbol' },
        macro('issued', { prefix: '(', suffix: ')' }),
      ])
    },
  },
  {
    what: 'a report is in italics',
    rule: 'Chicago 17, 14.220',
    style: (style) => italicReports(style, 'title', 'title-note', 'title-short'),
  },
  {
    what: 'a report has its number',
    rule: 'Chicago 17, 14.220',
    style: (style) => {
      for (const name of ['description', 'description-note']) {
        const numbered = () =>
          group(
            ', ',
            name === 'description'
              ? variable('genre', { 'text-case': 'capitalize-first' })
              : variable('genre-inside'),
            variable('number'),
          )
        branchFirst(
          macroNamed(style, name),
          [{ type: 'report', variable: 'number' }, numbered()],
          [{ variable: 'press-release number' }, numbered()],
        )
      }
    },
  },
  LAWS,
  SPEECHES,
  {
    what: 'inside a note, a genre that is a common noun has no capital',
    rule: 'Chicago 17, 14.220',
    style: (style) => {
      for (const it of elementsOf(macroNamed(style, 'description-note')))
        if (it.attrs.variable === 'genre') it.attrs.variable = 'genre-inside'
    },
  },
  {
    what: 'a neutral citation, an ECLI and a number with a word of its own have no “No.” before them',
    rule: 'Chicago, chapter 14, foreign and international cases',
    style: (style) => {
      const number = first(macroNamed(style, 'legal-cites'), 'text', { variable: 'number', prefix: 'No. ' })
      number.attrs = { variable: 'case-number' }
      branchFirst(macroNamed(style, 'legal-cites'), [
        { variable: 'neutral-citation' },
        variable('neutral-citation'),
      ])
      branchFirst(macroNamed(style, 'issued'), [{ variable: 'neutral-citation' }])
      // Reports of cases print the place themselves; where there is none, nothing did.
      const places = first(macroNamed(style, 'point-locators'), 'else-if', { type: 'legal_case' })
      places.attrs = { type: 'legal_case', variable: 'container-title', match: 'all' }
    },
  },
  {
    what: 'in the bibliography, a day that follows a title directly is a sentence of its own',
    rule: 'Chicago 17, 14.207',
    work: (work) => {
      const { author, genre, publisher, type, 'container-title': container } = work
      const leads = author === undefined && (type === 'webpage' || type === 'post-weblog')
      const isBare = genre === undefined && publisher === undefined && (container === undefined || leads)
      return isBare && type !== 'legal_case' ? { ...work, 'bare-title': 'bare' } : work
    },
    style: (style) => {
      branchFirst(macroNamed(style, 'issue-join-with-comma'), [{ variable: 'bare-title' }])
      branchFirst(macroNamed(style, 'issue-join-with-period'), [{ variable: 'bare-title' }, macro('issued')])
    },
  },
]

/** Author-date, 17th edition (2017). */
export const CHICAGO_AUTHOR_DATE: readonly Mend[] = [
  RELEASE,
  CASES_HAVE_ADDRESSES,
  UN_ORGAN,
  {
    what: 'a report is in italics',
    rule: 'Chicago 17, 14.220',
    style: (style) => italicReports(style, 'title'),
  },
  LAWS,
  SPEECHES,
  {
    what: 'a message has who published it',
    rule: 'Chicago, chapter 14, personal communications',
    style: (style) =>
      branchFirst(macroNamed(style, 'issue'), [
        { type: 'personal_communication', variable: 'publisher' },
        el('group', { prefix: ', ', delimiter: ', ' }, variable('publisher'), date('issued')),
      ]),
  },
  {
    what: 'a case has its neutral citation, or its number with court and day',
    rule: 'Chicago, chapter 15, legal documents',
    style: (style) =>
      branchFirst(
        macroNamed(style, 'issue'),
        [{ variable: 'neutral-citation' }, variable('neutral-citation', { prefix: '. ' })],
        [
          { type: 'legal_case' },
          el(
            'group',
            { delimiter: ', ', prefix: '. ' },
            variable('case-number'),
            variable('authority'),
            macro('day-month'),
          ),
        ],
      ),
  },
  {
    what: 'posts, broadcasts, interviews, datasets, reports with a symbol and works of unknown kind have their day',
    rule: 'Chicago 17, chapter 15, websites, blogs and social media',
    style: (style) => {
      branchFirst(
        macroNamed(style, 'issue'),
        [{ variable: 'un-symbol' }, date('issued', { prefix: '. ' })],
        [{ type: 'post', variable: 'container-title' }, date('issued', { prefix: ', ' })],
        [{ type: 'broadcast', variable: 'container-title' }, date('issued', { prefix: ', ' })],
        [{ type: 'interview', variable: 'container-title' }, date('issued', { prefix: ', ' })],
        [
          { type: 'dataset', variable: 'publisher' },
          group(', ', macro('publisher', { prefix: '. ' }), date('issued')),
        ],
        [{ type: 'document', variable: 'container-title' }, date('issued', { prefix: ', ' })],
        [{ variable: 'bare-title' }, date('issued', { prefix: '. ' })],
      )
    },
    work: (work) => {
      const { genre, publisher, type, 'container-title': container } = work
      const isBare = genre === undefined && publisher === undefined && container === undefined
      const other = type !== 'legal_case' && type !== 'webpage' && type !== 'post-weblog'
      return isBare && other ? { ...work, 'bare-title': 'bare' } : work
    },
  },
]

const TWO_AUTHORS = { 'et-al-min': '3', 'et-al-use-first': '1' }
const SIX_AUTHORS = { 'et-al-min': '7', 'et-al-use-first': '3' }

/** What the 18th edition (2024) changed in both systems. */
const EDITION_18: readonly Mend[] = [
  {
    what: 'of three authors or more, a note or a citation in the text names one; of seven or more, the list names three',
    rule: 'Chicago 18, chapter 13, two or more authors',
    style: (style) => {
      Object.assign(part(style, 'citation').attrs, TWO_AUTHORS)
      Object.assign(part(style, 'bibliography').attrs, SIX_AUTHORS)
    },
  },
  {
    what: 'an author’s name is repeated in the list, not replaced by a dash',
    rule: 'Chicago 18, chapter 13, repeated names',
    style: (style) => {
      const { 'subsequent-author-substitute': _, ...attrs } = part(style, 'bibliography').attrs
      part(style, 'bibliography').attrs = attrs
    },
  },
  {
    what: 'the place of publication is left out where the publisher is named',
    rule: 'Chicago 18, chapter 14, place of publication',
    work: (work) => {
      const { 'publisher-place': _, ...rest } = work
      return work.publisher === undefined ? work : rest
    },
  },
]

export const CHICAGO_NOTES_18 = [...CHICAGO_NOTES, ...EDITION_18]
export const CHICAGO_AUTHOR_DATE_18 = [...CHICAGO_AUTHOR_DATE, ...EDITION_18]
