import type { Range, Speaker } from '../../../model/passage.ts'
import { tokenFrom } from '../passage/index.ts'
import { isQuotedAt, type Scene, wordAt } from './scene.ts'

/** Whether the verbs of a sentence show that it tells what somebody else has said: `Die Mühle sei „zu alt“.` */
export function isReported(scene: Scene, { start, end }: Range): boolean {
  const { grammar, speech } = scene.view.language
  const { reported, pronouns } = grammar
  if (reported.size === 0) return false
  let found = false
  const to = tokenFrom(scene.view, end)
  for (let at = tokenFrom(scene.view, start); at < to; at += 1) {
    if (isQuotedAt(scene, at)) continue
    const word = wordAt(scene, at)
    // `Ich habe` looks the same, and is the writer.
    if (pronouns.get(word)?.person === 1) return false
    // By a verb that is not understood, somebody else says it.
    if (speech.cues.has(word)) return false
    found ||= reported.has(word)
  }
  return found
}

/** Whether a sentence names a person other than a speaker outside its quotations. */
export function namesAnother(scene: Scene, { start, end }: Range, { key }: Speaker): boolean {
  const to = tokenFrom(scene.view, end)
  for (let at = tokenFrom(scene.view, start); at < to; at += 1) {
    const match = scene.startsAt.get(at)
    if (match?.entity.type === 'person' && match.entity.key !== key && !isQuotedAt(scene, at)) return true
  }
  return false
}
