import type { NameMatch } from '../names/names.ts'
import { joined } from '../passage/index.ts'
import { endsPhrase, pastCircumstances } from './circumstances.ts'
import { ofMatch } from './noun-phrases.ts'
import { type Actor, gapBefore, isHead, type Scene, textOf, wordAt } from './scene.ts'
import { unknownNameStartingAt } from './unknown-names.ts'

// Phrases of languages in which the noun comes first: `le porte-parole de l’armée israélienne, Daniel Doe`.

const WORDS_AT_MOST = 22

const sameLayer = ({ view }: Scene, at: number, of: number) =>
  at < view.tokens.length && view.inQuotation[at] === view.inQuotation[of]

/** Whether what follows a name can end the phrase that explains it: `, François Doe.`, `, François Doe, …`. */
const endsApposition = (scene: Scene, to: number) => !joined(scene.view, to - 1)

/** `, Jean Doe` right after a description; null if anything else follows. */
function personAfterComma(scene: Scene, at: number): Actor | null {
  if (!/^,\s$/.test(gapBefore(scene, at))) return null
  const { people } = scene.view.language
  let from = at
  while (from < at + 3 && people.titles.has(wordAt(scene, from)) && joined(scene.view, from)) from += 1
  const match = scene.startsAt.get(from)
  if (match?.entity.type !== 'person' || !endsApposition(scene, match.to)) return null
  return ofMatch(match)
}

const LISTED_AT_MOST = 6

/** `la ministre de la Ville, de la Jeunesse et des Sports, Claire Doe`: past what an office is for, to a name. */
function personAfterList(scene: Scene, from: number): Actor | null {
  const { view } = scene
  const { grammar } = view.language
  let at = from
  const to = from + WORDS_AT_MOST
  for (let items = 0; items < LISTED_AT_MOST && at < to; items += 1) {
    if (at > from) {
      const named = personAfterComma(scene, at)
      if (named) return named
    }
    while (
      at < to &&
      (grammar.additives.has(wordAt(scene, at)) ||
        grammar.tightLinks.has(wordAt(scene, at)) ||
        grammar.determiners.has(wordAt(scene, at)))
    )
      at += 1
    const token = view.tokens[at]
    if (!token?.capital || scene.startsAt.get(at)?.entity.type === 'person') return null
    while (at < to && view.tokens[at + 1]?.capital && joined(view, at)) at += 1
    at += 1
    if (joined(view, at - 1) && !grammar.additives.has(wordAt(scene, at))) return null
  }
  return null
}

/** What is known of a phrase while it is read. */
type Read = { head: number; end: number; owner: NameMatch | null; linked: boolean; proper: boolean }

type Reach = {
  /** The token that the phrase reaches at most. */
  limit?: number
  /** Only as far as its words certainly belong to it, because no verb shows where it ends. */
  strict?: boolean
  /** Past `à`, `para` and the like too. */
  loose?: boolean
}

/** The phrase that begins at a token: with all complements if that leads to a name, otherwise without loose ones. */
export function phraseFrom(scene: Scene, at: number, reach: Reach = {}): Actor | null {
  const loose = reach.strict ? null : readPhrase(scene, at, { ...reach, loose: true })
  if (loose && (loose.type === 'person' || loose.type === 'name' || reach.limit === loose.to)) return loose
  return readPhrase(scene, at, reach)
}

function readPhrase(scene: Scene, at: number, { limit, strict = false, loose = false }: Reach): Actor | null {
  const { view } = scene
  const { grammar, people } = view.language
  if (!view.tokens[at]) return null
  const pronoun = grammar.pronouns.get(wordAt(scene, at))
  if (pronoun) return { type: 'pronoun', pronoun, from: at, to: at + 1 }
  let start = at
  const determined = grammar.determiners.has(wordAt(scene, at)) && !scene.startsAt.has(at)
  while (determined && start < at + 3 && grammar.determiners.has(wordAt(scene, start)) && joined(view, start))
    start += 1
  const read: Read = { head: -1, end: start, owner: null, linked: false, proper: false }
  const to = Math.min(start + WORDS_AT_MOST, limit ?? Number.POSITIVE_INFINITY)
  for (let i = start; i < to && sameLayer(scene, i, at); i += 1) {
    if (i > at && !joined(view, i - 1)) {
      const explained = read.head !== -1 && (!strict || people.personNouns.has(wordAt(scene, read.head)))
      const named = explained ? (personAfterComma(scene, i) ?? personAfterList(scene, i)) : null
      if (named) return named
      break
    }
    const word = wordAt(scene, i)
    const match = scene.startsAt.get(i)
    const hyphened = /^[-‐‑]$/.test(gapBefore(scene, i + 1))
    if (determined && read.head === -1 && grammar.adverbs.has(word)) continue
    if (match) {
      if (match.entity.type === 'person') {
        if (!read.linked) return ofMatch(match)
      } else if (i === start && !goesOn(scene, match.to)) return ofMatch(match)
      if (read.head === -1) read.head = i
      if (read.linked || i === start) read.owner ??= match
      i = match.to - 1
      read.end = match.to
      read.linked = false
      continue
    }
    const links = grammar.tightLinks.has(word) || (loose && grammar.links.has(word))
    if (read.head !== -1 && links && !hyphened) {
      if (!complementFollows(scene, i)) break
      read.linked = true
      continue
    }
    if (read.linked && grammar.determiners.has(word)) continue
    if (read.head !== -1 && grammar.additives.has(word)) {
      // `la experta en psicología y derecho señaló`: the verb shows where it ends.
      if (limit !== undefined) {
        read.linked = true
        continue
      }
      // `le ministre de l’Économie et des Finances`
      if (
        !grammar.tightLinks.has(wordAt(scene, i + 1)) &&
        !(read.owner === null && isPlainCapital(scene, i + 1))
      )
        break
      continue
    }
    if (
      !hyphened &&
      (endsPhrase(scene, i) || grammar.prepositions.has(word) || grammar.conjunctions.has(word))
    )
      break
    if (grammar.determiners.has(word)) break
    const token = view.tokens[i]
    const inName = token?.capital && view.tokens[i - 1]?.capital && i > start && read.proper
    if (
      token?.capital &&
      !inName &&
      !read.linked &&
      !isHead(view.language, word) &&
      !people.titles.has(word)
    ) {
      // A name after its title, or on its own.
      const name = unknownNameStartingAt(scene, i)
      if (name && (i === at || isTitled(scene, i))) return name
      if (read.head === -1 && !determined) return null
    }
    if (strict && read.head !== -1 && !read.linked && !token?.capital && !isHead(view.language, word)) {
      // `la cheffe de la meunerie ruritanienne, Jeanne Doe`
      const explained = people.personNouns.has(wordAt(scene, read.head))
      const named = explained ? personAfterComma(scene, i + 1) : null
      if (named) return named
      break
    }
    if (
      read.head === -1 ||
      (!read.linked && !isHead(view.language, wordAt(scene, read.head)) && isHead(view.language, word))
    )
      read.head = i
    read.end = i + 1
    read.proper = token?.capital === true && (read.linked || read.proper)
    read.linked = false
  }
  if (read.head === -1 || read.end <= start) return null
  const head = wordAt(scene, read.head)
  if (!determined && !isHead(view.language, head)) return null
  return {
    type: 'nominal',
    name: textOf(view, at, read.end),
    head,
    definite: determined && grammar.definite.has(wordAt(scene, at)),
    owner: read.owner,
    from: at,
    to: read.end,
  }
}

