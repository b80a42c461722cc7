import type { Range, Speaker } from '../../../model/passage.ts'
import { joined, type PassageView, tokenFrom } from '../passage/passage-view.ts'
import type { Quoted } from '../quotations/quoted.ts'
import { type Attribution, attributionsIn } from './attributions.ts'
import { asPerson, namedBefore, signatureOf } from './beside-marks.ts'
import { type Discourse, isDocument, isOfPerson, isOnePerson, isSeveral } from './coreference.ts'
import type { Actor, Scene } from './scene.ts'
import { clauseSubjects, subjectOf } from './subjects.ts'

type Said = { attribution: Attribution; speaker: Speaker }
export type Ascribed = { speaker: Speaker; cue: string | null }
export type Found = Ascribed | null

/** Resolves every attribution of a sentence, in order, and remembers who was heard. */
export function heardIn(
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
      if (main && subject) hear(scene, discourse, subject, main)
    }
    return main
  }
  if (subject && subject.type !== 'nominal') ofSubject()
  for (const attribution of attributionsIn(scene, sentence)) {
    const { actor } = attribution
    let speaker: Speaker | null
    if (actor === 'subject of the sentence') speaker = spoke ?? ofSubject()
    else if (actor.type === 'pronoun' && isInside(scene, actor, subject, firstQuotation)) {
      speaker = pronounOfSentence(scene, actor, subject, ofSubject())
    } else speaker = discourse.resolve(actor)
    if (!speaker) continue
    if (actor !== 'subject of the sentence') {
      hear(scene, discourse, actor, speaker)
      spoke = speaker
    }
    said.push({ attribution, speaker })
  }
  for (const actor of clauseSubjects(scene, sentence)) {
    const speaker = said.length === 0 ? discourse.resolve(actor) : null
    if (speaker) hear(scene, discourse, actor, speaker)
  }
  return said
}

function hear({ view: { language } }: Scene, discourse: Discourse, actor: Actor, speaker: Speaker): void {
  if (actor.type === 'pronoun') {
    if (isOfPerson(actor.pronoun) || speaker.kind === 'group') discourse.hear(speaker, null)
  } else if (speaker.kind !== 'unnamed' || isOnePerson(language, actor) || isDocument(language, actor)) {
    discourse.hear(speaker, actor.type === 'nominal' ? actor.head : null)
  } else if (isSeveral(language, actor)) discourse.hearSeveral(speaker)
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
  if (subject === null)
    return scene.view.language.grammar.freeRelatives.has(scene.view.tokens[pronoun.from - 1]?.folded ?? '')
  return subject.from < pronoun.from
}

function pronounOfSentence(
  scene: Scene,
  pronoun: Actor,
  subject: Actor | null,
  main: Speaker | null,
): Speaker | null {
  if (pronoun.type !== 'pronoun' || !main || !subject) return null
  const fits =
    pronoun.pronoun.gender === 'neuter'
      ? main.kind === 'group'
      : main.kind !== 'group' && isOnePerson(scene.view.language, subject)
  const same = subject.type === 'pronoun' && subject.pronoun === pronoun.pronoun
  return fits || same ? { ...main, basis: 'inferred:pronoun' } : null
}

export const cueText = (view: PassageView, { from, to }: Attribution): string => {
  const [first, last] = [view.tokens[from], view.tokens[to - 1]]
  return first && last ? view.text.slice(first.start, last.end) : ''
}

const LEAD_WORDS_AT_MOST = 8

/** Whether nothing but titles and descriptions stands between a mark and a phrase: `” Council leader Jane Doe said`. */
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
    // A comma may part a description from the name it belongs to, and nothing else.
    const apart = at + 1 === to && /^,\s$/.test(view.text.slice(token.end, next.start))
    if (!joined(view, at) && !apart) return false
  }
  return true
}

/** Whether a comma parts an attribution from what stands before it: `“…” for all of us, said Jane Doe`. */
function standsBehind(view: PassageView, { begins, sort }: Attribution): boolean {
  const token = view.tokens[begins]
  return (
    sort !== 'judging' && token !== undefined && /,\s$/.test(view.text.slice(token.start - 2, token.start))
  )
}

/** Whether a verb nearer to the quotation ascribes it to someone whom the rules do not understand. */
function saysAnother({ view }: Scene, { to }: Attribution, quoted: Quoted): boolean {
  const { grammar, speech } = view.language
  for (let at = to; (view.tokens[at]?.start ?? quoted.start) < quoted.start; at += 1) {
    if (view.inQuotation[at] !== -1) continue
    const cue = speech.cues.get(view.tokens[at]?.folded ?? '')
    if (!cue?.plain || cue.form === 'ing' || (cue.noun && cue.form !== 'past')) continue
    // `Doe praised the mill and said`: a verb of the same subject.
    const before = view.tokens[at - 1]?.folded ?? ''
    const goesOn =
      grammar.coordinators.has(before) ||
      grammar.adverbs.has(before) ||
      grammar.isDerivedAdverb(before) ||
      grammar.infinitiveMarks.has(before) ||
      grammar.auxiliaries.has(before)
    if (!goesOn) return true
  }
  return false
}

/** Right behind the closing mark, or else before the opening one: who a quotation of this sentence is ascribed to. */
export function attributed(scene: Scene, quoted: Quoted, said: readonly Said[], discourse: Discourse): Found {
  const { view } = scene
  const asFound = (it: Said): Found => ({ speaker: it.speaker, cue: cueText(view, it.attribution) })
  const starts = (at: number) => view.tokens[at]?.start ?? 0
  const behind = said.find(({ attribution }) => {
    if (starts(attribution.begins) < quoted.outer.end || attribution.sort === 'judging') return false
    if (attribution.actor === 'subject of the sentence') return false
    return leadsInto(view, quoted.outer.end, attribution.begins)
  })
  if (behind) return asFound(behind)
  const beside = signatureOf(scene, quoted) ?? namedBefore(scene, quoted)
  if (beside) {
    const speaker =
      beside.type === 'run'
        ? { ...asPerson(beside.name), basis: 'inferred:name-beside' }
        : discourse.resolve(beside)
    if (speaker) return { speaker, cue: null }
  }
  const before = said.findLast(({ attribution }) => starts(attribution.from) < quoted.start)
  if (before) return saysAnother(scene, before.attribution, quoted) ? null : asFound(before)
  const later = said.find(({ attribution }) => {
    if (starts(attribution.from) < quoted.outer.end) return false
    return attribution.sort === 'source' || standsBehind(view, attribution)
  })
  return later ? asFound(later) : null
}

/** What a sentence says outside its quotations. */
export function outsideOf(view: PassageView, sentence: Range, quotations: readonly Quoted[]): string {
  let rest = ''
  let at = sentence.start
  for (const { outer } of quotations) {
    rest += view.text.slice(at, Math.max(at, outer.start))
    at = Math.max(at, outer.end)
  }
  return rest + view.text.slice(at, sentence.end)
}
