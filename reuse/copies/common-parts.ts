import type { Link } from './compare.ts'
import type { TextKey } from './unit.ts'

/** One of many copies may have a name misread. What all others contradict is cast like them. */
const LEAST_CONTRADICTING = 1 / 3

/**
 * The links of copies. A text that others have in them which contradict each other is what these have in common, as is the
 * beginning of all notices of one series: it is a copy of none of them.
 */
export function withoutCommonParts(links: readonly Link[]): Link[] {
  const linked = new Map<TextKey, Set<TextKey>>()
  const contradicting = new Map<TextKey, Set<TextKey>>()
  for (const { a, b, contradict } of links) {
    const map = contradict ? contradicting : linked
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = map.get(one)
      if (known) known.add(other)
      else map.set(one, new Set([other]))
    }
  }
  const isCommonPart = (text: TextKey, of: TextKey) => {
    const others = linked.get(text) ?? new Set()
    const against = [...(contradicting.get(of) ?? [])].filter((it) => others.has(it)).length
    return against > 0 && against >= LEAST_CONTRADICTING * (others.size - 1)
  }
  return links.filter(({ a, b, contradict }) => !contradict && !isCommonPart(a, b) && !isCommonPart(b, a))
}
