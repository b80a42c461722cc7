import type { Link } from './compare.ts'
import type { TextKey } from './unit.ts'

/**
 * The links of copies. A text of which two others that contradict each other have most words is what they have in common, as is
 * the beginning of all notices of one series: it is a copy of neither.
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
    const others = linked.get(text)
    return [...(contradicting.get(of) ?? [])].some((it) => others?.has(it))
  }
  return links.filter(({ a, b, contradict }) => !contradict && !isCommonPart(a, b) && !isCommonPart(b, a))
}
