import type { Cluster, CopiesOfHit } from '../../../model/copies.ts'
import type { ClusterId } from '../../../model/ids.ts'
import type { Hit } from '../../../model/search-result.ts'
import { printedFirst, toldOf } from '../../copies.ts'
import type { Seated } from '../file/seats.ts'
import type { Folded } from '../memory/copies.ts'
import type { Matches } from '../memory/matches.ts'
import type { State } from '../memory/reader.ts'

/** What a hit is a copy of: the passage itself first, then its quotations. */
export function copiesOfHit(
  state: State,
  matches: Matches,
  row: number,
): Pick<Hit, 'copies' | 'damagedCopies'> {
  const { copies } = state
  if (copies.areNone) return {}
  const found: CopiesOfHit[] = []
  const damaged: ClusterId[] = []
  const add = (folded: Folded, member: number, quotation: number | null) => {
    const cluster = folded.cluster.at(member)
    if (cluster === 0) return
    const seated = copies.seated(cluster)
    const { id, documents, sources } = seated
    const stored = copies.stored(cluster)
    if (stored === null) {
      damaged.push(id)
      return
    }
    const isCounted = (quotation === null) === (matches.quotes === null)
    const beneath = isCounted ? foldedBeneath(state, matches, folded, seated, member) : 0
    found.push({
      cluster: id,
      quotation,
      documents,
      sources,
      earliest: earliestOf(stored, seated),
      folded: beneath,
    })
  }
  add(copies.passages, row, null)
  for (let nth = 0; ; nth += 1) {
    const quote = copies.quoteAt(row, nth)
    if (quote === -1) break
    add(copies.quotes, quote, nth)
  }
  return toldOf(found, damaged)
}

/** How many other matches of its cluster a member stands for. */
function foldedBeneath(
  { copies }: State,
  { rows, quotes, folding }: Matches,
  folded: Folded,
  { cluster, kind, members }: Seated,
  member: number,
): number {
  if (folding === null || !folding.kept.has(member)) return 0
  const matches = quotes ?? rows
  const beneath = new Set<number>()
  for (const { seats } of members) {
    for (const { row, quotation } of seats) {
      const it = kind === 'passage' ? row : copies.quoteAt(row, quotation)
      if (it >= 0 && it !== member && folded.cluster.at(it) === cluster && matches.has(it)) beneath.add(it)
    }
  }
  return beneath.size
}

function earliestOf(stored: Cluster, { earliest, members }: Seated): CopiesOfHit['earliest'] {
  const nth = earliest === null ? undefined : members[earliest]?.nth
  return printedFirst(nth === undefined ? undefined : stored.members[nth])
}
