import type { DocumentId } from '../../model/ids.ts'
import type { Link } from './compare.ts'
import type { TextKey } from './unit.ts'

/**
 * Texts that are versions of one: each is linked to the core of its group, the text that most documents have something of. Links
 * alone would join a quotation with another one because somebody quotes both in one breath.
 */

/** So much of a part is in what it is a part of. A longer text that has a phrase of it in it is another one. */
const LEAST_OF_PART = 0.55

type Facts = {
  documentsIn: (text: TextKey) => ReadonlySet<DocumentId>
  wordsIn: (text: TextKey) => number
  /** Whether they have other names or numbers in the same places. */
  contradict: (one: TextKey, other: TextKey) => boolean
}

export function groupsOf(texts: readonly TextKey[], links: readonly Link[], facts: Facts): TextKey[][] {
  const linked = new Map<TextKey, Map<TextKey, number>>(texts.map((text) => [text, new Map()]))
  for (const { a, b, common } of links) {
    linked.get(a)?.set(b, common)
    linked.get(b)?.set(a, common)
  }
  const near = (text: TextKey) => linked.get(text) ?? new Map<TextKey, number>()
  const reach = (text: TextKey) =>
    new Set([text, ...near(text).keys()].flatMap((it) => [...facts.documentsIn(it)])).size
  const ranked = texts
    .map((text) => ({ text, reach: reach(text), words: facts.wordsIn(text) }))
    .sort((x, y) => y.reach - x.reach || y.words - x.words || compare(x.text, y.text))
  const rank = new Map(ranked.map(({ text }, at) => [text, at]))
  const rankOf = (text: TextKey) => rank.get(text) ?? 0
  const cores = new Set<TextKey>()
  for (const { text } of ranked) {
    if (![...near(text).keys()].some((it) => cores.has(it))) cores.add(text)
  }
  const groups = new Map<TextKey, TextKey[]>([...cores].map((core) => [core, [core]]))
  const coreOf = new Map<TextKey, TextKey>([...cores].map((core) => [core, core]))
  const isPart = (text: TextKey, common: number) => common >= LEAST_OF_PART * facts.wordsIn(text)
  const fits = (text: TextKey, core: TextKey) =>
    !(groups.get(core) ?? []).some((it) => facts.contradict(text, it))
  for (const { text } of ranked) {
    if (cores.has(text)) continue
    const [core] = [...near(text)]
      .filter(([it]) => cores.has(it) && fits(text, it))
      .sort(([x, common], [y, other]) => other - common || rankOf(x) - rankOf(y))
    if (core === undefined) {
      groups.set(text, [text])
      coreOf.set(text, text)
      continue
    }
    groups.get(core[0])?.push(text)
    coreOf.set(text, core[0])
  }
  // A part of which the core has other words joins the group where the closest text is that has it in it.
  for (const { text } of ranked) {
    const own = groups.get(text)
    if (own?.length !== 1) continue
    const [closest] = [...near(text)]
      .filter(([it, common]) => {
        const group = coreOf.get(it) ?? text
        return isPart(text, common) && (groups.get(group)?.length ?? 0) > 1 && fits(text, group)
      })
      .sort(([x, common], [y, other]) => other - common || rankOf(x) - rankOf(y))
    const core = closest && coreOf.get(closest[0])
    if (core === undefined || core === text) continue
    groups.get(core)?.push(text)
    groups.delete(text)
  }
  return [...groups.values()]
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
