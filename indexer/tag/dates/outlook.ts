import type { Range } from '../../../model/passage.ts'
import { type PassageView, sentenceAt, type Token, tokenFrom } from '../passage/passage-view.ts'

/** Whether a clause is about what has happened or about what is still to come. */
export type Outlook = 'past' | 'future' | 'unknown'

/** Maximum number of words between a date and its verb; a verb farther away belongs to another clause. */
const REACH = 16

type Clause = { view: PassageView; first: number; last: number; quotation: number }

const lower = (token: Token | undefined) => (token === undefined ? '' : token.folded)

/** The word as written, because folding would cut `we’re` and `won’t` short. */
function plain({ text, language }: PassageView, token: Token): string {
  const raw = text.slice(token.start, token.end).toLowerCase().replace('’', "'")
  return raw.includes("'") ? (language.tense.uncontracted(raw) ?? token.folded) : token.folded
}

/** What a verb shows: `will be held` as much as the verb before its `be`, whose token this is. */
type Shown = Outlook | null | { be: number }

/** What a verb and its auxiliaries show, or null if the word is not a verb or shows nothing. */
function verbAt(clause: Clause, at: number): Shown {
  const { view } = clause
  const { tense, grammar } = view.language
  const token = view.tokens[at]
  if (!token || (token.capital && !token.initial)) return null
  const word = plain(view, token)
  const before = (back: number) => lower(at - back >= clause.first ? view.tokens[at - back] : undefined)
  const next = view.tokens[at + 1]
  if (tense.infinitiveMarks.has(word)) return infinitive(clause, at)
  if (tense.negatedPasts.has(word) && grammar.negations.has(lower(next))) return 'past'
  if (tense.modals.has(word)) return tense.perfectHelpers.has(lower(next)) ? 'past' : 'future'
  if (tense.presentBe.has(word)) return 'future'
  if (tense.planned.has(word)) {
    const over = tense.pastPlans.some(([first, second]) => before(2) === first && before(1) === second)
    return over ? 'past' : 'future'
  }
  const shown = tense.outlookOfForm(view.text.slice(token.start, token.end).toLowerCase())
  if (shown !== null) return shown
  const regular = tense.isRegularPast(word)
  if (regular || tense.irregularParticiples.has(word) || tense.irregularPasts.has(word)) {
    // `an unspecified date`
    if (regular && tense.determiners.has(before(1)) && (!next?.capital || grammar.isNoun !== null))
      return null
    const helper = tense.baseBe.has(before(1))
      ? 1
      : tense.baseBe.has(before(2)) && tense.isAdverb(before(1))
        ? 2
        : 0
    if (helper > 0) return { be: at - helper }
    return tense.presentBe.has(before(1)) ? null : 'past'
  }
  if (tense.timetable.has(word))
    return tense.determiners.has(before(1)) ? null : (verbBeside(clause, at) ?? 'future')
  return null
}

/** `will soon leave`, `did not vote`: the auxiliary within two words before a base form. */
function verbBeside(clause: Clause, at: number): Shown {
  const { tense } = clause.view.language
  for (let back = 1; back <= 2 && at - back >= clause.first; back += 1) {
    const token = clause.view.tokens[at - back]
    const word = token ? plain(clause.view, token) : ''
    if (tense.infinitiveMarks.has(word) || tense.modals.has(word)) return verbAt(clause, at - back)
    if (tense.pastHelpers.has(word)) return 'past'
  }
  return null
}

/**
 * `to vote` looks ahead, unless the verb before it is in the past, as in `failed to vote`; `to the city` is not a
 * verb.
 */
function infinitive(clause: Clause, at: number): Shown {
  const { tense } = clause.view.language
  const next = clause.view.tokens[at + 1]
  if (!next || next.capital || /^\d/.test(next.folded)) return null
  if (tense.notInfinitives.has(next.folded) || tense.nounsAfterMark.has(next.folded)) return null
  for (let back = 1; back <= 4 && at - back >= clause.first; back += 1) {
    const word = lower(clause.view.tokens[at - back])
    if (tense.cameTrue.has(word)) return 'past'
    if (tense.planned.has(word)) return verbAt(clause, at - back)
    if (tense.isRegularPast(word)) break
  }
  return 'future'
}

const sameLayer = ({ view, quotation }: Clause, at: number) => (view.inQuotation[at] ?? -1) === quotation

/** What the verb before each `be` shows, in a text where one may depend on the other all the way back. */
const beforeBe = new WeakMap<PassageView, Map<number, Outlook>>()

function verbBefore(clause: Clause, from: number): Outlook | null {
  return decided(clause, nearestBefore(clause, from))
}

function decided(clause: Clause, shown: Shown): Outlook | null {
  if (shown === null || typeof shown === 'string') return shown
  const { view, quotation } = clause
  const known = beforeBe.get(view) ?? new Map<number, Outlook>()
  beforeBe.set(view, known)
  const keyOf = (be: number) => be * (view.quotations.length + 1) + quotation + 1
  const passed: number[] = []
  let verb: Shown = shown
  while (verb !== null && typeof verb !== 'string') {
    passed.push(keyOf(verb.be))
    verb = known.get(keyOf(verb.be)) ?? nearestBefore(clause, verb.be)
  }
  const outlook = verb ?? 'future'
  for (const key of passed) known.set(key, outlook)
  return outlook
}

