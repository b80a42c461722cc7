import { firstAtLeast } from '../../../model/overlaps.ts'
import { joined, type PassageView, tokenFrom } from '../passage/index.ts'
import type { Quoted } from '../quotations/index.ts'
import type { Attribution } from './attribution.ts'
import {
  isAnotherPredicate,
  isNamedOtherwise,
  isOfClauseBehind,
  isPastClause,
  saysWhatFollows,
} from './complements.ts'
import type { ResolvedAttribution, ResolvedSentence } from './resolved-attributions.ts'
import type { Scene } from './scene.ts'

const LEAD_WORDS_AT_MOST = 8
const MODIFIERS_AT_MOST = 3
const CLAUSE_WORDS = 40

/** Whether there are only titles and descriptions between a mark and a phrase: `” Council leader Jane Doe said`. */
function leadsInto(view: PassageView, from: number, to: number): boolean {
  const { grammar, speech } = view.language
  const first = tokenFrom(view, from)
  if (to - first > LEAD_WORDS_AT_MOST) return false
  for (let at = first; at < to; at += 1) {
    const [token, next] = [view.tokens[at], view.tokens[at + 1]]
    if (!token || !next) return false
    const word = token.folded
    if (
      grammar.auxiliaries.has(word) ||
      grammar.conjunctions.has(word) ||
      grammar.pronouns.has(word) ||
      speech.cues.get(word)?.form === 'past'
    )
      return false
    if (grammar.prepositions.has(word) && !grammar.tightLinks.has(word)) return false
    // Only a comma may separate a description from its name.
    const apart = at + 1 === to && /^,\s$/.test(view.text.slice(token.end, next.start))
    if (!joined(view, at) && !apart) return false
  }
  return true
}

/** Whether a comma separates an attribution from what precedes it: `“…” for all of us, said Jane Doe`. */
function standsApart(view: PassageView, { begins, sort }: Attribution): boolean {
  const { grammar, speech } = view.language
  let from = begins
  // `…, police spokesman Jane Doe said`
  while (from > 0 && begins - from < MODIFIERS_AT_MOST && joined(view, from - 1)) {
    const word = view.tokens[from - 1]?.folded ?? ''
    if (view.inQuotation[from - 1] !== -1 || grammar.functionWords.has(word) || speech.cues.has(word)) break
    from -= 1
  }
  const token = view.tokens[from]
  return (
    sort !== 'judging' && token !== undefined && /,\s$/.test(view.text.slice(token.start - 2, token.start))
  )
}

/** Whether the verb at a token attributes to someone that the rules do not understand. */
function isForeign({ language, tokens, inQuotation }: PassageView, at: number): boolean {
  const { grammar, speech } = language
  if (inQuotation[at] !== -1) return false
  const cue = speech.cues.get(tokens[at]?.folded ?? '')
  if (!cue?.plain || cue.form === 'ing' || (cue.noun && cue.form !== 'past')) return false
  // `لا ينبغي أن يعتبر`: an infinitive, in a language whose verbs have none.
  // `بيّن` is a verb, `بين` means *between*.
  if (grammar.prepositions.has(tokens[at]?.folded ?? '')) return false
  if (cue.form === 'present' && grammar.complementizers.has(tokens[at - 1]?.folded ?? '')) return false
  const before = tokens[at - 1]?.folded ?? ''
  // `when asked about the mill`: without a subject, it says what was done to somebody.
  if (cue.form === 'past' && grammar.conjunctions.has(before) && !grammar.coordinators.has(before))
    return false
  // `Doe praised the mill and said`: a verb of the same subject.
  return !(
    (grammar.coordinators.has(before) && speech.orders[0] !== 'verb-subject') ||
    grammar.adverbs.has(before) ||
    grammar.isDerivedAdverb(before) ||
    grammar.infinitiveMarks.has(before) ||
    grammar.auxiliaries.has(before)
  )
}

/** The attributions of a sentence, from left to right: a sentence may have very many, and as many quotations. */
export class SentenceAttributions {
  readonly all: readonly ResolvedAttribution[]
  /** Those that interrupt a quotation, by its index in the passage. */
  readonly #inside = new Map<number, ResolvedAttribution>()
  readonly #view: PassageView
  /** By the token at which it begins, the first that may follow a quotation. */
  readonly #following = new Map<number, number>()
  readonly #verbs: number[]
  readonly #unclear: readonly number[]
  readonly #startsAt: Scene['startsAt']
  /** Tokens of verbs by which others speak, as far as they were looked for. */
  readonly #foreign: number[] = []
  #searched: number
  #loose: ResolvedAttribution | null | undefined

