import type { Range, Speaker } from '../../../model/passage.ts'
import { type PassageView, tokenFrom } from '../passage/index.ts'
import type { Quoted } from '../quotations/index.ts'
import type { Attribution } from './attribution.ts'
import { attributionsIn } from './attributions.ts'
import type { Coreference } from './coreference.ts'
import { isDocument, isOfPerson, isOnePerson, isSeveralPeople } from './referents.ts'
import { type Actor, between, type Scene } from './scene.ts'
import { clauseSubjects, subjectOf } from './subjects.ts'

/** An attribution in a sentence, and to whom its phrase refers. */
export type ResolvedAttribution = { attribution: Attribution; speaker: Speaker }

/** Those of a sentence, and the tokens of verbs whose subject its words do not show. */
export type ResolvedSentence = { resolved: ResolvedAttribution[]; unclear: number[] }

/** Resolves every attribution of a sentence, in order, and remembers their speakers as antecedents. */
export function resolveAttributions(
  scene: Scene,
  sentence: Range,
  firstQuotation: Quoted | undefined,
  coreference: Coreference,
): ResolvedSentence {
  coreference.goOn()
  const subject = subjectOf(scene, sentence)
  const resolved: ResolvedAttribution[] = []
  const unclear: number[] = []
  const { latest: before } = coreference
  let latest: Speaker | null = null
  let isLost = false
  let main: Speaker | null | undefined
  const ofSubject = () => {
    if (main === undefined) {
      main = subject ? coreference.resolve(subject) : null
      if (main && subject) remember(scene, coreference, subject, main)
    }
    return main
  }
  const ofUnstated = (begins: number) =>
    followsWords(scene, sentence, begins)
      ? null
      : coreference.ofUnstated(before, tokenFrom(scene.view, sentence.start))
  if (subject && (subject.type !== 'nominal' || isSomeone(scene, subject))) ofSubject()
  for (const attribution of attributionsIn(scene, sentence)) {
    const { actor } = attribution
    let speaker: Speaker | null
    if (actor === 'not understood') {
      unclear.push(attribution.from)
      isLost = true
      if (!attribution.embedded) coreference.spoke(null, null)
      continue
    }
    // `سارع بيكار ورد قائلا`: the participle goes with the verb that is not understood.
    if (actor === 'subject of the sentence') speaker = isLost ? null : (latest ?? ofSubject())
    else if (actor === 'unstated') speaker = latest ?? ofUnstated(attribution.begins)
    else if (actor.type === 'pronoun' && !actor.dropped && isInside(scene, actor, subject, firstQuotation)) {
      speaker = pronounOfSentence(scene, actor, subject, ofSubject(), coreference)
      // `They were, he said, “…”`: whoever spoke before, unless the sentence has said who.
      if (!speaker && isParenthesis(scene, actor)) speaker = coreference.resolve(actor)
    } else
      speaker =
        !attribution.inverted && isAnothers(scene, actor, subject, sentence)
          ? null
          : coreference.resolve(actor)
    // After `بحسب الوكالة`, a verb without a subject does not go on with the agency.
    const isMedium = attribution.sort === 'source' && speaker?.kind !== 'person'
    if (!attribution.embedded && !isMedium) coreference.spoke(speaker, attribution.agrees ?? null)
    if (!speaker) {
      // Whoever that is, the words that follow are theirs, and not those of a subject farther away. But `what she
      // calls “…”` is told by the subject as its own.
      if (!isFreeRelative(scene, attribution.begins)) unclear.push(attribution.from)
      continue
    }
    if (actor === 'unstated') coreference.remember(speaker, null, attribution.ends)
    if (typeof actor !== 'string') {
      remember(scene, coreference, actor, speaker)
      latest = speaker
      isLost = false
    }
    resolved.push({ attribution, speaker })
  }
  for (const actor of clauseSubjects(scene, sentence)) {
    const speaker = resolved.length === 0 ? coreference.resolve(actor) : null
    if (speaker) remember(scene, coreference, actor, speaker)
  }
  return { resolved, unclear }
}