function nearestBefore(clause: Clause, from: number): Shown {
  for (let at = from - 1, steps = 0; at >= clause.first && steps < REACH; at -= 1) {
    if (!sameLayer(clause, at)) {
      if (clause.quotation >= 0) return null
      continue
    }
    steps += 1
    if (/;/.test(between(clause.view, at))) return null
    const verb = verbAt(clause, at)
    if (verb !== null) return verb
  }
  return null
}

function verbAfter(clause: Clause, from: number): Outlook | null {
  for (let at = from, steps = 0; at <= clause.last && steps < REACH; at += 1) {
    if (!sameLayer(clause, at)) {
      if (clause.quotation >= 0) return null
      continue
    }
    steps += 1
    const verb = verbAt(clause, at)
    if (verb !== null) return decided(clause, verb)
    if (/;/.test(between(clause.view, at))) return null
  }
  return null
}

/** What is between a word and the next. */
function between(view: PassageView, at: number): string {
  const token = view.tokens[at]
  return token ? view.text.slice(token.end, view.tokens[at + 1]?.start ?? token.end) : ''
}

/** Whether a new clause begins with the date: `On Tuesday, the court will …`, `… but on Tuesday it …`. */
function isFronted(clause: Clause, lead: number): boolean {
  if (lead <= clause.first) return true
  if (!sameLayer(clause, lead - 1)) return clause.quotation >= 0
  return (
    /[,;:—–(]/.test(between(clause.view, lead - 1)) ||
    clause.view.language.tense.beforeFronted.has(lower(clause.view.tokens[lead - 1]))
  )
}

/** `sales this year through August were low`, but not `extended through September` */
function endsPastSpan(clause: Clause, at: number, after: number): boolean {
  const { tokens, language } = clause.view
  const before = tokens.slice(Math.max(clause.first, at - REACH), at)
  if (before.some(({ folded }) => language.tense.prolonging.has(folded))) return false
  return (verbBefore(clause, at) ?? verbAfter(clause, after)) === 'past'
}

/**
 * Whether the sentence around a date looks back or ahead, according to the nearest verb that governs it and to words
 * such as `planned`, `due` and `until`.
 */
export function outlookAt(view: PassageView, { start, end }: Range): Outlook {
  const { tense, dates } = view.language
  // `until 9 a.m. Tuesday`, where the stops end no sentence
  const clock = dates.clockBefore.exec(view.text.slice(Math.max(0, start - 24), start))?.[0].length ?? 0
  const sentence = sentenceAt(view, start - clock) ?? { start: 0, end: view.text.length }
  const from = tokenFrom(view, start - clock)
  const first = tokenFrom(view, sentence.start)
  const last = tokenFrom(view, Math.max(end, sentence.end)) - 1
  const clause: Clause = { view, first, last, quotation: view.inQuotation[from] ?? -1 }
  let lead = from
  while (lead > first && from - lead < 3 && tense.leading.has(lower(view.tokens[lead - 1]))) lead -= 1
  const after = tokenFrom(view, end)
  if (tense.expectedBefore.test(view.text.slice(Math.max(0, start - 14), start))) return 'future'
  if (isFronted(clause, lead)) return verbAfter(clause, after) ?? verbBefore(clause, lead) ?? 'unknown'
  for (let at = lead; at < from; at += 1) {
    const word = lower(view.tokens[at])
    if (tense.since.has(word)) return 'past'
    if (!tense.until.has(word)) continue
    if (tense.spanEnds.has(word) && endsPastSpan(clause, at, after)) return 'past'
    // `had been killed by Friday` is over; `extended until Friday` is not.
    const before = view.text.slice(Math.max(sentence.start, start - 60), start)
    return tense.untilOrBefore.has(word) && tense.perfectBefore.test(before) ? 'past' : 'future'
  }
  return verbBefore(clause, lead) ?? verbAfter(clause, after) ?? 'unknown'
}

/**
 * Whether an auxiliary of the future or a plan stands before a date in its sentence. A present tense or a word such as
 * *until* alone may also be about what has just passed.
 */
export function isCertainlyAhead(view: PassageView, { start }: Range): boolean {
  const { tense } = view.language
  const from = tokenFrom(view, start)
  const first = Math.max(tokenFrom(view, sentenceAt(view, start)?.start ?? 0), from - REACH)
  const layer = view.inQuotation[from]
  return view.tokens.slice(first, from).some((token, at) => {
    if (view.inQuotation[first + at] !== layer) return false
    const written = view.text.slice(token.start, token.end).toLowerCase()
    const word = plain(view, token)
    return tense.modals.has(word) || tense.planned.has(word) || tense.outlookOfForm(written) === 'future'
  })
}
