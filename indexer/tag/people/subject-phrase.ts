import type { Language } from '../../../languages/index.ts'
import type { NameMatch } from '../names/names.ts'
import { joined, type PassageView } from '../passage/index.ts'
import {
  closes,
  endsHard,
  folded,
  isGiven,
  isGroupNoun,
  isIn,
  isPersonNoun,
  isPreposition,
  isWritingNoun,
  mayBeName,
  NAME_WORDS,
  nameEnd,
  written,
} from './caseless-words.ts'

/**
 * The phrase after a verb, in a language that puts the verb first and has no capitals: `الوزير سامر حداد` in `قال الوزير
 * سامر حداد إن …`.
 */
export type SubjectPhrase = {
  from: number
  to: number
  /** Its first noun, if it is one for persons, for groups or for something written. */
  head: number
  sort: 'person' | 'group' | 'writing' | 'name'
  /** The name of a person in it, without titles. */
  name: { from: number; to: number; sure: boolean } | null
  /** A listed name that is all of the phrase, or the person in it. */
  match: NameMatch | null
}

/** Nothing follows that could be the subject, or something does that the lists do not contain. */
export type NoSubject = 'none' | 'unknown'

const PHRASE_WORDS = 18
const UNLISTED_AT_MOST = 2

/** What is described right after a name: `سامر حداد وزير …`, `سامر حداد، رئيس …`, `سامر حداد الذي …`. */
export function isDescribed(view: PassageView, to: number): boolean {
  const { language } = view
  const last = view.tokens[to - 1]
  const next = view.tokens[to]
  if (!last || !next) return false
  const gap = view.text.slice(last.end, next.start)
  if (!/^(?:\s|\s?[،,]\s)$/u.test(gap)) return false
  const word = next.attached ? folded(view, to + 1) : next.folded
  if (next.attached && !language.grammar.pronouns.has(word)) return false
  return (
    isPersonNoun(language, word) ||
    language.grammar.relatives.has(word) ||
    language.grammar.pronouns.has(word)
  )
}

/**
 * Reads the phrase that begins at a token.
 * @param isSubject a verb precedes, so that the phrase goes on as long as it can
 */
