import { issuedOnce, type PrintedWork, recast, wrote } from '../printed-work.ts'
import type { Mend } from './mend.ts'
import { bracketed, branchFirst, date, elementsOf, first, group, macroNamed, variable, words } from './xml.ts'

const LIKE_WEB_PAGES = [
  'article',
  'collection',
  'dataset',
  'document',
  'event',
  'figure',
  'graphic',
  'hearing',
  'interview',
  'manuscript',
  'map',
  'musical_score',
  'performance',
  'periodical',
  'personal_communication',
  'software',
  'song',
]
/** What stands for a type that the packaged style has not. */
const LIKE: Partial<Record<PrintedWork['type'], PrintedWork['type']>> = {
  review: 'article-magazine',
  'review-book': 'article-magazine',
  classic: 'book',
  entry: 'entry-encyclopedia',
  regulation: 'legislation',
}

const LIKE_REPORTS = ['treaty', 'standard', 'pamphlet']

/** Abbreviations have no full stop. */
const unpointed = (number: string | undefined) => number?.replace(/^No\. /, 'No ')

/** The words of the guide for what a page of the web is. */
const GENRES: Partial<Record<PrintedWork['type'], string>> = {
  webpage: 'Web Page',
  'post-weblog': 'Blog Post',
}

/** Australian Guide to Legal Citation, 4th edition (2018). */
export const AGLC: readonly Mend[] = [
  {
    what: 'a page of the web and a post in a blog say what they are',
    rule: 'AGLC 7.15',
    work: (work) => {
      const genre = work.genre ?? GENRES[work.type]
      return genre === undefined || work.URL === undefined ? work : { ...work, genre }
    },
  },
  {
    what: 'interviews, datasets, pictures, hearings, messages, manuscripts and works of unknown kind are cited like a page of the web, with the day',
    rule: 'AGLC 7.15',
    work: (work) => {
      if (!LIKE_WEB_PAGES.includes(work.type)) return work
      const { genre } = work
      const number = unpointed(work['law-number'])
      const kind = [genre, number].filter((it) => it !== undefined).join(' ')
      return { ...recast(work, 'webpage', 'container-title'), ...(kind !== '' && { genre: kind }) }
    },
  },
  {
    what: 'a review is cited like an article in a magazine, an entry like one in an encyclopedia',
    rule: 'AGLC, chapters 5 and 7',
    work: (work) => ({ ...work, type: LIKE[work.type] ?? work.type }),
  },
  {
    what: 'a law and a bill have who made them in brackets, with the number, and a year once',
    rule: 'AGLC 3.1, 3.2',
    work: ({ 'law-number': number, ...work }) => ({
      ...work,
      ...(number !== undefined && { 'law-number': unpointed(number) }),
    }),
    style: (style) => {
      branchFirst(macroNamed(style, 'date-parenthesis'), [{ variable: 'dated-title' }])
      const law = [variable('law-number'), variable('issuing-body')]
      branchFirst(
        macroNamed(style, 'publisher'),
        [{ type: 'bill' }, bracketed('()', ', ', ...law)],
        [{ type: 'legislation' }, bracketed('()', ', ', ...law)],
      )
    },
  },
  {
    what: 'an author whose name the page of the web bears is named once',
    rule: 'AGLC 7.15',
    work: ({ author, ...work }) =>
      work.type === 'webpage' &&
      work['press-release'] === undefined &&
      author?.length === 1 &&
      wrote({ author }, work['container-title'])
        ? work
        : { ...work, ...(author && { author }) },
  },
  {
    what: 'a post on a social medium names the medium beside its day',
    rule: 'AGLC 7.16',
    work: (work) => {
      if (work.type !== 'post') return work
      const { 'container-title': medium, genre: _, ...rest } = work
      return { ...rest, type: 'webpage', ...(medium !== undefined && { genre: medium }) }
    },
  },
  {
    what: 'a media release says that it is one, with its number, its issuer if that is not its author, and its day',
    rule: 'AGLC 7.4',
    work: (work) => {
      const release = work['press-release']
      if (release === undefined) return work
      const { 'container-title': issuer, ...rest } = issuedOnce(recast(work, 'webpage', 'container-title'))
      const kind = release.replace(/(?<![\p{L}\p{M}’'])\p{Ll}/gu, (letter) => letter.toUpperCase())
      const numbered = work.number === undefined ? kind : `${kind} ${work.number}`
      return { ...rest, genre: issuer === undefined ? numbered : `${numbered}, ${issuer}` }
    },
  },
  {
    what: 'a numbered report says that the number is that of a report, and names its author once',
    rule: 'AGLC 7.1.1',
    work: (work) => {
      if (work.type !== 'report') return work
      const once = issuedOnce(work)
      const unnamed = work.number !== undefined && work.genre === undefined
      return unnamed && work['un-symbol'] === undefined ? { ...once, genre: 'Report' } : once
    },
  },
  {
    what: 'the number of a patent follows a comma',
    rule: 'AGLC 7.9',
    style: (style) => {
      for (const it of elementsOf(macroNamed(style, 'patent')))
        if (it.name === 'group' && it.attrs['font-style'] === 'italic') it.attrs.prefix = ', '
    },
  },
  {
    what: 'a treaty, a standard and a pamphlet have their number, who published them, and their day, like a report',
    rule: 'AGLC 7.1',
    work: (work) =>
      LIKE_REPORTS.includes(work.type) ? issuedOnce(recast(work, 'report', 'publisher')) : work,
  },
  {
    what: 'a newspaper on the web is “online at” its day, without a place',
    rule: 'AGLC 7.11.2',
    style: (style) => {
      const newspaper = first(macroNamed(style, 'publisher'), 'if', { type: 'article-newspaper' })
      branchFirst(first(newspaper, 'group'), [
        { variable: 'URL' },
        group(' ', words('online at'), date('issued')),
      ])
    },
  },
  {
    what: 'a document of the United Nations has its symbol, then its day',
    rule: 'AGLC 9.2',
    work: (work) => (work['un-symbol'] === undefined ? work : recast(work, 'report', 'publisher')),
    style: (style) => {
      branchFirst(macroNamed(style, 'blog-info'), [
        { variable: 'un-symbol' },
        group(' ', words('UN Doc'), variable('un-symbol')),
      ])
      branchFirst(macroNamed(style, 'publisher'), [
        { variable: 'un-symbol' },
        bracketed('()', ', ', date('issued')),
      ])
    },
  },
  {
    what: 'a case has its medium neutral citation, or court, number and day in brackets',
    rule: 'AGLC 2.3.1, 2.3.2',
    work: (work) => {
      const number = work['case-number']
      return number === undefined ? work : { ...work, 'case-number': number.replace(/^No\. /, 'Case No ') }
    },
    style: (style) => {
      branchFirst(macroNamed(style, 'date-parenthesis'), [{ type: 'legal_case' }])
      branchFirst(
        macroNamed(style, 'case-medium-neutral'),
        [{ variable: 'neutral-citation' }, variable('neutral-citation')],
        [{ type: 'legal_case' }],
      )
      branchFirst(
        macroNamed(style, 'article-case-info'),
        [{ variable: 'neutral-citation' }],
        [
          { type: 'legal_case' },
          bracketed('()', ', ', variable('authority'), variable('case-number'), date('issued')),
        ],
      )
      for (const it of elementsOf(macroNamed(style, 'URL'))) {
        if (it.attrs.type?.startsWith('legal_case '))
          it.attrs.type = it.attrs.type.slice('legal_case '.length)
      }
    },
  },
]
