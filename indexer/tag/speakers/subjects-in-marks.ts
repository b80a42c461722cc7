import type { SubjectPhrase } from '../people/index.ts'
import { ofMatch } from './noun-phrases.ts'
import { type Actor, type Scene, textOf } from './scene.ts'

// Subjects of verbs that stand between marks.

const NAME_IN_MARKS_AT_MOST = 4

/** A name between marks right after a verb or a noun: `قال «حداد»`, `صحيفة «المطحنة»`. */
export function nameInMarks(scene: Scene, at: number): Actor | null {
  const quotation = scene.view.inQuotation[at] ?? -1
  if (quotation === -1) return null
  let to = at
  while (scene.view.inQuotation[to] === quotation) to += 1
  if (to - at > NAME_IN_MARKS_AT_MOST || scene.view.inQuotation[at - 1] === quotation) return null
  const match = scene.startsAt.get(at)
  return match && match.to === to ? ofMatch(match) : null
}

/** `قالت «المطحنة» إن`: a name that is not known, and not what was said. */
export function isShortInMarks(scene: Scene, at: number): boolean {
  const { view } = scene
  const quotation = view.quotations[view.inQuotation[at] ?? -1]
  if (!quotation?.closed) return false
  let to = at
  while (view.inQuotation[to] === view.inQuotation[at]) to += 1
  const before = view.text.slice(view.tokens[at - 1]?.end ?? 0, quotation.outer.start)
  const goesOn = /^\s?[\p{L}:،,]/u.test(view.text.slice(quotation.outer.end, quotation.outer.end + 2))
  return to - at < NAME_IN_MARKS_AT_MOST && !/[:：]/.test(before) && goesOn
}

/** `صحيفة «المطحنة»`: a noun for a group, and a name between marks that is not listed. */
export function markedGroup(scene: Scene, { from, to }: SubjectPhrase): Actor | null {
  const quotation = scene.view.quotations[scene.view.inQuotation[to] ?? -1]
  let end = to
  while (scene.view.inQuotation[end] === scene.view.inQuotation[to]) end += 1
  if (!quotation?.closed || end - to > NAME_IN_MARKS_AT_MOST) return null
  const name = `${textOf(scene.view, from, to)} ${textOf(scene.view, to, end)}`
  return { type: 'name', name, group: true, from, to: end }
}
