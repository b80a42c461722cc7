import { noteLanguage, workInHand } from './languages-asked.ts'
import { PAGE_WORDS } from './page-words.ts'
import { type Calendar, NO_CALENDAR } from './parts/calendar.ts'
import { type Dates, NO_DATES } from './parts/dates.ts'
import { type Grammar, NO_GRAMMAR } from './parts/grammar.ts'
import { type Groups, NO_GROUPS } from './parts/groups.ts'
import { type Names, NO_NAMES } from './parts/names.ts'
import { NO_PAGES, type Pages } from './parts/pages.ts'
import { NO_PEOPLE, type People } from './parts/people.ts'
import { NO_PLACES, type Places } from './parts/places.ts'
import { NO_SPEECH, type Speech } from './parts/speech.ts'
import { NO_TENSE, type Tense } from './parts/tense.ts'
import { NO_WORDS, type WordList } from './word-list.ts'

/** What is known of one language, as data with a few hooks. The stages ask it and contain none of its words. */
export type Language = {
  /** BCP 47, without a region: `en`. `und` is text in a language without a folder. */
  code: string
  /** Its most frequent words, by which a passage in it is recognised. */
  commonWords: WordList
  grammar: Grammar
  calendar: Calendar
  dates: Dates
  tense: Tense
  speech: Speech
  people: People
  names: Names
  groups: Groups
  places: Places
  pages: Pages
}

type Part = Exclude<keyof Language, 'code' | 'commonWords'>

/** A language as its folder describes it: what is left out is not known. */
export type Description = { code: string; commonWords?: WordList } & { [P in Part]?: Partial<Language[P]> }

/** Stands for every language without a folder. What little is known of those concerns every document. */
export const NOT_DESCRIBED = 'und'

/**
 * Whether it is recorded that a text used a part. A change to `languages/CODE/PART.ts` then concerns only the texts
 * that used that language. The other parts are consulted for every language, to find out which one a text is in, or
 * before that is known.
 */
const IS_NOTED: Record<Part, boolean> = {
  grammar: true,
  calendar: true,
  dates: true,
  tense: true,
  speech: true,
  people: true,
  names: false,
  groups: true,
  places: true,
  pages: false,
}
export const NOTED_PARTS = Object.entries(IS_NOTED).flatMap(([part, noted]) => (noted ? [part] : []))

function noting(language: Language): Language {
  const { code } = language
  // Asked hundreds of times for each sentence: a second note within the same piece of work would say nothing new.
  let notedIn: unknown
  const getters = Object.entries(language)
    .filter(([name]) => code !== NOT_DESCRIBED && NOTED_PARTS.includes(name))
    .map(([name, part]: [string, unknown]) => {
      const get = () => {
        if (notedIn !== workInHand) {
          noteLanguage(code)
          notedIn = workInHand
        }
        return part
      }
      return [name, { get, enumerable: true }]
    })
  return Object.defineProperties(language, Object.fromEntries(getters))
}

/** A complete language from what its folder describes. */
export const defineLanguage = ({ code, commonWords = NO_WORDS, ...parts }: Description): Language =>
  noting({
    code,
    commonWords,
    grammar: { ...NO_GRAMMAR, ...parts.grammar },
    calendar: { ...NO_CALENDAR, ...parts.calendar },
    dates: { ...NO_DATES, ...parts.dates },
    tense: { ...NO_TENSE, ...parts.tense },
    speech: { ...NO_SPEECH, ...parts.speech },
    people: { ...NO_PEOPLE, ...parts.people },
    names: { ...NO_NAMES, ...parts.names },
    groups: { ...NO_GROUPS, ...parts.groups },
    places: { ...NO_PLACES, ...parts.places },
    pages: { ...NO_PAGES, ...PAGE_WORDS[code], ...parts.pages },
  })
