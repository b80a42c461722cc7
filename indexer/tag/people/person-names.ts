import { isNameParticle, type Language } from '../../../languages/index.ts'
import { slug } from '../../../model/words.ts'
import { ARABIC_ARTICLES } from '../../authority/arabic-latin.ts'
import type { Authority, PersonEntity } from '../../authority/authority.ts'
import { isGroupHead } from '../groups/group-mention.ts'
import type { NameMatch } from '../names/names.ts'
import {
  attributionPhrases,
  firstThat,
  joined,
  type PassageView,
  pastBrackets,
  phraseLength,
  phraseLengthBefore,
} from '../passage/index.ts'

/** Tokens `[from, to)` that look like a person's name, without titles. */
export type NameRun = { from: number; to: number; titled: boolean }

const NAME_WORDS_AT_MOST = 4

function isSeparator(view: PassageView, at: number, taken: Uint8Array, authority: Authority): boolean {
  const token = view.tokens[at]
  if (!token) return true
  if (
    taken[at] ||
    view.language.people.notPersonWords.has(token.folded) ||
    authority.demonyms.has(token.folded)
  )
    return true
  // `J.F.` is a pair of initials.
  return token.allCaps && token.end - token.start > 2 && view.text.charAt(token.start + 1) !== '.'
}

/** Runs of capitalised words that could be names of persons, with particles inside (`al-`, `de`, `van`). */
export function nameRuns(view: PassageView, matches: readonly NameMatch[], authority: Authority): NameRun[] {
  const taken = new Uint8Array(view.tokens.length)
  for (const match of matches) {
    if (match.entity.type !== 'person') taken.fill(1, match.from, match.to)
  }
  const runs: NameRun[] = []
  for (let at = 0; at < view.tokens.length; at += 1) {
    const first = view.tokens[at]
    const article = first !== undefined && ARABIC_ARTICLES.has(first.folded) && view.text[first.end] === '-'
    if (!first || (!first.capital && !article) || isSeparator(view, at, taken, authority)) continue
    let to = at + 1
    while (to < view.tokens.length && joined(view, to - 1) && !view.tokens[to - 1]?.possessive) {
      const token = view.tokens[to]
      const particle =
        token !== undefined && view.language.names.particles.has(token.folded) && view.tokens[to + 1]?.capital
      if (!token || (!token.capital && !particle) || isSeparator(view, to, taken, authority)) break
      to += 1
    }
    const run = stripped(view, at, to)
    const glued = to < view.tokens.length && joined(view, to - 1) && view.tokens[to]?.capital === true
    const possessive = view.tokens[to - 1]?.possessive === true
    if (!glued || possessive) runs.push(run)
    at = to - 1
  }
  return runs
}

const isTitle = (language: Language, word: string) =>
  language.people.titles.has(word) || language.people.personNouns.has(word)

/** The run after its last title (`Doetown Mayor Jane Roe`) and after words that begin a sentence; empty if nothing is left. */
function stripped(view: PassageView, from: number, to: number): NameRun {
  const wordAt = (at: number) => view.tokens[at]?.folded ?? ''
  let start = from
  let titled = false
  for (let at = to - 1; at >= from && !titled; at -= 1) {
    if (
      !isTitle(view.language, wordAt(at)) ||
      (at === to - 1 && view.language.people.titleSurnames.has(wordAt(at)))
    )
      continue
    titled = true
    start = at + 1
  }
  while (
    start < to &&
    view.language.grammar.functionWords.has(wordAt(start)) &&
    !view.language.names.particles.has(wordAt(start))
  )
    start += 1
  const before = view.tokens[start - 1]
  if (before && joined(view, start - 1) && !before.possessive)
    titled ||= isTitle(view.language, before.folded)
  return { from: start, to, titled }
}

const APPOSITION_WORDS = 9

