import type { CopiesOfHit } from '../../../model/copies.ts'
import { printedFirst } from '../../copies.ts'
import type { Seated } from '../file/seats.ts'
import type { Folded } from '../memory/copies.ts'
import type { Matches } from '../memory/matches.ts'
import type { State } from '../memory/reader.ts'

/** What a hit is a copy of: the passage itself first, then its quotations. Undefined if of nothing. */
export function copiesOfHit(state: State, matches: Matches, row: number): CopiesOfHit[] | undefined {
  const { copies } = state
  if (copies.areNone) return undefined
  const found: CopiesOfHit[] = []
  const add = (folded: Folded, member: number, quotation: number | null) => {
    const cluster = folded.cluster.at(member)
    if (cluster === 0) return
    const seated = copies.seated(cluster)
    const { id, documents, sources } = seated
    const isCounted = (quotation === null) === (matches.quotes === null)
    const beneath = isCounted ? foldedBeneath(state, matches, folded, seated, member) : 0
    found.push({
      cluster: id,
      quotation,
      documents,
      sources,
      earliest: earliestOf(state, seated),
      folded: beneath,
    })
  }
  add(copies.passages, row, null)
  for (let nth = 0; ; nth += 1) {
    const quote = copies.quoteAt(row, nth)
    if (quote === -1) break
    add(copies.quotes, quote, nth)
  }
  return found.length === 0 ? undefined : found
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

function earliestOf({ copies }: State, { cluster, earliest, members }: Seated): CopiesOfHit['earliest'] {
  const nth = earliest === null ? undefined : members[earliest]?.nth
  return printedFirst(nth === undefined ? undefined : copies.stored(cluster)?.members[nth])
}
