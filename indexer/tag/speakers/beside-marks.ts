import { personKey } from '../../authority/person-key.ts'
import { joined, tokenFrom } from '../passage/index.ts'
import { nameAmongNouns } from '../people/index.ts'
import type { Quoted } from '../quotations/index.ts'
import { actorEndingAt } from './actors.ts'
import { ofMatch, phraseStart } from './noun-phrases.ts'
import { type Actor, between, isHead, type Scene, textOf, wordAt } from './scene.ts'

const NAME_WORDS = { least: 2, most: 4 }
const DASH_AFTER = /^[\s,]*(?:[—–―]|--?(?=\s))\s*/
const NOTHING_FOLLOWS = /^\s*(?:$|\n|[.,;([])/

type Named = Actor | { type: 'run'; name: string }

/** Past the titles in front of a name: `Ministerin Jane Doe`. */
function pastTitles({ view: { language, tokens } }: Scene, from: number, to: number): number {
  const { people } = language
  let at = to
  while (at > from && !people.titles.has(tokens[at - 1]?.folded ?? '')) at -= 1
  return at
}

/** The same where every noun has a capital: behind a title, or with a given name. */
function nameRunAmongNouns(scene: Scene, from: number, to: number): Named | null {
  const { view } = scene
  const { names } = view.language
  const first = pastTitles(scene, from, to)
  const run = nameAmongNouns(view, { from: first, to, titled: first > from })
  if (!run || run.to !== to || run.from !== first || first === to || to - from > NAME_WORDS.most) return null
  const { particles } = names
  if (view.tokens.slice(first, to).some((it) => !it.capital && !particles.has(it.folded))) return null
  const isFull = to - first >= NAME_WORDS.least && names.isGivenName(view.tokens[first]?.folded ?? '')
  return isFull || run.titled ? { type: 'run', name: textOf(view, first, to) } : null
}

/** Capitalised words `[from, to)` that can only be somebody's full name. */
function nameRun(scene: Scene, from: number, to: number): Named | null {
  if (scene.view.language.grammar.isNoun !== null) return nameRunAmongNouns(scene, from, to)
  const words = scene.view.tokens.slice(from, to)
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last || words.length < NAME_WORDS.least || words.length > NAME_WORDS.most) return null
  const fits = words.every(
    (it) =>
      it.capital &&
      !it.possessive &&
      !scene.view.language.grammar.functionWords.has(it.folded) &&
      !scene.view.language.people.notPersonWords.has(it.folded),
  )
  return fits
    ? { type: 'run', name: scene.view.text.slice(first.start, last.end).replace(/\s+/g, ' ') }
    : null
}

/** The name after a dash after the closing mark, if nothing follows it: `“…” — Jane Doe`. */
export function signatureOf(scene: Scene, quoted: Quoted): Named | null {
  const { view } = scene
  const dash = DASH_AFTER.exec(view.text.slice(quoted.outer.end, quoted.outer.end + 8))
  if (!quoted.closed || !dash) return null
  const from = tokenFrom(view, quoted.outer.end)
  if (view.tokens[from]?.start !== quoted.outer.end + dash[0].length) return null
  const match = scene.startsAt.get(from)
  let to = match?.to ?? from + 1
  // A name does not continue on the next line.
  while (!match && to < from + NAME_WORDS.most && joined(view, to - 1) && !breaksLine(scene, to - 1)) to += 1
  const last = view.tokens[to - 1]
  if (!last || !NOTHING_FOLLOWS.test(view.text.slice(last.end, last.end + 4))) return null
  return match ? actorEndingAt(scene, match.to - 1) : nameRun(scene, from, to)
}

const breaksLine = ({ view }: Scene, at: number) =>
  view.text.slice(view.tokens[at]?.end, view.tokens[at + 1]?.start).includes('\n')

/**
 * The name on its own before a colon and the opening mark: `Jane Doe: “…”`, `The mill - Jane Doe: “…”`, also with what
 * its bearer is or writes for: `Jane Doe, Reuters: “…”`, and after a link: `More from Jane Doe: “…”`.
 */
export function namedBefore(scene: Scene, quoted: Quoted): Named | null {
  const { view } = scene
  const before = view.text.slice(Math.max(0, quoted.outer.start - 4), quoted.outer.start)
  if (!/[:：]\s*$/.test(before)) return null
  const last = tokenFrom(view, quoted.outer.start) - 1
  const end = view.tokens[last]
  if (!end || !/^\s*[:：]\s*$/.test(view.text.slice(end.end, quoted.outer.start))) return null
  return nameAlone(scene, last) ?? nameWithDescription(scene, last) ?? ownerOfWords(scene, last)
}

const OWNED_WORDS = 3

/** `From Jane Doe’s Facebook post: “…”`, with nothing else in the sentence: whose words follow. */
function ownerOfWords(scene: Scene, last: number): Named | null {
  const { view } = scene
  const { speech } = view.language
  const word = wordAt(scene, last)
  if (!speech.writingNouns.has(word) && !speech.spokenNouns.has(word)) return null
  let at = last - 1
  while (last - at <= OWNED_WORDS && joined(view, at) && !view.tokens[at]?.possessive) at -= 1
  const match = view.tokens[at]?.possessive && joined(view, at) ? scene.endsAt.get(at) : undefined
  if (match?.entity.type !== 'person') return null
  const start = phraseStart(scene, match.from)
  return beginsAt(scene, start) || isLinked(scene, start) ? ofMatch(match) : null
}

const BEGINS = /(?:^|\n|[.!?]["”’]?\s|\s[-–—]\s?)\s*$/

const beginsAt = ({ view }: Scene, at: number): boolean => {
  const start = view.tokens[at]?.start ?? 0
  return BEGINS.test(view.text.slice(Math.max(0, start - 5), start))
}

function nameAlone(scene: Scene, last: number): Named | null {
  const { view } = scene
  const match = scene.endsAt.get(last)
  let from = match?.from ?? last
  while (
    !match &&
    last - from < NAME_WORDS.most &&
    from > 0 &&
    joined(view, from - 1) &&
    !dashed(scene, from)
  )
    from -= 1
  if (match === undefined) return beginsAt(scene, from) ? nameRun(scene, from, last + 1) : null
  const actor = actorEndingAt(scene, last)
  if (!actor) return isLinked(scene, phraseStart(scene, from)) ? ofMatch(match) : null
  return beginsAt(scene, phraseStart(scene, actor.from)) ? actor : null
}

const LINKED_WORDS = 3

/** `More from Jane Doe`, `From Mayor Jane Doe`: nothing before the name but a few words that lead to it. */
function isLinked(scene: Scene, start: number): boolean {
  const { view } = scene
  if (!view.language.speech.spokenLinks.has(wordAt(scene, start - 1)) || !joined(view, start - 1))
    return false
  let from = start - 1
  while (
    start - from < LINKED_WORDS &&
    from > 0 &&
    joined(view, from - 1) &&
    !isHead(view.language, wordAt(scene, from - 1))
  )
    from -= 1
  return beginsAt(scene, from)
}

const DESCRIPTION_WORDS = 8

/** `Jane Doe, Reuters`, `Jane Doe, mayor of Roe`: a name of someone with one description. */
function nameWithDescription(scene: Scene, last: number): Named | null {
  const { view } = scene
  for (let at = last; at > 0 && last - at < DESCRIPTION_WORDS; at -= 1) {
    if (joined(view, at - 1)) continue
    const match = scene.endsAt.get(at - 1)
    if (!/^,\s$/.test(between(scene, at - 1, at)) || match?.entity.type !== 'person') return null
    const isVerb = view.tokens
      .slice(at, last + 1)
      .some(({ folded, capital }) => !capital && view.language.speech.cues.has(folded))
    return !isVerb && beginsAt(scene, phraseStart(scene, match.from)) ? ofMatch(match) : null
  }
  return null
}

const dashed = ({ view }: Scene, at: number) =>
  /\s[-–—]\s?$/.test(view.text.slice(Math.max(0, (view.tokens[at]?.start ?? 0) - 3), view.tokens[at]?.start))

export const asPerson = (name: string) => ({ key: personKey(name), name, kind: 'person' as const })
