// More than 300 lines: one example for each list, and they share the pages that show them.
import { english } from '../../../languages/en/index.ts'
import type { Language } from '../../../languages/index.ts'
import { PAGE_WORDS } from '../../../languages/page-words.ts'
import { NO_PAGES, type Pages } from '../../../languages/parts/pages.ts'
import { buildAuthority } from '../../authority/authority.ts'
import { loadAuthority } from '../../authority/load.ts'
import { clean } from '../../clean/clean.ts'
import { sha256Of } from '../../read/file-bytes.ts'
import { linkedData } from '../../read/page/linked-data.ts'
import { pageAuthors } from '../../read/page/page-authors.ts'
import { linesOf } from '../../read/page/page-lines.ts'
import { parsePage } from '../../read/page/parse-page.ts'
import { pageDay } from '../../read/page-date.ts'
import { readPlainText } from '../../read/plain/plain-text.ts'
import { read } from '../../read/read.ts'
import { describeDocument } from '../describe.ts'

// For tests: pages that show an entry of a list of `pages` at work.

/** What is seen of a page when only this language is described, and what should be seen. */
export type PageExample = { see: (language: Language) => unknown; shows: unknown }
/** For each entry of a list, an example that fails without it. */
export type PageExamples = Partial<
  Record<keyof Pages, { each?: (entry: string) => PageExample; entries?: Record<string, PageExample> }>
>

const PAGES: Pages = { ...NO_PAGES, ...english.pages }
const PLACE = { collection: 'examples', documentKey: 'a.txt', path: '/examples/a.txt' }
const { authority: listed } = loadAuthority()
const FIRST = 'The mill by the river closed on a rainy morning, and forty people lost their work.'
const SECOND = 'Its owners had promised to repair the roof before the winter came.'
const THIRD = 'Nobody in the valley believed them, least of all the people who worked there.'

const textOf = (lines: readonly string[]) => {
  const bytes = Buffer.from(lines.join('\n'))
  return { ...PLACE, bytes, sha256: sha256Of(bytes), format: 'text' as const, manifest: null }
}

const cleaned = (lines: readonly string[], language: Language) =>
  clean(read(textOf(lines), new Date(0)), (name) => name === 'AP', [language])

/** What becomes of one line of a page: the kind of passage, or why it is left out. */
const verdict = (shows: string, line: string, page: readonly string[]): PageExample => ({
  see: (language) => {
    const { text, blocks } = cleaned(page, language)
    const found = blocks.find(({ start, end }) => text.slice(start, end) === line)?.verdict
    return found?.keep ? found.kind : found?.reason
  },
  shows,
})
const inside = (shows: string, line: string) => verdict(shows, line, [FIRST, line, SECOND, THIRD])
const below = (shows: string, line: string) => verdict(shows, line, [FIRST, SECOND, THIRD, line])
const above = (shows: string, line: string) => verdict(shows, line, ['Mill closes', line, FIRST, SECOND])

/** How many turns a text has that says this, and then asks and answers three times. */
const interview = (says: string, question: string, answer: string): PageExample => ({
  see: (language) => {
    const turns = ['one', 'two', 'three'].flatMap((hour) => [
      question.replace('?', ` at ${hour}?`),
      answer.replace('.', ` at ${hour}.`),
    ])
    return cleaned([FIRST, `This was ${says}.`, ...turns], language).spoken?.length
  },
  shows: 6,
})

/** What is known of an article from the lines over it and from its text. */
const known = (
  field: 'authors' | 'publishedAt' | 'source',
  shows: unknown,
  page: readonly string[],
  authority = listed,
): PageExample => ({
  see: (language) => describeDocument(cleaned(page, language), authority, [language]).bibliography[field],
  shows,
})
const DAY = '2021-03-12'
const dated = (line: string) => known('publishedAt', DAY, ['Mill closes', line, FIRST, SECOND])
const written = (authors: string[], line: string) =>
  known('authors', authors, ['Mill closes', line, FIRST, SECOND])
