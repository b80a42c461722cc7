import type { Range, Speaker } from '../../../model/passage.ts'
import { joined, type PassageView, tokenFrom } from '../passage/index.ts'
import type { Quoted } from '../quotations/index.ts'
import type { Attribution } from './attributions.ts'
import { asPerson, namedBefore, signatureOf } from './beside-marks.ts'
import type { Coreference } from './coreference.ts'
import { cueText, type ResolvedAttribution } from './resolved-attributions.ts'
import type { Scene } from './scene.ts'

/** The speaker to whom a quotation is assigned, and the words that show it. */
export type Assignment = { speaker: Speaker; cue: string | null }
export type Found = Assignment | null

const LEAD_WORDS_AT_MOST = 8

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
  const token = view.tokens[begins]
  return (
    sort !== 'judging' && token !== undefined && /,\s$/.test(view.text.slice(token.start - 2, token.start))
  )
}

/** Whether a verb nearer to the quotation attributes it to someone that the rules do not understand. */
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

/**
 * Assigns a quotation to an attribution of its sentence: the one right after the closing mark, or else the last one
 * before the opening mark.
 */
export function assign(
  scene: Scene,
  quoted: Quoted,
  resolved: readonly ResolvedAttribution[],
  coreference: Coreference,
): Found {
  const { view } = scene
  const asFound = (it: ResolvedAttribution): Found => ({
    speaker: it.speaker,
    cue: cueText(view, it.attribution),
  })
  const starts = (at: number) => view.tokens[at]?.start ?? 0
  const after = resolved.find(({ attribution }) => {
    if (starts(attribution.begins) < quoted.outer.end || attribution.sort === 'judging') return false
    if (attribution.actor === 'subject of the sentence') return false
    return leadsInto(view, quoted.outer.end, attribution.begins)
  })
  if (after) return asFound(after)
  const beside = signatureOf(scene, quoted) ?? namedBefore(scene, quoted)
  if (beside) {
    const speaker =
      beside.type === 'run'
        ? { ...asPerson(beside.name), basis: 'inferred:name-beside' }
        : coreference.resolve(beside)
    if (speaker) return { speaker, cue: null }
  }
  const before = resolved.findLast(({ attribution }) => starts(attribution.from) < quoted.start)
  if (before) return saysAnother(scene, before.attribution, quoted) ? null : asFound(before)
  const later = resolved.find(
    ({ attribution }) => attribution.sort === 'source' || standsApart(view, attribution),
  )
  return later ? asFound(later) : null
}

/** The text of a sentence outside its quotations. */
export function outsideOf(view: PassageView, sentence: Range, quotations: readonly Quoted[]): string {
  let rest = ''
  let at = sentence.start
  for (const { outer } of quotations) {
    rest += view.text.slice(at, Math.max(at, outer.start))
    at = Math.max(at, outer.end)
  }
  return rest + view.text.slice(at, sentence.end)
}