/** Whether a word for somebody comes right before a name: `le ministre Doe`. */
function isTitled(scene: Scene, at: number): boolean {
  const { people } = scene.view.language
  const before = wordAt(scene, at - 1)
  return joined(scene.view, at - 1) && (people.titles.has(before) || people.personNouns.has(before))
}

const isPlainCapital = (scene: Scene, at: number) =>
  scene.view.tokens[at]?.capital === true && scene.startsAt.get(at)?.entity.type !== 'person'

/** Whether a group's name is only the beginning of a phrase: `Amnesty France`, but not `le Hamas a dit`. */
function goesOn(scene: Scene, at: number): boolean {
  return joined(scene.view, at - 1) && scene.view.tokens[at]?.capital === true
}

/** Whether a noun follows a link, and not a verb: `l’avocat de la famille`, `prêt à partir`. */
function complementFollows(scene: Scene, link: number): boolean {
  const { grammar } = scene.view.language
  let at = link + 1
  while (grammar.determiners.has(wordAt(scene, at)) && at < link + 4) at += 1
  if (!scene.view.tokens[at] || !joined(scene.view, link)) return false
  const word = wordAt(scene, at)
  if (grammar.isParticiple(word) && !isHead(scene.view.language, word)) return false
  return !endsPhrase(scene, at) && !grammar.prepositions.has(word) && !grammar.conjunctions.has(word)
}

/** The phrase that ends at a token, as the subject of a verb after it. */
export function phraseBefore(scene: Scene, end: number): Actor | null {
  const { view } = scene
  const { grammar } = view.language
  const pronoun = grammar.pronouns.get(wordAt(scene, end))
  if (pronoun) return { type: 'pronoun', pronoun, from: end, to: end + 1 }
  let first = end
  while (
    first > 0 &&
    end - first < WORDS_AT_MOST &&
    joined(view, first - 1) &&
    sameLayer(scene, first - 1, end) &&
    !startsClause(scene, first - 1)
  )
    first -= 1
  const begins = pastCircumstances(scene, first)
  for (const at of begins > first && begins <= end ? [begins, first] : [first]) {
    const actor = phraseFrom(scene, at, { limit: end + 1 })
    if (actor && actor.to === end + 1) return actor
  }
  const match = scene.endsAt.get(end)
  if (!match) return null
  const before = wordAt(scene, match.from - 1)
  const bound = joined(view, match.from - 1)
  const article = grammar.determiners.has(before) && bound
  const link = article ? wordAt(scene, match.from - 2) : before
  if (bound && (grammar.prepositions.has(link) || grammar.additives.has(link))) return null
  return ofMatch(match)
}

/** Whether a clause begins after a word: `que`, `mais`. */
function startsClause(scene: Scene, at: number): boolean {
  const { grammar } = scene.view.language
  const word = wordAt(scene, at)
  return (grammar.conjunctions.has(word) || grammar.relatives.has(word)) && !grammar.additives.has(word)
}

/** The subject of a sentence, past an opening such as `Mardi,`; null if its words do not certainly show one. */
export function openingPhrase(scene: Scene, floor: number): Actor | null {
  let at = pastCircumstances(scene, floor)
  if (at > floor && !/^,?\s$/.test(gapBefore(scene, at))) return null
  if (scene.view.language.grammar.coordinators.has(wordAt(scene, at))) at += 1
  const actor = phraseFrom(scene, at, { strict: true })
  return actor?.type === 'nominal' && !isHead(scene.view.language, actor.head) ? null : actor
}