const published = (source: string, sentence: string, authority = listed) =>
  known('source', source, [FIRST, sentence], authority)
const mills = (word: string) =>
  buildAuthority({
    groups: [],
    people: [],
    places: [],
    domains: [],
    publishers: [{ key: 'mill', name: `Mill ${word} River`, kind: 'newspaper', aliases: [], shortNames: [] }],
  })

/** The day of a page of markup. */
/** In a forum, beside who wrote. */
const joined = (mark: string) =>
  `<h1>The mill has burned down</h1><p>${capital(mark)}: 12 March 2021</p><p>${FIRST}</p>`
const dayOf = (shows: string | undefined, body: string): PageExample => ({
  see: (language) => {
    const document = parsePage(`<!doctype html><html><body>${body}</body></html>`)
    const page = {
      address: undefined,
      language: 'en',
      linked: linkedData(document),
      lines: linesOf(document),
    }
    return pageDay(document, page, [language])?.day
  },
  shows,
})

/** The authors of a page of markup. */
const authorsOf = (shows: string[], body: string, head = ''): PageExample => ({
  see: (language) => {
    const document = parsePage(
      `<!doctype html><html><head>${head}</head><body><h1>Mill</h1>${body}</body></html>`,
    )
    return pageAuthors(document, linkedData(document), undefined, 'en', [language]).authors
  },
  shows,
})
/** A login, which counts as an author only where something announces one. */
const LOGIN = 'jdoe'
const byline = (mark: string) => `<p class="${mark}">by ${LOGIN}</p>`

/** A phrase with something in each of its gaps. */
function withoutGaps(phrase: string): string {
  const words = phrase.split(' ').flatMap((word) => {
    if (word === '…') return ['old', 'mill']
    if (word === '{n}') return ['3']
    const { name, more } = /^\{(?<name>\w+)\}(?<more>[?*:]?)$/.exec(word)?.groups ?? {}
    if (name === undefined) return [word]
    if (name === 'publisher') return ['The Guardian']
    if (more === '?' || more === '*') return []
    const [entry = ''] = PAGES[name as keyof Pages]
    return [entry + more]
  })
  return words.join(' ')
}
const capital = (text: string) => text.replace(/^\p{L}/u, (letter) => letter.toUpperCase())

/** The same as it begins a block. */
const filled = (phrase: string) => capital(withoutGaps(phrase))

const PHOTO = 'Workers leave the mill on the last day of its work'
const CREDIT = 'Jane Doe'
const refused = (words: string) => published('The Guardian', `The Guardian ${words}.`)

/** How many stretches of a text somebody is known to have said or written. */
const spoken = (shows: number, ...lines: string[]): PageExample => ({
  see: (language) => {
    const ranges = readPlainText(lines.join('\n\n'), [language]).spoken ?? []
    return ranges.filter(({ speaker }) => speaker !== undefined).length
  },
  shows,
})
const turnLabels: PageExamples['turnLabels'] = {
  each: (label) => spoken(2, `${capital(label)}: ${FIRST}`, `${capital(label)}: ${SECOND}`),
}
/** Turns of two, without a word that is a label too: one that a text also writes small is none. */
const amongTurns = (label: string) =>
  spoken(3, 'DOE: It burned.', 'ROE: Nobody saw it.', 'DOE: It closed.', `${label.toUpperCase()}: It rained.`)
const noteLabels: PageExamples['noteLabels'] = { each: amongTurns }
const partWords: PageExamples['partWords'] = { each: (word) => amongTurns(`${word} two`) }
const wroteWords: PageExamples['wroteWords'] = {
  each: (verb) => spoken(1, `${CREDIT} ${verb}:`, `> ${FIRST}`),
}

/**
 * A header of three lines, without a blank line above, which only their labels show; its last labels are those that
 * no other language has.
 */