export function readSubject(
  view: PassageView,
  startsAt: ReadonlyMap<number, NameMatch>,
  at: number,
  isSubject = true,
): SubjectPhrase | NoSubject {
  const { language } = view
  const { grammar, people } = language
  const layer = view.inQuotation[at]
  let head = -1
  let sort: SubjectPhrase['sort'] = 'name'
  /** Whether the words so far are complete without another noun. */
  let closed = true
  let serving = false
  let commas = 0
  let isOver = false
  let unlisted = 0
  let end = at
  for (let i = at; i < at + PHRASE_WORDS; i += 1) {
    const token = view.tokens[i]
    if (!token) break
    if (view.inQuotation[i] !== layer) {
      // `رئيس نادي «المطحنة» سامر حداد`: the phrase goes on after the marks.
      if (
        sort === 'person' &&
        !grammar.isDefinite(folded(view, i - 1)) &&
        !closes(language, folded(view, i - 1))
      )
        return grammar.isDefinite(folded(view, head)) || i - head === 1
          ? { from: at, to: end, head, sort, name: null, match: null }
          : 'unknown'
      break
    }
    const word = token.folded
    if (i > at && !joined(view, i - 1)) {
      // `المتحدث باسم الجيش، سامر حداد، إن …`
      if (head === -1 || sort !== 'person' || commas > 0 || !isNameAfterComma(view, startsAt, i)) break
      commas += 1
      closed = true
    }
    const match = startsAt.get(i)
    if (match?.entity.type === 'person' && (head === -1 || sort === 'person')) {
      if (serving) break
      if (isJoined(view, startsAt, match.to)) return 'unknown'
      return {
        from: at,
        to: match.to,
        head,
        sort: 'name',
        name: { from: i, to: match.to, sure: true },
        match,
      }
    }
    if (match) {
      // `صحيفة المطحنة`: a noun for a group, and the name of one.
      const apposed = match.entity.type === 'group' && sort === 'group' && i === head + 1 && i === at + 1
      if (i === at || apposed) return { from: at, to: match.to, head, sort: 'name', name: null, match }
      i = match.to - 1
      end = match.to
      closed = true
      continue
    }
    if (token.attached || grammar.cliticPrepositions.has(word) || isPreposition(view, i)) {
      const conjunction = grammar.conjunctions.has(word)
      if (head === -1 || (!conjunction && sort !== 'person')) break
      const goesOn = grammar.isDefinite(folded(view, i + 1)) || leadsToName(view, startsAt, i + 1)
      if (conjunction && !(closed && goesOn)) break
      if (!conjunction && !leadsToName(view, startsAt, i + 1)) break
      closed = false
      continue
    }
    if (people.servingLinks.has(word) && head !== -1) {
      serving = serving || isPersonNoun(language, folded(view, i + 1))
      closed = false
      continue
    }
    if (closes(language, word) || grammar.conjunctions.has(word)) break
    if (isPersonNoun(language, word)) {
      if (head === -1) {
        head = i
        sort = 'person'
      } else if (sort !== 'person') break
      else if (
        isIn(language, people.servingNouns, folded(view, head)) &&
        !grammar.isDefinite(folded(view, head))
      )
        serving = true
      closed = grammar.isDefinite(word)
      end = i + 1
      continue
    }
    if (isGroupNoun(language, word) || isWritingNoun(language, word)) {
      if (head === -1) {
        head = i
        sort = isGroupNoun(language, word) ? 'group' : 'writing'
      }
      closed = grammar.isDefinite(word)
      end = i + 1
      continue
    }
    const given = isGiven(language, word)
    const starts = given || language.names.particles.has(word) || (closed && !grammar.isDefinite(word))
    if (sort !== 'group' && sort !== 'writing' && starts && mayBeName(view, i)) {
      const own = nameOf(view, startsAt, i, { titled: head !== -1, given, isSubject })
      if (own === null && head === -1) return 'unknown'
      // `الخبراء سامر حداد`: several have no one's name.
      if (head !== -1 && grammar.isPlural(folded(view, head))) break
      if (own === null || serving || (head !== -1 && isKin(language, folded(view, head)) && own.to - i < 2))
        break
      // `سامر حداد وكريم نجار`: two who speak together.
      if (isJoined(view, startsAt, own.to)) return 'unknown'
      // `قال سامر، وهو …`: witnesses are often called by their first name alone.
      const alone = given && own.to - i === 1 && i === at && endsAlone(view, own.to)
      if (own.sure || alone || head !== -1)
        return { from: at, to: own.to, head, sort: 'name', name: own, match: null }
      return 'unknown'
    }
    // `قال الكويتي سامر حداد`
    if (i === at && grammar.isDefinite(word) && isGiven(language, folded(view, i + 1)) && joined(view, i)) {
      head = i
      sort = 'person'
    }
    if (head === -1) return i === at ? 'unknown' : 'none'
    const definite = grammar.isDefinite(word)
    // `البعض الاتفاق`: after a whole noun only its adjectives follow, but a name may still come.
    if (sort === 'person' && closed && definite && i === head + 1 && !grammar.isAdjective(word)) isOver = true
    if (sort === 'person' && !definite) unlisted += 1
    if (closed && head < i && sort !== 'person') {
      // `وزارة الري المصرية خطف`, `الحكومة المصرية الغارات`: after a whole name only its adjectives follow.
      const adjective = grammar.isAdjective(word)
      if (!adjective || (grammar.isDefinite(folded(view, head)) && i - head > 1)) break
    }
    closed = definite
    if (!isOver) end = i + 1
  }
  if (head === -1) return 'none'
  // `رئيس بلدية …`: with so many words that are not listed, one of them may begin a name.
  if (unlisted > UNLISTED_AT_MOST) return 'unknown'
  return { from: at, to: end, head, sort, name: null, match: null }
}

/** `والد الطفل سامر`: with one word only, it is the other person's. */
const isKin = (language: Language, word: string) => isIn(language, language.people.servingNouns, word)

/** Whether a name that is listed, or begins with a given name, follows a comma. */
function isNameAfterComma(view: PassageView, startsAt: ReadonlyMap<number, NameMatch>, at: number): boolean {
  const gap = view.text.slice(view.tokens[at - 1]?.end, view.tokens[at]?.start)
  const named = startsAt.get(at)?.entity.type === 'person' || isGiven(view.language, folded(view, at))
  return named && /^\s?[،,]\s$/u.test(gap)
}

