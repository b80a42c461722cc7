import type { Engine } from '../../engine/port.ts'
import type { Cluster } from '../../model/copies.ts'
import type { DocumentId } from '../../model/ids.ts'
import { clustersOf } from '../../reuse/copies/clusters.ts'
import type { Link } from '../../reuse/copies/compare.ts'
import type { Story } from '../../reuse/copies/story.ts'
import type { TextKey, Unit } from '../../reuse/copies/unit.ts'
import { eachLink } from './components.ts'
import type { Forest } from './forest.ts'
import type { KeptCopies } from './kept.ts'
import { linkOf } from './links.ts'
import { numberOf, textsIn } from './packed-units.ts'
import { unitReader, type Where } from './passage-reader.ts'
import { scan } from './scan.ts'
import { storyIn } from './stories.ts'
import type { Texts } from './texts.ts'

/** Units that are read together. */
const UNITS_AT_ONCE = 500

export type Clustering = {
  engine: Engine
  kept: KeptCopies
  texts: Texts
  signal: AbortSignal
  onClustered: (done: number, of: number) => void
}

/** Where a unit of a component stands; `number`: that of its document. */
type Place = Where & { component: number; number: number }

/** A cluster, and of one of passages the numbers of its documents. */
type Made = readonly [Cluster, number[]]

/**
 * Calls `onMade` with the clusters of quotations and passages of each of some components, by their signatures.
 * @returns false if it was aborted
 */
export async function clustersOfComponents(
  { engine, kept, texts, signal, onClustered }: Clustering,
  components: Forest,
  wanted: ReadonlyMap<number, string>,
  onMade: (signature: string, clusters: Made[]) => void,
): Promise<boolean> {
  if (wanted.size === 0) return true
  const linksOf = new Map<number, Link[]>()
  eachLink(kept, texts, (link, a) => {
    const component = components.rootOf(a)
    if (wanted.has(component)) addTo(linksOf, component, linkOf(link))
  })
  const places: Place[] = []
  const numbers = new Map<DocumentId, number>()
  const whole = await scan(kept, signal, ({ id, number, units }) => {
    for (const { text, ordinal } of textsIn(units)) {
      const component = components.rootOf(texts.find(text))
      if (!wanted.has(component)) continue
      places.push({ component, number, document: id, ordinal })
      numbers.set(id, number)
    }
  })
  if (!whole) return false
  places.sort((a, b) => a.component - b.component || a.number - b.number)
  for (let from = 0; from < places.length; ) {
    const some = places.slice(from, endOf(places, from))
    const unitsOf = await unitsByComponent(some, engine, signal, (unit) => {
      const at = texts.find(numberOf(unit.text))
      return at < 0 ? -1 : components.rootOf(at)
    })
    if (unitsOf === null) return false
    const stories = storiesOf(kept, some)
    for (const [component, units] of unitsOf) {
      const links = linksOf.get(component) ?? []
      const made = clustersOf({ units, links, stories }).map((it): Made => [it, documentsOf(it, numbers)])
      onMade(wanted.get(component) ?? '', made)
    }
    from += some.length
    onClustered(from, places.length)
  }
  return true
}

function addTo<Value>(all: Map<number, Value[]>, at: number, value: Value): void {
  const known = all.get(at)
  if (known) known.push(value)
  else all.set(at, [value])
}

/** Up to where places are taken together, with whole components. */
function endOf(places: readonly Place[], from: number): number {
  let to = Math.min(places.length, from + UNITS_AT_ONCE)
  while (to < places.length && places[to]?.component === places[to - 1]?.component) to += 1
  return to
}

function documentsOf({ kind, members }: Cluster, numbers: ReadonlyMap<DocumentId, number>): number[] {
  if (kind !== 'passage') return []
  return [...new Set(members.map(({ document }) => document))].flatMap((id) => numbers.get(id) ?? [])
}

/**
 * The units of components, each once: a passage with two of a component is named twice. Of one component that is larger than what
 * is read at a time, what stays in memory is what its members do not share. Null if it was aborted.
 */
async function unitsByComponent(
  all: readonly Place[],
  engine: Engine,
  signal: AbortSignal,
  componentOf: (unit: Unit) => number,
): Promise<Map<number, Unit[]> | null> {
  const found = new Map<number, Map<string, Unit>>()
  for (const { component } of all) if (!found.has(component)) found.set(component, new Map())
  const sameText = new Map<TextKey, Unit>()
  for (let from = 0; from < all.length; from += UNITS_AT_ONCE) {
    const some = all.slice(from, from + UNITS_AT_ONCE)
    const reader = unitReader(engine, 0, signal)
    await reader.read(some)
    if (signal.aborted) return null
    for (const where of some) {
      const read = reader.of(where)
      if (read === undefined || read.furniture) continue
      for (const unit of read.units) {
        if (componentOf(unit) !== where.component) continue
        const other = sameText.get(unit.text) ?? unit
        sameText.set(unit.text, other)
        found.get(where.component)?.set(unit.id, withWordsOf(unit, other))
      }
    }
  }
  return new Map(Array.from(found, ([component, units]) => [component, [...units.values()]]))
}

/** A unit that has the words of another one with the same text in common with it. */
const withWordsOf = (unit: Unit, { folded, hashes, grams, prints }: Unit): Unit => ({
  ...unit,
  ...{ folded, hashes, grams, prints },
})

function storiesOf(kept: KeptCopies, places: readonly Place[]): Map<DocumentId, Story> {
  const stories = new Map<DocumentId, Story>()
  for (const number of new Set(places.map((it) => it.number))) {
    const document = kept.document(number)
    if (document) stories.set(document.id, storyIn(document))
  }
  return stories
}