/**
 * `The wife left.`: a description of one person, whom `she` means in the next sentence. Where things have a gender too, a
 * pronoun after it is less certain.
 */
const isSomeone = ({ view: { language } }: Scene, actor: Actor): boolean =>
  !language.grammar.genderedNouns &&
  actor.type === 'nominal' &&
  actor.definite &&
  language.people.personNouns.has(actor.head) &&
  isOnePerson(language, actor)

function remember(
  { view: { language } }: Scene,
  coreference: Coreference,
  actor: Actor,
  speaker: Speaker,
): void {
  if (actor.type === 'pronoun') {
    if (isOfPerson(actor.pronoun) || speaker.kind === 'group') coreference.remember(speaker, null, actor.to)
  } else if (actor.type === 'together') {
    coreference.rememberSeveral(speaker)
  } else if (speaker.kind !== 'unnamed' || isOnePerson(language, actor) || isDocument(language, actor)) {
    coreference.remember(speaker, nounOf(actor), actor.to)
  } else if (isSeveralPeople(language, actor)) coreference.rememberSeveral(speaker)
  else coreference.rememberThing()
}

const OPENING_WORDS = 4

/**
 * `The rule is old, and it says “…”`: in a sentence with a subject that is not understood, `it` is that one. But in `The
 * raids “must end”, it said`, behind the words, it is whoever spoke before.
 */
function isAnothers(scene: Scene, actor: Actor, subject: Actor | null, sentence: Range): boolean {
  if (actor.type !== 'pronoun' || actor.pronoun.gender !== 'neuter' || subject !== null) return false
  if (scene.view.inQuotation[actor.from - 1] !== -1) return false
  const first = tokenFrom(scene.view, sentence.start)
  return scene.view.inQuotation[first] === -1 && actor.from > first + OPENING_WORDS
}

const isParenthesis = (scene: Scene, { from, to }: Actor): boolean =>
  between(scene, from - 1, from).includes(',') && between(scene, to, to + 1).includes(',')

/** `Doe pidió “calma”, aseveró`: after words of its own and a quotation a verb means somebody whom they name. */
function followsWords({ view }: Scene, sentence: Range, begins: number): boolean {
  const first = tokenFrom(view, sentence.start)
  return view.inQuotation[first] === -1 && begins > first && view.inQuotation[begins - 1] !== -1
}

/** A pronoun after the sentence's own subject and before the quotation: `Doe condemned what it called “…”`. */
function isInside(
  scene: Scene,
  pronoun: Actor,
  subject: Actor | null,
  quotation: Quoted | undefined,
): boolean {
  const start = scene.view.tokens[pronoun.from]?.start ?? 0
  if (quotation !== undefined && start > quotation.start) return false
  if (subject === null) return isFreeRelative(scene, pronoun.from)
  return subject.from < pronoun.from
}

/** `what she calls` */
const isFreeRelative = ({ view: { language, tokens } }: Scene, at: number): boolean =>
  language.grammar.freeRelatives.has(tokens[at - 1]?.folded ?? '')

function pronounOfSentence(
  scene: Scene,
  pronoun: Actor,
  subject: Actor | null,
  main: Speaker | null,
  coreference: Coreference,
): Speaker | null {
  if (pronoun.type !== 'pronoun' || !main || !subject) return null
  const { gender } = pronoun.pronoun
  const fits =
    gender === 'neuter'
      ? main.kind === 'group'
      : main.kind !== 'group' &&
        isOnePerson(scene.view.language, subject) &&
        coreference.mayBe(main, subject.type === 'nominal' ? subject.head : null, gender)
  const same = subject.type === 'pronoun' && subject.pronoun === pronoun.pronoun
  return fits || same ? { ...main, basis: 'inferred:pronoun' } : null
}

export const cueText = (view: PassageView, { from, to }: Attribution): string => {
  const [first, last] = [view.tokens[from], view.tokens[to - 1]]
  return first && last ? view.text.slice(first.start, last.end) : ''
}

/** The noun by which somebody may be called later. */
const nounOf = (actor: Actor): string | null =>
  actor.type === 'nominal' ? actor.head : actor.type === 'group' ? (actor.noun ?? null) : null