  constructor({ view, startsAt }: Scene, { resolved, unclear }: ResolvedSentence) {
    const all = resolved.filter(({ attribution }) => attribution.inside === undefined)
    for (const it of resolved) {
      const { inside } = it.attribution
      if (inside !== undefined && !this.#inside.has(inside)) this.#inside.set(inside, it)
    }
    this.all = all
    this.#unclear = unclear
    this.#startsAt = startsAt
    this.#view = view
    this.#verbs = all.map(({ attribution }) => attribution.from)
    this.#searched = all[0]?.attribution.to ?? 0
    all.forEach(({ attribution: { begins, sort, actor } }, at) => {
      if (sort === 'judging' || actor === 'subject of the sentence' || this.#following.has(begins)) return
      this.#following.set(begins, at)
    })
  }

  /** The first that leads on from the closing mark of a quotation. */
  after(quoted: Quoted): ResolvedAttribution | null {
    const { outer } = quoted
    const first = tokenFrom(this.#view, outer.end)
    let found = this.all.length
    for (let begins = first; begins <= first + LEAD_WORDS_AT_MOST; begins += 1) {
      const at = this.#following.get(begins)
      if (at !== undefined && at < found && leadsInto(this.#view, outer.end, begins)) found = at
    }
    const it = this.all[found] ?? null
    return it && saysWhatFollows(this.#view, it.attribution, quoted) ? null : it
  }

  /** The first that interrupts the words of a quotation. */
  inside({ start }: Quoted): ResolvedAttribution | null {
    return this.#inside.get(this.#view.inQuotation[tokenFrom(this.#view, start)] ?? -1) ?? null
  }

  /** The last one before the opening mark. */
  before({ start }: Quoted): ResolvedAttribution | null {
    return this.all[firstAtLeast(this.#verbs, tokenFrom(this.#view, start)) - 1] ?? null
  }

  /** Whether a verb nearer to the quotation attributes it to someone that the rules do not understand. */
  saysAnother({ attribution }: ResolvedAttribution, { start }: Quoted): boolean {
    const end = tokenFrom(this.#view, start)
    for (; this.#searched < end; this.#searched += 1) {
      if (isForeign(this.#view, this.#searched)) this.#foreign.push(this.#searched)
    }
    const isNearer = (tokens: readonly number[]) =>
      (tokens[firstAtLeast(tokens, attribution.to)] ?? end) < end
    return (
      isNearer(this.#foreign) ||
      isNearer(this.#unclear) ||
      this.#changesSubject(attribution, end) ||
      isPastClause(this.#view, attribution, end) ||
      isAnotherPredicate(this.#view, attribution, end) ||
      isOfClauseBehind(this.#view, attribution, end) ||
      isNamedOtherwise(this.#view, attribution.to, end)
    )
  }

  /** `“…,” she said, but Doe went on about “…”`: after a verb that follows its words, another clause has another subject. */
  #changesSubject({ begins, ends }: Attribution, quotation: number): boolean {
    const { inQuotation, language, text, tokens } = this.#view
    if ((inQuotation[begins - 1] ?? -1) === -1) return false
    const { conjunctions, clausePrepositions, coordinators } = language.grammar
    for (let at = ends; at < Math.min(quotation, ends + CLAUSE_WORDS); at += 1) {
      const gap = text.slice(tokens[at - 1]?.end, tokens[at]?.start)
      if (!gap.includes(',') || !coordinators.has(tokens[at]?.folded ?? '')) continue
      const next = tokens[at + 1]?.folded ?? ''
      const subordinates = conjunctions.has(next) || clausePrepositions.has(next)
      const subject = subordinates ? at + 2 : at + 1
      if (this.#startsAt.has(subject) || tokens[subject]?.capital) return true
    }
    return false
  }

  /** The first that a comma or its own words separate from the rest, wherever it is. */
  loose(quoted: Quoted): ResolvedAttribution | null {
    if (this.#loose === undefined) {
      const apart = ({ attribution }: ResolvedAttribution) =>
        attribution.sort === 'source' || standsApart(this.#view, attribution)
      this.#loose = this.all.find(apart) ?? null
    }
    return this.#loose && saysWhatFollows(this.#view, this.#loose.attribution, quoted) ? null : this.#loose
  }
}
