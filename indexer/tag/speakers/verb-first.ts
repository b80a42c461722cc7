import type { Cue } from '../../../languages/parts/speech.ts'
import type { Range } from '../../../model/passage.ts'
import { attributionPhrases, joined, phraseLength, tokenFrom } from '../passage/index.ts'
import { mayBeName, pastAdverbs, readSubject, type SubjectPhrase } from '../people/index.ts'
import type { Attribution } from './attribution.ts'
import { ofMatch } from './noun-phrases.ts'
import { type Actor, between, isQuotedAt, type Scene, textOf, wordAt } from './scene.ts'
import { isShortInMarks, markedGroup, nameInMarks } from './subjects-in-marks.ts'

// Attributions in a language that puts the verb before its subject, or lets it stand alone.

const SUBJECT_BEFORE_AT_MOST = 14
const INITIAL_LETTERS = 2

/** The subject that a phrase names or describes. */
function actorOf(scene: Scene, phrase: SubjectPhrase): Actor | null {
  const { view } = scene
  const { grammar, groups, people, speech } = view.language
  const { from, to, head, sort, name, match } = phrase
  if (match) {
    const actor = ofMatch(match)
    return actor?.type === 'group'
      ? { ...actor, from, noun: grammar.nounOf(wordAt(scene, from), groups.nouns) }
      : actor
  }
  if (name) return { type: 'name', name: textOf(view, name.from, name.to), group: false, from: name.from, to }
  if (sort === 'name') return null
  const word = wordAt(scene, head)
  const definite = grammar.isDefinite(word)
  const text = textOf(view, from, to)
  const isState = groups.stateHeads.has(grammar.nounOf(word, groups.stateHeads))
  if (sort === 'group' && to - from > 1 && (!definite || isState))
    return { type: 'name', name: text, group: true, from, to }
  const lists = { group: groups.nouns, writing: speech.documentNouns, person: people.personNouns }
  const noun = grammar.nounOf(word, lists[sort])
  return { type: 'nominal', name: text, head: noun, definite, owner: null, from, to }
}

type Found = Actor | 'none' | 'unknown'

const isRead = <Read>(it: Read | 'none' | 'unknown'): it is Read => it !== 'none' && it !== 'unknown'

/** The subject that follows a verb. */
function subjectAfter(scene: Scene, at: number): Found {
  const { view } = scene
  const next = pastAdverbs(view, at)
  const token = view.tokens[next]
  if (!token) return 'none'
  if (isQuotedAt(scene, next))
    return nameInMarks(scene, next) ?? (isShortInMarks(scene, next) ? 'unknown' : 'none')
  if (!joined(view, next - 1)) return 'none'
  // `قال س. حداد`
  if (token.end - token.start <= INITIAL_LETTERS && view.text[token.end] === '.') return 'unknown'
  const phrase = readSubject(view, scene.startsAt, next)
  if (phrase === 'none' || phrase === 'unknown') return phrase
  // `صحيفة «المطحنة»`: the group's name is between the marks.
  if (phrase.sort === 'group' && phrase.to - phrase.from === 1 && isQuotedAt(scene, phrase.to)) {
    const named = nameInMarks(scene, phrase.to)
    if (named) return named
    return markedGroup(scene, phrase) ?? 'unknown'
  }
  return actorOf(scene, phrase) ?? 'unknown'
}

/**
 * The subject before a verb, where a clause begins with it: `كان الوزير قد قال`, `إلا أن الوزير أشار`, `الوزير قال`.
 * @param floor the first token of the sentence
 */
function subjectBefore(scene: Scene, at: number, floor: number): Found {
  const { view } = scene
  const { grammar } = view.language
  let end = at
  while (end > floor && grammar.auxiliaries.has(wordAt(scene, end - 1)) && joined(view, end - 1)) end -= 1
  if (end === floor) return 'none'
  for (let from = end - 1; from >= floor && end - from <= SUBJECT_BEFORE_AT_MOST; from -= 1) {
    if (isQuotedAt(scene, from)) return 'unknown'
    const opens = from === floor || opensClause(scene, from)
    if (opens) {
      const phrase = readSubject(view, scene.startsAt, from)
      if (phrase === 'none' || phrase === 'unknown') return 'unknown'
      // The verb shows where a name ends that goes on with words of its own: `وكانت صحيفة بيروت تايمز قالت`.
      let to = phrase.to
      while (phrase.sort === 'group' && to < end && mayBeName(view, to)) to += 1
      return to === end ? (actorOf(scene, { ...phrase, to }) ?? 'unknown') : 'unknown'
    }
    if (!joined(view, from - 1)) return 'unknown'
  }
  return 'unknown'
}

/** Whether a clause with its subject first may begin at a token. */
function opensClause(scene: Scene, at: number): boolean {
  const { grammar } = scene.view.language
  const before = wordAt(scene, at - 1)
  return (
    grammar.complementizers.has(before) || (grammar.auxiliaries.has(before) && joined(scene.view, at - 1))
  )
}

