import { placeToken } from '../encoding/places.ts'
import { type StoredCluster, sourcesOf } from './clusters.ts'
import type { Copied } from './records.ts'

/** What each passage and each quotation of a passage is in its clusters. */
export type CopiedIn = { passage: Copied; quotations: ReadonlyMap<number, Copied> }

/** @param clusters all those that have a place in the passage */
export function copiedIn(passage: string, clusters: readonly StoredCluster[]): CopiedIn {
  const whole: Copied = {}
  const quotations = new Map<number, Copied>()
  const inOrder = [...clusters].sort((a, b) => (a.cluster.id < b.cluster.id ? -1 : 1))
  for (const it of inOrder) {
    const { id, kind, earliest } = it.cluster
    const sources = sourcesOf(it)
    for (const { member, nth: rank } of it.living) {
      const isFirst = earliest?.member === rank
      member.places.forEach((place, nth) => {
        if (place.passage !== passage) return
        const seat = {
          place: placeToken({ cluster: id, rank, nth }),
          ...(rank + nth === 0 && { leads: true as const }),
        }
        count(whole, sources, isFirst)
        if (kind === 'passage' && place.whole) Object.assign(whole, seat)
        if (kind !== 'quotation' || place.quotation === null) return
        const one: Copied = quotations.get(place.quotation) ?? {}
        count(one, sources, isFirst)
        quotations.set(place.quotation, Object.assign(one, seat))
      })
    }
  }
  return { passage: whole, quotations }
}

function count(it: Copied, sources: number, isFirst: boolean) {
  it.sources = Math.max(it.sources ?? 0, sources)
  if (isFirst) it.first = Math.max(it.first ?? 0, sources)
}

/** The same as two texts only if the same is said. */
const written = ({ sources, first, place, leads }: Copied): string =>
  JSON.stringify([sources ?? null, first ?? null, place ?? null, leads ?? null])

export const isSame = (one: Copied, other: Copied): boolean => written(one) === written(other)
