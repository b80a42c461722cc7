import type { Range, Speaker } from '../../../model/passage.ts'
import type { PassageView } from '../passage/index.ts'
import type { Quoted } from '../quotations/index.ts'
import { asPerson, namedBefore, signatureOf } from './beside-marks.ts'
import type { Coreference } from './coreference.ts'
import { cueText, type ResolvedAttribution } from './resolved-attributions.ts'
import type { Scene } from './scene.ts'
import type { SentenceAttributions } from './sentence-attributions.ts'

/** The speaker to whom a quotation is assigned, and the words that show it. */
export type Assignment = { speaker: Speaker; cue: string | null }
export type Found = Assignment | null

/**
 * Assigns a quotation to an attribution of its sentence: the one right after the closing mark, or else the last one
 * before the opening mark.
 */
export function assign(
  scene: Scene,
  quoted: Quoted,
  resolved: SentenceAttributions,
  coreference: Coreference,
): Found {
  const { view } = scene
  const asFound = (it: ResolvedAttribution): Found => ({
    speaker: it.speaker,
    cue: cueText(view, it.attribution),
  })
  const after = resolved.after(quoted)
  if (after) return asFound(after)
  const beside = signatureOf(scene, quoted) ?? namedBefore(scene, quoted)
  if (beside) {
    const speaker =
      beside.type === 'run'
        ? { ...asPerson(beside.name), basis: 'inferred:name-beside' }
        : coreference.resolve(beside)
    if (speaker) return { speaker, cue: null }
  }
  const before = resolved.before(quoted)
  const inside = resolved.inside(quoted)
  if (inside && !(before && introduces(view.text, quoted.outer.start))) return asFound(inside)
  if (before) return resolved.saysAnother(before, quoted) ? null : asFound(before)
  const loose = resolved.loose(quoted)
  return loose ? asFound(loose) : null
}

const introduces = (text: string, end: number) => /[:：]\s*$/.test(text.slice(Math.max(0, end - 4), end))

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