/** Whether a verb begins its clause, so that its subject follows or is left out. */
function beginsClause(scene: Scene, at: number, floor: number): boolean {
  const { grammar } = scene.view.language
  if (at === floor || !joined(scene.view, at - 1) || isQuotedAt(scene, at - 1)) return true
  const before = wordAt(scene, at - 1)
  if (grammar.auxiliaries.has(before)) return at - 1 === floor || beginsClause(scene, at - 1, floor)
  return (
    grammar.conjunctions.has(before) || grammar.complementizers.has(before) || grammar.negations.has(before)
  )
}

/** Whether a verb depends on another one before it, and neither begins the sentence nor is joined to it by *and*. */
function isEmbedded(scene: Scene, at: number, floor: number): boolean {
  const { grammar } = scene.view.language
  let first = at
  while (first > floor && grammar.auxiliaries.has(wordAt(scene, first - 1)) && joined(scene.view, first - 1))
    first -= 1
  if (first === floor || !joined(scene.view, first - 1) || isQuotedAt(scene, first - 1)) return false
  const before = wordAt(scene, first - 1)
  return !(grammar.coordinators.has(before) || (first - 1 === floor && grammar.conjunctions.has(before)))
}

/** `قال إن`: whoever spoke last. */
const leftOut = (cue: Cue, at: number): Actor | null =>
  cue.agrees ? { type: 'pronoun', pronoun: cue.agrees, dropped: true, from: at, to: at } : null

function ofVerb(
  scene: Scene,
  at: number,
  cue: Cue,
  floor: number,
  isJudging: boolean,
): Omit<Attribution, 'sort'> | null {
  const { grammar } = scene.view.language
  const embedded = isEmbedded(scene, at, floor)
  const verb = {
    ...{ from: at, to: at + 1 },
    ...(cue.agrees && { agrees: cue.agrees }),
    ...(embedded && { embedded: true as const }),
  }
  const unknown = { ...verb, actor: 'not understood' as const, begins: at, ends: at + 1, inverted: true }
  if (cue.form === 'ing')
    return { ...verb, actor: 'subject of the sentence', begins: at, ends: at + 1, inverted: false }
  if (grammar.relatives.has(wordAt(scene, at - 1))) return unknown
  // `لا ينبغي أن يعتبر`: an infinitive.
  const isInfinitive = cue.form === 'present' && grammar.complementizers.has(wordAt(scene, at - 1))
  const after = subjectAfter(scene, at + 1)
  if (isRead(after)) return { ...verb, actor: after, begins: at, ends: after.to, inverted: true }
  if (isInfinitive) return null
  const topic = after === 'none' ? topicBefore(scene, at, floor) : null
  if (topic) return { ...verb, actor: topic, begins: topic.from, ends: at + 1, inverted: false }
  const before =
    beginsClause(scene, at, floor) && after !== 'unknown' ? 'none' : subjectBefore(scene, at, floor)
  if (isRead(before)) return { ...verb, actor: before, begins: before.from, ends: at + 1, inverted: false }
  const dropped = after === 'none' && before === 'none' && cue.plain ? leftOut(cue, at) : null
  if (dropped) return { ...verb, actor: dropped, begins: at, ends: at + 1, inverted: true }
  // `وندد بما`: whoever spoke last still does.
  if (isJudging && after === 'none' && before === 'none') return { ...unknown, embedded: true }
  // What is only reported to have been said introduces no quotation.
  const isNoun = cue.noun && !(cue.form === 'past' && grammar.coordinators.has(wordAt(scene, at - 1)))
  return isNoun || (embedded && !cue.plain) ? null : unknown
}

/** `نقلت الوكالة عن الوزير قوله`: whom another source quotes. */
function ofRelayed(scene: Scene, at: number, floor: number): Omit<Attribution, 'sort'> | null {
  const { view } = scene
  const { relayedFrom } = view.language.speech
  for (let from = at - 1; from > floor && at - from <= SUBJECT_BEFORE_AT_MOST; from -= 1) {
    if (isQuotedAt(scene, from)) return null
    if (!relayedFrom.has(wordAt(scene, from))) continue
    const phrase = readSubject(view, scene.startsAt, from + 1)
    const actor = isRead(phrase) ? actorOf(scene, phrase) : null
    if (!actor) return null
    return { from: at, to: at + 1, actor, begins: from, ends: at + 1, inverted: false }
  }
  return null
}

