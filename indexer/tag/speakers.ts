import type { Quotation, Range, Speaker } from '../../model/passage.ts'
import { type Attribution, attributionsIn, subjectOf } from './attributions.ts'
import type { Cast } from './cast.ts'
import { cueOf } from './cues.ts'
import { Discourse, isOnePerson } from './discourse.ts'
import { AUXILIARIES, CONJUNCTIONS, PREPOSITIONS, PRONOUNS } from './lexicon.ts'
import { kindOf } from './quotation-kind.ts'
import type { Quoted } from './quoted.ts'
import { type Actor, type Scene, sceneOf } from './scene.ts'
import { joined, type PassageView, tokenFrom } from './view.ts'

type Said = { attribution: Attribution; speaker: Speaker }
type Ascribed = { speaker: Speaker; cue: string | null }
type Found = Ascribed | null

const inherited = ({ speaker }: Ascribed, rule: string): Ascribed => ({
  speaker: { ...speaker, basis: `inferred:${rule}` },
  cue: null,
})

const LETTER = /[\p{L}\p{N}]/u

/** Resolves every attribution of a sentence, in order, and remembers who was heard. */
function hearSentence(
  scene: Scene,
  sentence: Range,
  firstQuotation: Quoted | undefined,
  discourse: Discourse,
): Said[] {
  const subject = subjectOf(scene, sentence)
  const said: Said[] = []
  let spoke: Speaker | null = null
  let main: Speaker | null | undefined
  const ofSubject = () => {
    if (main === undefined) {
      main = subject ? discourse.resolve(subject) : null
      if (main && subject) hear(discourse, subject, main)
    }
    return main
  }
  if (subject && subject.type !== 'nominal') ofSubject()
  for (const attribution of attributionsIn(scene, sentence)) {
    const { actor } = attribution
    let speaker: Speaker | null
    if (actor === 'subject of the sentence') speaker = spoke ?? ofSubject()
    else if (actor.type === 'pronoun' && isInside(scene, actor, subject, firstQuotation)) {
      speaker = pronounOfSentence(actor, subject, ofSubject())
    } else speaker = discourse.resolve(actor)
    if (!speaker) continue
    if (actor !== 'subject of the sentence') {
      hear(discourse, actor, speaker)
      spoke = speaker
    }
    said.push({ attribution, speaker })
  }
  return said
}

function hear(discourse: Discourse, actor: Actor, speaker: Speaker): void {
  if (actor.type === 'pronoun' || speaker.kind !== 'unnamed' || isOnePerson(actor)) {
    discourse.hear(speaker, actor.type === 'nominal' ? actor.head : null)
  }
}

/** A pronoun behind the sentence's own subject and before what is quoted: `Doe condemned what it called “…”`. */
function isInside(
  scene: Scene,
  pronoun: Actor,
  subject: Actor | null,
  quotation: Quoted | undefined,
): boolean {
  const start = scene.view.tokens[pronoun.from]?.start ?? 0
  if (quotation !== undefined && start > quotation.start) return false
  if (subject === null) return scene.view.tokens[pronoun.from - 1]?.folded === 'what'
  return subject.from < pronoun.from
}

function pronounOfSentence(pronoun: Actor, subject: Actor | null, main: Speaker | null): Speaker | null {
  if (pronoun.type !== 'pronoun' || !main || !subject) return null
  const fits = pronoun.word === 'it' ? main.kind === 'group' : main.kind !== 'group' && isOnePerson(subject)
  const same = subject.type === 'pronoun' && subject.word === pronoun.word
  return fits || same ? { ...main, basis: 'inferred:pronoun' } : null
}

const cueText = (view: PassageView, { from, to }: Attribution): string => {
  const [first, last] = [view.tokens[from], view.tokens[to - 1]]
  return first && last ? view.text.slice(first.start, last.end) : ''
}

const LEAD_WORDS_AT_MOST = 8

/** Whether nothing but titles and descriptions stands between a mark and a phrase: `” Council leader Jane Doe said`. */
function leadsInto(view: PassageView, from: number, to: number): boolean {
  const first = tokenFrom(view, from)
  if (to - first > LEAD_WORDS_AT_MOST) return false
  for (let at = first; at < to; at += 1) {
    const [token, next] = [view.tokens[at], view.tokens[at + 1]]
    if (!token || !next) return false
    const word = token.folded
    if (AUXILIARIES.has(word) || CONJUNCTIONS.has(word) || PRONOUNS.has(word) || cueOf(word)?.form === 'past')
      return false
    if (PREPOSITIONS.has(word) && word !== 'of' && word !== 'for') return false
    // A comma may part a description from the name it belongs to, and nothing else.
    const apart = at + 1 === to && /^,\s$/.test(view.text.slice(token.end, next.start))
    if (!joined(view, at) && !apart) return false
  }
  return true
}