/** `, acting director at …,` or `, 45,` after a name. */
function hasApposition(view: PassageView, to: number): boolean {
  const { grammar, people, speech } = view.language
  const last = view.tokens[to - 1]
  if (!last || !/^,\s/.test(view.text.slice(last.end, last.end + 2))) return false
  for (let at = to; at < to + APPOSITION_WORDS; at += 1) {
    const token = view.tokens[at]
    const previous = view.tokens[at - 1]
    if (!token || !previous) return false
    if (at > to && /[,.;:!?()"“”]/.test(view.text.slice(previous.end, token.start))) return false
    if (at === to && /^\d{2}$/.test(token.folded) && view.text[token.end] === ',') return true
    if (at > to && speech.cues.get(token.folded)?.form === 'past') return false
    if (at === to && token.capital && !people.roleWords.has(token.folded)) return false
    // `the town of Doe, fearing the soldiers` says what is happening there; `managing director` describes someone.
    if (
      at === to &&
      grammar.isParticiple(token.folded) &&
      grammar.functionWords.has(view.tokens[at + 1]?.folded ?? '')
    )
      return false
    if (people.roleWords.has(token.folded) || people.personNouns.has(token.folded)) return true
  }
  return false
}

/** `special envoy for Syria, ` before a name that is followed by a comma, a full stop or a verb. */
function isApposition(view: PassageView, run: NameRun): boolean {
  const first = view.tokens[run.from]
  const last = view.tokens[run.to - 1]
  if (
    !first ||
    !last ||
    !/,\s$/.test(view.text.slice(Math.max(0, first.start - 2), first.start)) ||
    !/[,.]/.test(view.text.charAt(last.end))
  )
    return false
  for (let at = run.from - 1; at > run.from - APPOSITION_WORDS && at >= 0; at -= 1) {
    const token = view.tokens[at]
    const next = view.tokens[at + 1]
    if (!token || !next) return false
    if (at < run.from - 1 && /[,.;:!?()"“”]/.test(view.text.slice(token.end, next.start))) return false
    if (view.language.speech.cues.get(token.folded)?.form === 'past') return false
    if (view.language.people.roleWords.has(token.folded)) return true
  }
  return false
}

const PREDICATE_WORDS = 7
const CLAUSE_WORDS = 16

/** Whether a verb of saying follows, past `has`, `also`, `went on to`. */
function verbFollows(view: PassageView, from: number): boolean {
  const { grammar, speech } = view.language
  const { reports } = attributionPhrases(view.language)
  for (let at = from; at < from + PREDICATE_WORDS; at += 1) {
    const word = view.tokens[at]?.folded ?? ''
    if (at > from && !joined(view, at - 1)) return false
    if (phraseLength(view, at, reports) > 0) return true
    const cue = speech.cues.get(word)
    if (cue) return cue.form === 'past' || cue.form === 'base' || (cue.form === 'present' && !cue.noun)
    if (
      !grammar.adverbs.has(word) &&
      !grammar.auxiliaries.has(word) &&
      !speech.carriers.has(word) &&
      !speech.carrierParticles.has(word) &&
      !grammar.infinitiveMarks.has(word)
    )
      return false
  }
  return false
}

/** `Jane Doe, who had worked there, said` */
function speaksAfterClause(view: PassageView, to: number): boolean {
  const last = view.tokens[to - 1]
  if (!last || view.text[last.end] !== ',') return false
  for (let at = to; at < to + CLAUSE_WORDS; at += 1) {
    const [token, next] = [view.tokens[at], view.tokens[at + 1]]
    if (!token || !next) return false
    // `the mayor of Doe, Jane Roe, said`: another name, not a clause.
    if (at === to && token.capital && !view.language.people.roleWords.has(token.folded)) return false
    const gap = view.text.slice(token.end, next.start)
    if (/[.;:!?()"“”]/.test(gap)) return false
    if (gap.includes(',')) return verbFollows(view, at + 1)
  }
  return false
}

/** Whether nothing but a comma stands between a closing mark, of this language or of another, and what starts here. */
function followsQuotation({ text, quotations }: PassageView, start: number): boolean {
  if (/["”»’'],?\s$/.test(text.slice(Math.max(0, start - 3), start))) return true
  // Quotations do not overlap: only the last one before can be next to what starts here.
  const last = quotations[firstThat(quotations, ({ outer }) => outer.end >= start) - 1]
  return last?.closed === true && /^,?\s$/.test(text.slice(last.outer.end, start))
}

function speaks(view: PassageView, run: NameRun): boolean {
  const next = pastBrackets(view, run.to)
  if ((next > run.to || joined(view, run.to - 1)) && verbFollows(view, next)) return true
  if (speaksAfterClause(view, run.to)) return true
  const before = view.tokens[run.from - 1]
  if (!before || !joined(view, run.from - 1)) return false
  const { grammar, speech } = view.language
  if (phraseLengthBefore(view, run.from, attributionPhrases(view.language).sources) > 0) return true
  const earlier = view.tokens[run.from - 2]?.folded ?? ''
  if (grammar.agents.has(before.folded) && speech.cues.get(earlier)?.form === 'past') return true
  return speech.cues.get(before.folded)?.form === 'past' && followsQuotation(view, before.start)
}

/**
 * `Jane Doe` anywhere, except where one would expect a place, and between quotation marks, where it may be a title.
 */
function hasGivenName(view: PassageView, run: NameRun): boolean {
  const { grammar, groups, names } = view.language
  const [first, last] = [view.tokens[run.from], view.tokens[run.to - 1]]
  if (!first || !last || first.allCaps || !names.isGivenName(first.folded)) return false
  if (names.ambiguousGivenNames.has(first.folded)) return false
  if (last.end - last.start < 3 || last.allCaps) return false
  for (let at = run.from + 1; at < run.to; at += 1) {
    const word = view.tokens[at]?.folded ?? ''
    if (
      groups.otherHeads.has(word) ||
      groups.topicWords.has(word) ||
      isGroupHead(view.language, word) ||
      grammar.functionWords.has(word)
    )
      return false
  }
  const before = view.tokens[run.from - 1]
  // `But Jane Doe`: the first word of a sentence is not part of the name.
  const part = before?.capital === true && !grammar.functionWords.has(before.folded)
  const place = before !== undefined && names.beforePlaces.has(before.folded)
  if (joined(view, run.from - 1) && (place || part)) return false
  if (view.text[last.start - 1] !== ' ') return false
  const quoted = /["“«]\s?$/.test(view.text.slice(Math.max(0, first.start - 2), first.start))
  return !(quoted && /^\s?,?["”»]/.test(view.text.slice(last.end, last.end + 3)))
}

/** `people in Doe Hill said`: the name says where, unless it is that of a person. */
function isWhere(view: PassageView, { from }: NameRun): boolean {
  if (!joined(view, from - 1) || view.language.names.isGivenName(view.tokens[from]?.folded ?? ''))
    return false
  return view.language.names.beforePlaces.has(view.tokens[from - 1]?.folded ?? '')
}

/**
 * Persons whose full name the text shows to be that of a person: by a title, an apposition, a verb of saying or the
 * given name.
 */
export function personsNamed(
  view: PassageView,
  runs: readonly NameRun[],
): { run: NameRun; person: PersonEntity }[] {
  return runs.flatMap((run) => {
    const capitals = view.tokens.slice(run.from, run.to).filter((token) => token.capital).length
    if (capitals < 2 || capitals > NAME_WORDS_AT_MOST) return []
    // `As I said`: a particle of names at the beginning of a sentence.
    const { functionWords } = view.language.grammar
    if (view.tokens.slice(run.from, run.to).every((token) => functionWords.has(token.folded))) return []
    const rule = run.titled
      ? 'title-before-name'
      : isWhere(view, run)
        ? null
        : hasApposition(view, run.to) || isApposition(view, run)
          ? 'apposition'
          : speaks(view, run)
            ? 'speech-verb'
            : hasGivenName(view, run)
              ? 'given-name'
              : null
    const first = view.tokens[run.from]
    const last = view.tokens[run.to - 1]
    if (rule === null || !first || !last) return []
    const name = view.text.slice(first.start, last.end).replace(/\s+/g, ' ')
    // A party and a seat, `R-Ohio`.
    if (/^\p{Lu}-/u.test(name)) return []
    return [{ run, person: { type: 'person', key: slug(name), name, aliases: [], inferred: rule } }]
  })
}

const ARABIC_ARTICLE = new RegExp(`^(?:${[...ARABIC_ARTICLES].join('|')})[-‐‑]`, 'i')

/** The last name with and without its article or particle: `al-Doe`, `van Doe`. */
export function lastNames(name: string): string[] {
  const parts = name.split(/\s+/)
  const last = parts.at(-1)
  if (last === undefined || parts.length < 2) return []
  const bare = last.replace(ARABIC_ARTICLE, '')
  const particle = parts.at(-2) ?? ''
  const withParticle = isNameParticle(particle.toLowerCase()) ? [`${particle} ${last}`] : []
  return [...new Set([...withParticle, last, bare])].filter((it) => it.length > 2)
}