/** `عاد الوزير ليقول`, `خاطبهم الوزير بالقول`: the subject of the verb that begins the clause is this one's. */
function ofCarried(scene: Scene, at: number, floor: number): Omit<Attribution, 'sort'> | null {
  const { view } = scene
  const { grammar } = view.language
  const isAttached = view.tokens[at - 1]?.attached ?? false
  if (!isAttached && grammar.isDefinite(wordAt(scene, at))) return null
  const end = isAttached ? at - 1 : at
  const verb = { from: at, to: at + 1, ends: at + 1 }
  for (let from = end - 1; from > floor && end - from <= SUBJECT_BEFORE_AT_MOST; from -= 1) {
    if (isQuotedAt(scene, from) || !joined(view, from)) break
    const opens =
      from - 1 === floor || !joined(view, from - 2) || grammar.coordinators.has(wordAt(scene, from - 2))
    if (!opens || !joined(view, from - 1)) continue
    const phrase = readSubject(view, scene.startsAt, from)
    const actor = isRead(phrase) && phrase.to === end ? actorOf(scene, phrase) : null
    if (actor) return { ...verb, actor, begins: from, inverted: false }
  }
  return { ...verb, actor: 'not understood', begins: at, inverted: true }
}

/** `أما حداد فقالت`: the subject comes first, and the clause goes on with a coordinator. */
function topicBefore(scene: Scene, at: number, floor: number): Actor | null {
  const { view } = scene
  const { grammar } = view.language
  if (!grammar.topicOpeners.has(wordAt(scene, floor)) || !grammar.coordinators.has(wordAt(scene, at - 1)))
    return null
  if (at - floor > SUBJECT_BEFORE_AT_MOST) return null
  const phrase = readSubject(view, scene.startsAt, floor + 1)
  return isRead(phrase) && phrase.to === at - 1 ? actorOf(scene, phrase) : null
}

/** Everything in a sentence that attributes words to someone, from left to right. */
export function verbFirstAttributions(scene: Scene, sentence: Range): Attribution[] {
  const { view } = scene
  const floor = tokenFrom(view, sentence.start)
  const ceiling = tokenFrom(view, sentence.end)
  const { speech } = view.language
  const { sources } = attributionPhrases(view.language)
  const found: Attribution[] = []
  for (let at = floor; at < ceiling; at += 1) {
    if (isQuotedAt(scene, at)) continue
    const length = phraseLength(view, at, sources)
    if (length > 0) {
      const to = at + length
      const actor = isQuotedAt(scene, to) ? nameInMarks(scene, to) : sourceAt(scene, to)
      const source = { from: at, to, begins: at, inverted: true, sort: 'source' as const }
      if (actor) found.push({ ...source, actor, ends: actor.to })
      continue
    }
    const word = wordAt(scene, at)
    if (speech.carriedWords.has(word)) {
      const carried = ofCarried(scene, at, floor)
      if (carried) found.push({ ...carried, sort: 'saying' })
      continue
    }
    if (speech.relayedWords.has(word)) {
      const relayed = ofRelayed(scene, at, floor)
      if (relayed) found.push({ ...relayed, sort: 'saying' })
      continue
    }
    const saying = speech.cues.get(word)
    const cue = saying ?? speech.judgingCues.get(word)
    const attribution = cue && isVerb(scene, at) ? ofVerb(scene, at, cue, floor, saying === undefined) : null
    if (attribution) found.push({ ...attribution, sort: saying ? 'saying' : 'judging' })
  }
  return found
}

function sourceAt(scene: Scene, at: number): Actor | null {
  const phrase = readSubject(scene.view, scene.startsAt, at)
  return isRead(phrase) ? actorOf(scene, phrase) : null
}

/** After a preposition, the same letters are a noun. */
function isVerb(scene: Scene, at: number): boolean {
  const { grammar } = scene.view.language
  if (grammar.prepositions.has(wordAt(scene, at - 1)) && joined(scene.view, at - 1)) return false
  // `بيّن أن`, and not `بين المطحنة والنهر`.
  if (!grammar.prepositions.has(wordAt(scene, at))) return true
  const next = between(scene, at, at + 1)
  return grammar.complementizers.has(wordAt(scene, at + 1)) || /^\s?[:：]/.test(next)
}

/** The subject of the first verb of a sentence, whatever it is, if that is a person or group with a name. */
export function verbFirstSubject(scene: Scene, sentence: Range): Actor | null {
  const { view } = scene
  const { adverbs, auxiliaries, conjunctions, prepositions } = view.language.grammar
  let at = tokenFrom(view, sentence.start)
  while (
    conjunctions.has(wordAt(scene, at)) ||
    auxiliaries.has(wordAt(scene, at)) ||
    adverbs.has(wordAt(scene, at))
  )
    at += 1
  // `من جهته، قال …`
  if (prepositions.has(wordAt(scene, at))) {
    const limit = at + 6
    while (at < limit && !/[،,]/.test(between(scene, at, at + 1))) at += 1
    if (at === limit) return null
    at += 1
  }
  if (isQuotedAt(scene, at)) return null
  for (const from of [at, at + 1]) {
    const match = scene.startsAt.get(from)
    if (match && match.entity.type !== 'place') return ofMatch(match)
    const phrase = readSubject(view, scene.startsAt, from, false)
    if (!isRead(phrase) || !phrase.name) continue
    return actorOf(scene, phrase)
  }
  return null
}