/** Right behind the closing mark, or else before the opening one: who a quotation of this sentence is ascribed to. */
function attributed(scene: Scene, quoted: Quoted, said: readonly Said[]): Found {
  const { view } = scene
  const behind = said.find(({ attribution }) => {
    const token = view.tokens[attribution.begins]
    if (!token || token.start < quoted.outer.end || attribution.judging) return false
    if (attribution.actor === 'subject of the sentence') return false
    return leadsInto(view, quoted.outer.end, attribution.begins)
  })
  if (behind) return { speaker: behind.speaker, cue: cueText(view, behind.attribution) }
  const before = said.findLast(
    ({ attribution }) => (view.tokens[attribution.from]?.start ?? 0) < quoted.start,
  )
  if (before) return { speaker: before.speaker, cue: cueText(view, before.attribution) }
  const later = said.find(({ attribution }) => {
    const token = view.tokens[attribution.from]
    return token !== undefined && token.start >= quoted.outer.end && token.folded === 'according'
  })
  return later ? { speaker: later.speaker, cue: cueText(view, later.attribution) } : null
}

function outsideOf(view: PassageView, sentence: Range, quotations: readonly Quoted[]): string {
  let rest = ''
  let at = sentence.start
  for (const { outer } of quotations) {
    rest += view.text.slice(at, Math.max(at, outer.start))
    at = Math.max(at, outer.end)
  }
  return rest + view.text.slice(at, sentence.end)
}

/** The quotations of a document's passages, each with who said it as far as the text tells. */
export function quotationsWithSpeakers(
  views: readonly PassageView[],
  cast: Cast | null,
  isDemonym: (word: string) => boolean,
): Quotation[][] {
  const discourse = cast ? new Discourse(cast) : null
  const result: Quotation[][] = []
  let carried: Found = null
  views.forEach((view, passage) => {
    const found: Found[] = view.quotations.map(() => null)
    if (cast && discourse) {
      discourse.enter(passage)
      const scene = sceneOf(view, cast.matches[passage] ?? [], isDemonym)
      carried = speakersOf(scene, discourse, carried, found)
    }
    result.push(view.quotations.map((quoted, at) => asQuotation(view, quoted, found[at] ?? null)))
  })
  shareAlong(result, views)
  return result
}

type Inside = { quoted: Quoted; at: number }[]

/** The quotations of each sentence; none is in two. */
function bySentence(view: PassageView): Inside[] {
  let at = 0
  return view.sentences.map(({ end }) => {
    const inside: Inside = []
    for (let quoted = view.quotations[at]; quoted && quoted.start < end; quoted = view.quotations[at]) {
      inside.push({ quoted, at })
      at += 1
    }
    return inside
  })
}

const introduces = (text: string, end: number) => /[:：]\s*$/.test(text.slice(Math.max(0, end - 4), end))

/** Fills `found` for one passage; gives what the next passage may take over. */
function speakersOf(scene: Scene, discourse: Discourse, carried: Found, found: Found[]): Found {
  const { view } = scene
  const insides = bySentence(view)
  let last: Found = null
  let lastSaid: Found = null
  view.sentences.forEach((sentence, index) => {
    const inside = insides[index] ?? []
    const said = hearSentence(scene, sentence, inside[0]?.quoted, discourse)
    const outside = outsideOf(
      view,
      sentence,
      inside.map((it) => it.quoted),
    )
    const alone = inside.length > 0 && !LETTER.test(outside)
    for (const { quoted, at } of inside) {
      let who: Found
      if (quoted.continued && carried) who = inherited(carried, 'continued')
      else if (alone && introduces(view.text, sentence.start) && lastSaid) who = lastSaid
      else if (alone && index > 0) who = last && inherited(last, 'same-paragraph')
      else if (alone && carried?.cue === ':') who = inherited(carried, 'introduced-above')
      else who = attributed(scene, quoted, said) ?? (said.length === 0 ? previousIn(inside, at, found) : null)
      if (who && kindOf(view.text, quoted) === 'title') who = null
      found[at] = who
      if (who) last = who
    }
    const latest = said.at(-1)
    if (latest) lastSaid = { speaker: latest.speaker, cue: cueText(view, latest.attribution) }
  })
  if (view.quotations.at(-1)?.continues) return found.at(-1) ?? null
  return lastSaid && introduces(view.text, view.text.length) ? inheritedBelow(lastSaid) : null
}

const inheritedBelow = ({ speaker }: Ascribed): Ascribed => ({ speaker, cue: ':' })

function previousIn(inside: readonly { at: number }[], at: number, found: readonly Found[]): Found {
  return inside.some((it) => it.at === at - 1) ? (found[at - 1] ?? null) : null
}

function asQuotation(view: PassageView, quoted: Quoted, found: Found): Quotation {
  const { start, end } = quoted
  const quotation: Quotation = {
    start,
    end,
    text: view.text.slice(start, end),
    kind: kindOf(view.text, quoted),
    speaker: found?.speaker ?? null,
    cue: found?.cue ?? null,
  }
  return quoted.continues ? { ...quotation, continues: true } : quotation
}

/** A speech over several passages may name its speaker in the last one only. */
function shareAlong(quotations: Quotation[][], views: readonly PassageView[]): void {
  for (let at = views.length - 2; at >= 0; at -= 1) {
    const open = quotations[at]?.at(-1)
    const next = quotations[at + 1]?.[0]
    if (!open?.continues || open.speaker || !next?.speaker || !views[at + 1]?.quotations[0]?.continued)
      continue
    open.speaker = { ...next.speaker, basis: 'inferred:continued' }
  }
}
