import type { Range } from '../../../model/passage.ts'
import { type PassageView, type Token, tokenFrom } from '../passage/passage-view.ts'

/** Whether a clause tells of what was or of what is to come. */
export type Outlook = 'past' | 'future' | 'unknown'

const words = (list: string) => new Set(list.split(' '))

/** Words from a date to the verb that places it; further away it is another clause's. */
const REACH = 16

const MODAL = words('will shall would could should might may must can cannot ll wo')
const BE = words('is are am')
const PAST_VERB = words(
  'was were had did has have became began bought brought broke built came caught chose cut drew drove fell felt fled fought found flew gave gone got grew heard held hit hurt kept killed knew laid lay led left lent lit lost made meant met paid put quit ran rang rose said sank sat saw sent set sold shot shut slept slid spent spoke spread stole stood struck sued swept swore taught thought threw told took tore understood went withdrew woke won wore wrote been',
)
/** Participles that are no simple past. */
const PARTICIPLE = words(
  'begun broken chosen done drawn driven fallen flown given grown known seen shaken shown spoken stolen sworn taken thrown written',
)
/** No verbs, for all their ending. */
const NO_VERB = words('hundred need needed seed speed feed breed greed indeed red bed sacred armed united')
/** What is planned lies ahead, whatever the tense of the plan: `was scheduled for Monday`, `due Friday`. */
const PLANNED = words(
  'scheduled planned slated expected due supposed slotted payable effective redeemable eligible upcoming forthcoming',
)
/** Verbs that say that what they govern came true: `failed to appear`, `went to see`. */
const CAME_TRUE = words(
  'failed managed began started continued refused forced used went came got helped returned gathered arrived rushed joined declined led moved proceeded fled stopped turned',
)
/** Timetables stand in the present: `the talks resume Monday`, `rights that expire Nov. 21`. */
const TIMETABLE = words(
  'begin begins start starts end ends open opens close closes expire expires leave leaves arrive arrives resume resumes reconvene reconvenes convene convenes meet meets vote votes depart departs take takes go goes mature matures retire retires',
)
/** Until then, something is still to come: `extended to Nov. 16`, `through January`. */
const UP_TO = words('until till through by into')
const SINCE = words('since')
/** Before these, `to` governs a noun: `shot to death`, `taken to court`. */
const NOUN_AFTER_TO = words(
  'death court prison jail power school work date church bed market safety justice parliament congress town war victory'.concat(
    ' reporters journalists lawmakers people women men children lunch dinner trial',
  ),
)
const DETERMINER = words('the a an its his her their our your my this that any no at of still')
const BEFORE_FRONTED = words('and but that while when where because as after before if which who or also so')
const NO_BASE_VERB = words(
  'the a an this that these those his her its their our my your him them it us me which whom all some any each last next',
)
const LEADING = words(
  'on in at by until till through into from since for of late early mid about around the and',
)

type Clause = { view: PassageView; first: number; last: number; quotation: number }

const lower = (token: Token | undefined) => (token === undefined ? '' : token.folded)

/** As it stands, without what folding took from `we’re` and `won’t`. */
function plain(view: PassageView, token: Token): string {
  const raw = view.text.slice(token.start, token.end).toLowerCase().replace('’', "'")
  if (!raw.includes("'")) return token.folded
  if (raw.endsWith("n't")) return raw === "won't" ? 'will' : raw.slice(0, -3)
  if (raw.endsWith("'ll")) return 'will'
  if (raw.endsWith("'re") || raw.endsWith("'m")) return 'are'
  return raw.endsWith("'d") ? 'would' : token.folded
}

const isRegularPast = (word: string) => word.length > 4 && word.endsWith('ed') && !NO_VERB.has(word)

/** What a word says by itself and by its helpers, or null where it is no verb that tells. */
function verbAt(clause: Clause, at: number): Outlook | null {
  const { view } = clause
  const token = view.tokens[at]
  if (!token || (token.capital && !token.initial)) return null
  const word = plain(view, token)
  const before = (back: number) => lower(at - back >= clause.first ? view.tokens[at - back] : undefined)
  const next = view.tokens[at + 1]
  if (word === 'to') return infinitive(clause, at)
  if (MODAL.has(word)) return lower(next) === 'have' ? 'past' : 'future'
  if (BE.has(word)) return 'future'
  if (PLANNED.has(word)) return before(1) === 'been' && before(2) === 'had' ? 'past' : 'future'
  if ((word === 'have' || word === 'has') && /^(?:to|until)$/.test(lower(next))) return 'future'
  const participle = isRegularPast(word) || PARTICIPLE.has(word)
  if (participle || PAST_VERB.has(word)) {
    // `an unspecified date`
    if (isRegularPast(word) && DETERMINER.has(before(1)) && !next?.capital) return null
    const helper = before(1) === 'be' ? 1 : before(2) === 'be' && before(1).endsWith('ly') ? 2 : 0
    if (helper > 0) return verbBefore(clause, at - helper) ?? 'future'
    return BE.has(before(1)) ? null : 'past'
  }
  if (TIMETABLE.has(word)) return DETERMINER.has(before(1)) ? null : (verbBeside(clause, at) ?? 'future')
  return null
}