/** Whether a name follows in a phrase that goes on with a preposition: `الأمين العام للهيئة سامر حداد`. */
function leadsToName(view: PassageView, startsAt: ReadonlyMap<number, NameMatch>, at: number): boolean {
  const { language } = view
  let closed = false
  for (let i = at; i < at + PHRASE_WORDS / 2; i += 1) {
    if (i > at && !joined(view, i - 1)) return isNameAfterComma(view, startsAt, i)
    const word = folded(view, i)
    if (startsAt.get(i)?.entity.type === 'person') return true
    if (closes(language, word)) return false
    if (isGiven(language, word) && mayBeName(view, i + 1) && joined(view, i)) return true
    if (closed && !language.grammar.isDefinite(word) && mayBeName(view, i)) {
      const to = nameEnd(view, i, startsAt, true)
      const ends = !joined(view, to - 1) || language.grammar.complementizers.has(folded(view, to))
      return ends && to - i > 1 && to - i < NAME_WORDS
    }
    closed = language.grammar.isDefinite(word) || (startsAt.get(i)?.to ?? 0) > i
  }
  return false
}

/** A name that begins at a token, if there is one: two words or more, or one after a title. */
function nameOf(
  view: PassageView,
  startsAt: ReadonlyMap<number, NameMatch>,
  from: number,
  { titled, given, isSubject }: { titled: boolean; given: boolean; isSubject: boolean },
): { from: number; to: number; sure: boolean } | null {
  const to = nameEnd(view, from, startsAt, isSubject)
  if (to - from >= NAME_WORDS) return null
  // `وزير العدل حافظ الأختام`: a noun and its genitive.
  const next = folded(view, to)
  const { grammar, names } = view.language
  if (to - from === 1 && joined(view, from) && grammar.isDefinite(next) && names.cannotBePart(next))
    return null
  if (to - from === 1) return titled || given ? { from, to, sure: false } : null
  const kunya =
    view.language.names.particles.has(folded(view, from)) && isGiven(view.language, folded(view, from + 1))
  return {
    from,
    to,
    sure:
      titled ||
      given ||
      kunya ||
      (isSubject && mayBeWhole(view, from, to) && (isDescribed(view, to) || addresses(view, to))),
  }
}

/** `هلال حداد لـ«المطحنة»`: a speaker, and whom he addresses. */
const addresses = (view: PassageView, to: number) =>
  view.language.speech.addressees.has(folded(view, to)) && (view.inQuotation[to + 1] ?? -1) !== -1

/**
 * Words that are not listed are a name only if they cannot be nouns of the language: without article, and without a
 * first letter that may be *and* or *in*.
 */
export function isForeign(view: PassageView, from: number, to: number, isSubject: boolean): boolean {
  const { grammar } = view.language
  // `سهيل المزروعي، وزير …`: a comma shows that what follows describes a name.
  const apart = isSubject && !joined(view, to - 1)
  const letter = folded(view, from).charAt(0)
  const mayBeParticle = grammar.coordinators.has(letter) || grammar.cliticPrepositions.has(letter)
  if (mayBeParticle && !apart) return false
  for (let at = from; at < to; at += 1) {
    if (grammar.isDefinite(folded(view, at)) && (at === from || !apart)) return false
    if (grammar.isFeminine(written(view, at))) return false
  }
  return true
}

/** Whether a mark, brackets or what somebody said follow a name. */
const endsAlone = (view: PassageView, to: number) =>
  endsHard(view, to) || view.language.grammar.prepositions.has(folded(view, to))

/** Whether what is described may be a name: with a given name, or of words that are no nouns of the language. */
const mayBeWhole = (view: PassageView, from: number, to: number) =>
  view.language.names.isGivenName(folded(view, from)) || isForeign(view, from, to, true)

/** Whether *and* and another name follow a name. */
function isJoined(view: PassageView, startsAt: ReadonlyMap<number, NameMatch>, to: number): boolean {
  const { grammar } = view.language
  if (!grammar.coordinators.has(folded(view, to)) || !joined(view, to - 1)) return false
  return startsAt.get(to + 1)?.entity.type === 'person' || isGiven(view.language, folded(view, to + 1))
}