const headerWithin = ([sender = '', ...others]: readonly string[]): PageExamples['mailLabels'] => ({
  each: (label) => {
    const [second, third] = others.filter((it) => it !== label).reverse()
    const labels = label === sender ? [sender, second, third] : [sender, second, label]
    const header = labels.map((it) => `${capital(it ?? '')}: ${CREDIT}`)
    return {
      see: (language) => {
        const text = [FIRST, ...header, '', SECOND].join('\n')
        const { hints } = readPlainText(text, [language], 'message')
        return hints.filter(({ outside }) => outside === 'mail header').length
      },
      shows: header.length,
    }
  },
})

const tagLabels: PageExamples['tagLabels'] = {
  each: (label) => inside('tags', `${capital(label)}: flour, bran, the owners of mills`),
}

export const pageExamples: PageExamples = {
  relatedLabels: {
    each: (label) =>
      verdict('related links', 'Frost damages orchards', [
        FIRST,
        capital(label),
        'Frost damages orchards',
        SECOND,
      ]),
  },
  relatedOpenings: {
    each: (opening) => inside('related links', `${capital(opening)}: Frost in the orchards`),
  },
  navigation: { each: (label) => inside('navigation', capital(label)) },
  promotion: { each: (label) => inside('promotion', capital(label)) },
  promotionOpenings: { each: (opening) => inside('promotion', `${filled(opening)} the valley every day!`) },
  boxLeads: { each: (lead) => inside('navigation', `${capital(lead)} shorts`) },
  boxNouns: { each: (noun) => inside('navigation', `Our ${noun}`) },
  sectionLabels: { each: (label) => above('navigation', capital(label)) },
  countedNouns: { each: (noun) => inside('navigation', `${capital(noun)} 1 of 23`) },
  countLinks: { each: (link) => inside('navigation', `1 ${link} 23`) },
  creditOpenings: { each: (opening) => below('credit', `${filled(opening)} ${CREDIT}`) },
  authorLinks: { each: (link) => below('credit', `Reporting ${link} ${CREDIT}`) },
  imprintOpenings: { each: (opening) => below('credit', `${filled(opening)} in the valley.`) },
  imprintOpeningsBelow: { each: (opening) => below('credit', `${filled(opening)} in the valley.`) },
  rightsWords: { each: (word) => below('credit', `${capital(word)} The Mill`) },
  captionOpenings: { each: (opening) => inside('caption', `${capital(opening)}: ${PHOTO}.`) },
  pictureCredits: { each: (opening) => inside('caption', `${PHOTO}. ${filled(opening)} ${CREDIT}`) },
  pictureWords: { each: (word) => inside('caption', `${PHOTO}. (${capital(word)})`) },
  creditLinks: { each: (link) => inside('caption', `${PHOTO}. (Doe ${link} AP)`) },
  bylineOpenings: { each: (opening) => written([CREDIT], `${capital(opening)} ${CREDIT}`) },
  authorLabels: {
    each: (label) => known('authors', [CREDIT], ['Mill closes', capital(label), CREDIT, FIRST, SECOND]),
  },
  unnamedAuthors: { each: (words) => above('byline', `By ${words}`) },
  formHints: { each: (hint) => below('controls', `${capital(hint)}.`) },
  tagLabels,
  turnLabels,
  noteLabels,
  partWords,
  remarksOpenings: { each: (opening) => spoken(1, `${capital(opening)} Mayor ${CREDIT}`, `“${FIRST}”`) },
  wroteWords,
  mailLabels: headerWithin(PAGES.mailLabels),
  compoundStarts: {
    each: (start) => ({
      see: (language) => {
        const lines = [
          `${FIRST.slice(0, 60)} and the ${start}-`,
          'weir of the valley that nobody had ever seen.',
        ]
        return readPlainText(lines.join('\n'), [language]).asides?.map(({ reason }) => reason)
      },
      shows: ['line break'],
    }),
  },
  interviewWords: { each: (word) => interview(`${word} Jane Doe`, 'Did you see it?', 'I saw it burn.') },
  addressWords: { each: (word) => interview('interview', `Was it ${word} there?`, 'I saw it burn.') },
  selfWords: { each: (word) => interview('interview', 'Did you see it?', `It burned for ${word} there.`) },
  authorOpenings: { each: (label) => authorsOf([LOGIN], `<p class="byline">${label}: ${LOGIN}</p>`) },
  authorMarks: { each: (mark) => authorsOf([LOGIN], byline(mark)) },
  notAuthorMarks: { each: (mark) => authorsOf([], byline(`author-${mark}`)) },
  otherWorkMarks: { each: (mark) => authorsOf([], `<div class="${mark}">${byline('author')}</div>`) },
  nobodyWords: { each: (word) => authorsOf([], `<a rel="author">${capital(word)}</a>`) },
  nameSuffixes: {
    each: (suffix) => authorsOf(['Jdoe'], 'Jdoe', `<meta name="author" content="Jdoe, ${capital(suffix)}">`),
  },
  nameJoiners: { each: (joiner) => written([CREDIT, 'John Roe'], `By ${CREDIT} ${joiner} John Roe`) },
  affiliationLinks: { each: (link) => written([CREDIT], `By ${CREDIT} ${link} Milltown`) },
  dateLabels: { each: (label) => dated(`${capital(label)}: March 12, 2021`) },
  hearingLabels: { each: (label) => above('dateline', `${label.toUpperCase()} ON: 12.03.2021`) },
  dateLinks: { each: (link) => dated(`Published ${link} March 12, 2021`) },
  clockLinks: { each: (link) => dated(`March 12, 2021 ${link} 10:30 GMT`) },
  halvesOfDay: { each: (half) => dated(`March 12, 2021, 3 ${half}`) },
  daySuffixes: { each: (suffix) => dated(`12${suffix} March 2021`) },
  dayLinks: { each: (link) => dated(`12 ${link} March 2021`) },
  ages: { each: (age) => above('dateline', filled(age)) },
  readingTimes: { each: (time) => above('dateline', filled(time)) },
  couldNotVerify: { each: (clue) => published('The Guardian', `${filled(clue)} this.`) },
  askedForComment: { each: (clue) => published('The Guardian', `${filled(clue)}.`) },
  requestForComment: { each: (clue) => published('The Guardian', `They declined ${withoutGaps(clue)}.`) },
  publisherNameWords: {
    each: (word) => published(`Mill ${word} River`, `Mill ${word} River could not verify this.`, mills(word)),
  },
  articles: { each: (article) => below('credit', `Reporting by ${article} Milltown bureau of our paper`) },
  sentenceVerbs: { each: (verb) => below('paragraph', `Photos by Doe ${verb} Milltown.`) },
  elsewhereMarks: {
    each: (mark) => dayOf(undefined, `<div class="${mark}"><p class="date">12 March 2021</p></div>`),
  },
  dateMarks: { each: (mark) => dayOf(DAY, `<p class="${mark}">12 March 2021</p>`) },
  changeMarks: { each: (mark) => dayOf(undefined, `<p class="date">${mark} 12 March 2021</p>`) },
  memberMarks: { each: (mark) => dayOf(undefined, joined(mark)) },
  additions: { each: (word) => below('credit', `${capital(word)} reporting by ${CREDIT}`) },
  contributions: { each: (word) => below('credit', `${capital(word)} from ${CREDIT}`) },
  credited: { each: (word) => below('credit', `${capital(word)} by ${CREDIT}, John Roe and Ann Poe`) },
  media: { each: (word) => below('credit', `${capital(word)} courtesy ${CREDIT}`) },
  pictures: { each: (word) => inside('caption', `${PHOTO}. ${capital(word)} by ${CREDIT}`) },
  pieces: { each: (piece) => below('credit', `This ${piece} was first published in The Mill.`) },
  wasWords: { each: (was) => below('credit', `This article ${was} first published in The Mill.`) },
  firstWords: { each: (first) => below('credit', `This article ${first} appeared in The Mill.`) },
  appeared: { each: (verb) => below('credit', `This article was first ${verb} in The Mill.`) },
  possessives: { each: (word) => inside('promotion', `Get ${word} newsletter every day for nothing!`) },
  mailings: { each: (word) => inside('promotion', `Get our ${word} every day for nothing!`) },
  ageUnits: { each: (unit) => above('dateline', `3 ${unit} ago`) },
  unable: { each: (unable) => refused(`${unable} verify this`) },
  unableHow: { each: (how) => refused(`could not ${how} verify this`) },
  confirms: { each: (verb) => refused(`could not ${verb} this`) },
  hasWords: { each: (has) => refused(`${has} asked the owners for comment`) },
  asks: { each: (verb) => refused(`${verb} the owners for comment`) },
  beforeComment: { each: (word) => refused(`asked the owners for ${word} comment`) },
  comments: { each: (noun) => refused(`asked the owners for ${noun}`) },
  requests: {
    each: (request) => published('The Guardian', `They declined ${request} for comment from The Guardian.`),
  },
}

