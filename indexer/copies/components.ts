import { Forest, mixed, mixedText } from './forest.ts'
import type { KeptCopies, KeptLink } from './kept.ts'
import { textsIn } from './packed-units.ts'
import { scan } from './scan.ts'
import { NOW, type Texts } from './texts.ts'

/**
 * Texts that hang together by links, directly or by way of others. What clusters there are among the texts of one
 * component depends on nothing outside of it: where all that it is made of is as before, so are they. Null if it was
 * aborted.
 */
export async function componentsOf(
  kept: KeptCopies,
  texts: Texts,
  signal: AbortSignal,
): Promise<Forest | null> {
  const forest = new Forest(texts.length)
  const linked = new Uint8Array(texts.length)
  eachLink(kept, texts, (_, a, b) => {
    linked[a] = 1
    linked[b] = 1
    forest.join(a, b)
  })
  eachLink(kept, texts, ({ body }, a, b) => {
    forest.add(a, (seed) => mixedText(mixed(mixed(seed, texts.keyOf(a)), texts.keyOf(b)), body))
  })
  const whole = await scan(kept, signal, ({ number, units }) => {
    let nth = 0
    for (const { text } of textsIn(units)) {
      const at = texts.find(text)
      nth += 1
      if (linked[at] !== 1 && texts.documentsOf(at) < 2) continue
      const unit = nth
      forest.add(at, (seed) => mixed(mixed(mixed(seed, number), text), unit))
    }
  })
  return whole ? forest : null
}

/** Calls `visit` with every link between texts that are there, and the numbers of these. */
export function eachLink(
  kept: KeptCopies,
  texts: Texts,
  visit: (link: KeptLink, a: number, b: number) => void,
): void {
  for (let after = { a: -1, b: -1 }; ; ) {
    const links = kept.links(after)
    for (const link of links) {
      const [a, b] = [texts.find(link.a), texts.find(link.b)]
      if (a >= 0 && b >= 0 && texts.isThere(a, NOW) && texts.isThere(b, NOW)) visit(link, a, b)
    }
    const last = links.at(-1)
    if (last === undefined) return
    after = last
  }
}