/** `will soon leave`, `did not vote`: the helper within two words before a bare verb. */
function verbBeside(clause: Clause, at: number): Outlook | null {
  for (let back = 1; back <= 2 && at - back >= clause.first; back += 1) {
    const token = clause.view.tokens[at - back]
    const word = token ? plain(clause.view, token) : ''
    if (word === 'to' || MODAL.has(word)) return verbAt(clause, at - back)
    if (word === 'did') return 'past'
  }
  return null
}

/** `to vote` looks ahead, unless its own verb says that it came true; `to the city` is no verb at all. */
function infinitive(clause: Clause, at: number): Outlook | null {
  const next = clause.view.tokens[at + 1]
  if (!next || next.capital || /^\d/.test(next.folded)) return null
  if (NO_BASE_VERB.has(next.folded) || NOUN_AFTER_TO.has(next.folded)) return null
  for (let back = 1; back <= 4 && at - back >= clause.first; back += 1) {
    const word = lower(clause.view.tokens[at - back])
    if (CAME_TRUE.has(word)) return 'past'
    if (PLANNED.has(word)) return verbAt(clause, at - back)
    if (isRegularPast(word)) break
  }
  return 'future'
}

const sameLayer = ({ view, quotation }: Clause, at: number) => (view.inQuotation[at] ?? -1) === quotation

function verbBefore(clause: Clause, from: number): Outlook | null {
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
    if (verb !== null) return verb
    if (/;/.test(between(clause.view, at))) return null
  }
  return null
}

/** What stands between a word and the next. */
function between(view: PassageView, at: number): string {
  const token = view.tokens[at]
  return token ? view.text.slice(token.end, view.tokens[at + 1]?.start ?? token.end) : ''
}

/** Whether a new clause begins with the date: `On Tuesday, the court will …`, `… but on Tuesday it …`. */
function isFronted(clause: Clause, lead: number): boolean {
  if (lead <= clause.first) return true
  if (!sameLayer(clause, lead - 1)) return clause.quotation >= 0
  return (
    /[,;:—–(]/.test(between(clause.view, lead - 1)) || BEFORE_FRONTED.has(lower(clause.view.tokens[lead - 1]))
  )
}

/**
 * Whether the sentence around a date looks back or ahead, by the nearest verb that governs it and by what is
 * planned, due or until then. English.
 */
export function outlookAt(view: PassageView, { start, end }: Range): Outlook {
  const sentence = view.sentences.find((it) => it.end > start) ?? { start: 0, end: view.text.length }
  const from = tokenFrom(view, start)
  const first = tokenFrom(view, sentence.start)
  const last = tokenFrom(view, sentence.end) - 1
  const clause: Clause = { view, first, last, quotation: view.inQuotation[from] ?? -1 }
  let lead = from
  while (lead > first && from - lead < 3 && LEADING.has(lower(view.tokens[lead - 1]))) lead -= 1
  const after = tokenFrom(view, end)
  // `as soon as Tuesday`
  const asSoonAs = /\bas (?:soon|early) as $/i.test(view.text.slice(Math.max(0, start - 14), start))
  if (asSoonAs) return 'future'
  if (isFronted(clause, lead)) return verbAfter(clause, after) ?? verbBefore(clause, lead) ?? 'unknown'
  for (let at = lead; at < from; at += 1) {
    const word = lower(view.tokens[at])
    if (SINCE.has(word)) return 'past'
    if (!UP_TO.has(word)) continue
    // `had been killed by Friday` is over; `extended until Friday` is not.
    return /\bha(?:d|s|ve)\b[^.;]{0,30}$/.test(
      view.text.slice(Math.max(sentence.start, start - 60), start),
    ) && word === 'by'
      ? 'past'
      : 'future'
  }
  return verbBefore(clause, lead) ?? verbAfter(clause, after) ?? 'unknown'
}
