import type { Engine } from '../../engine/port.ts'
import type { Cluster } from '../../model/copies.ts'
import type { DocumentId } from '../../model/ids.ts'
import { documentClusters } from '../../reuse/copies/documents.ts'
import type { Story } from '../../reuse/copies/story.ts'
import { unitsOf } from '../../reuse/copies/unit.ts'
import { type Whole, wholeOf } from '../../reuse/copies/whole.ts'
import { KeptDamage } from './damage.ts'
import { Forest, mixed } from './forest.ts'
import type { KeptCopies } from './kept.ts'
import { NumberTable } from './number-table.ts'
import { readDocument } from './read-document.ts'
import { storyIn } from './stories.ts'

/** Documents that have passages in common, directly or by way of others, and by which passages: groups of numbers. */
type Neighbours = { signature: string; shared: (readonly number[])[] }

/** @param shared the documents of each cluster of passages, by their numbers */
export function neighboursAmong(shared: Iterable<readonly number[]>): Neighbours[] {
  const groups = [...shared]
  const table = new NumberTable()
  for (const group of groups) for (const number of group) table.add(number)
  const forest = new Forest(table.length)
  for (const [first = 0, ...others] of groups) {
    for (const it of others) forest.join(table.find(first), table.find(it))
  }
  const found = new Map<number, Neighbours>()
  for (const group of groups) {
    const at = table.find(group[0] ?? 0)
    // Sums, so that the order in a group does not matter, and each group is something else than its documents.
    const sum = (seed: number) => group.reduce((all, it) => all + mixed(seed, it), 0)
    forest.add(at, (seed) => mixed(seed, sum(seed)))
    const known = found.get(forest.rootOf(at))
    if (known) known.shared.push(group)
    else found.set(forest.rootOf(at), { signature: '', shared: [group] })
  }
  return [...forest.signatures()].flatMap(({ root, signature }) => {
    const it = found.get(root)
    return it ? [{ ...it, signature: `d${signature}` }] : []
  })
}

/** The clusters of whole documents among neighbours, which are read for it. Null if it was aborted. */
export async function clustersAmong(
  { shared }: Neighbours,
  engine: Engine,
  kept: KeptCopies,
  signal: AbortSignal,
): Promise<Cluster[] | null> {
  const wholes = new Map<DocumentId, Whole>()
  const stories = new Map<DocumentId, Story>()
  const ids = new Map<number, DocumentId>()
  for (const number of new Set(shared.flat())) {
    if (signal.aborted) return null
    const found = kept.document(number)
    const document = found && (await readDocument(engine, found.id))
    if (!document) continue
    ids.set(number, found.id)
    wholes.set(found.id, wholeOf(document, unitsOf(document)))
    stories.set(found.id, storyIn(found))
  }
  return documentClusters({
    shared: shared.map((group) => group.flatMap((number) => ids.get(number) ?? [])),
    wholeOf: (id) => {
      const whole = wholes.get(id)
      if (whole === undefined) throw new KeptDamage(`document ${id}`)
      return whole
    },
    stories,
  })
}