const month = (code: string) =>
  new Intl.DateTimeFormat(code, { month: 'long', day: 'numeric', calendar: 'gregory', timeZone: 'UTC' })
    .formatToParts(new Date(DAY))
    .find(({ type }) => type === 'month')?.value ?? ''

/** The same for the few words that are known of a language that nobody has described. */
export const wordExamples = (code: string): PageExamples => ({
  weakBylineOpenings: { each: (opening) => written([CREDIT], `${capital(opening)} ${CREDIT}`) },
  nameJoiners: {
    each: (joiner) => {
      const [opening = ''] = PAGE_WORDS[code]?.weakBylineOpenings ?? []
      return written([CREDIT, 'John Roe'], `${capital(opening)} ${CREDIT} ${joiner} John Roe`)
    },
  },
  tagLabels,
  turnLabels,
  noteLabels,
  partWords,
  wroteWords,
  mailLabels: headerWithin(PAGE_WORDS[code]?.mailLabels ?? []),
  authorOpenings: { each: (label) => authorsOf([LOGIN], `<p class="autor">${label}: ${LOGIN}</p>`) },
  authorMarks: { each: (mark) => authorsOf([LOGIN], `<p class="${mark}">von ${LOGIN}</p>`) },
  notAuthorMarks: { each: (mark) => authorsOf([], `<p class="autor-${mark}">von ${LOGIN}</p>`) },
  otherWorkMarks: {
    each: (mark) => authorsOf([], `<div class="${mark}"><p class="autor">von ${LOGIN}</p></div>`),
  },
  nobodyWords: pageExamples.nobodyWords,
  credited: { each: (word) => authorsOf([], `<a rel="author">Jane ${capital(word)}</a>`) },
  affiliationLinks: {
    each: (link) => authorsOf([CREDIT], `<p class="autor">von ${CREDIT} ${link} Milltown</p>`),
  },
  dateLabels: { each: (label) => dated(`${label} 12 ${month(code)} 2021`) },
  daySuffixes: { each: (suffix) => dated(`12${suffix} ${month(code)} 2021`) },
  dayLinks: {
    each: (link) => dated(`12 ${link}${/['’]$/.test(link) ? '' : ' '}${month(code)} 2021`),
  },
  dateMarks: pageExamples.dateMarks,
  changeMarks: { each: (mark) => dayOf(undefined, `<p class="datum">${mark} 12 March 2021</p>`) },
  memberMarks: pageExamples.memberMarks,
})
