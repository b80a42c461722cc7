import type { Range } from '../../../model/passage.ts'
import { attributionPhrases, phraseLength, tokenFrom } from '../passage/index.ts'
import { actorStartingAt } from './actors.ts'
import type { Attribution } from './attribution.ts'
import { ofParticiple } from './participles.ts'
import { between, isHead, isQuotedAt, type Scene, wordAt } from './scene.ts'
import { subjectOfVerb } from './verb-subjects.ts'

/** How far back a clause inside a quotation is read. */
const CLAUSE_WORDS = 12

/** `« Je viens, a dit Jean Doe, demain »`: between marks, a verb and its subject that only the writer can have said. */
function insertedAt(scene: Scene, at: number): Attribution | null {
  const { view } = scene
  const cue = view.language.speech.cues.get(wordAt(scene, at))
  if (!cue) return null
  let floor = at
  while (floor > 0 && at - floor < CLAUSE_WORDS && view.inQuotation[floor - 1] === view.inQuotation[at])
    floor -= 1
  const found = subjectOfVerb(scene, at, cue, floor)
  if (!found?.inverted || found.begins === floor || found.actor === 'subject of the sentence') return null
  const before = between(scene, found.begins - 1, found.begins)
  const after = between(scene, found.ends - 1, found.ends)
  if (!/(?:,|\s[–—-])\s?$/.test(before) || !/^\s?(?:,|[–—-]\s?)/.test(after)) return null
  const { actor } = found
  if (actor === 'unstated')
    return cue.plain ? { ...found, sort: 'saying', inside: view.inQuotation[at] ?? -1 } : null
  if (typeof actor === 'string') return null
  if (actor.type === 'nominal' && !(cue.plain && actor.definite)) return null
  if (actor.type === 'pronoun' && actor.pronoun.person !== 3) return null
  return { ...found, sort: 'saying', inside: view.inQuotation[at] ?? -1 }
}

/** The length of a phrase such as `pour` that begins a sentence before somebody, a comma and a quotation; otherwise 0. */
function viewAt(scene: Scene, at: number, floor: number, length: number): number {
  if (length === 0 || at !== floor) return 0
  const actor = actorStartingAt(scene, at + length)
  if (!actor || (actor.type === 'nominal' && !scene.view.language.people.personNouns.has(actor.head)))
    return 0
  return /^\s*,\s*["“«„]/.test(between(scene, actor.to - 1, actor.to)) ? length : 0
}

/**
 * Everything in a sentence that attributes words to someone, from left to right, in a language whose nouns come first
 * and whose verbs have their parts and their subject on either side.
 */
export function headFirstAttributions(scene: Scene, sentence: Range): Attribution[] {
  const { view } = scene
  const floor = tokenFrom(view, sentence.start)
  const ceiling = tokenFrom(view, sentence.end)
  const { speech } = view.language
  const { sources, views } = attributionPhrases(view.language)
  const found: Attribution[] = []
  for (let at = floor; at < ceiling; at += 1) {
    if (isQuotedAt(scene, at)) {
      const within = insertedAt(scene, at)
      if (within) found.push(within)
      continue
    }
    const length = phraseLength(view, at, sources) || viewAt(scene, at, floor, phraseLength(view, at, views))
    if (length > 0) {
      const to = at + length
      const actor = isQuotedAt(scene, to) ? null : actorStartingAt(scene, to)
      const source = { from: at, to, begins: at, inverted: true, sort: 'source' as const }
      // `selon les informations confiées à la presse` names nobody.
      const named = actor?.type === 'nominal' && /^\p{L}+['’\s]\p{Lu}/u.test(actor.name)
      const speaks =
        actor !== null && (actor.type !== 'nominal' || named || isHead(view.language, actor.head))
      if (speaks) found.push({ ...source, actor, ends: actor.to })
      continue
    }
    const cue = speech.cues.get(wordAt(scene, at))
    if (!cue) continue
    const attribution =
      cue.form === 'ing' ? ofParticiple(scene, at, floor) : subjectOfVerb(scene, at, cue, floor)
    if (attribution) found.push({ ...attribution, sort: 'saying' })
  }
  return found
}
