import { type Place, placeOf } from '../encoding/places.ts'

/**
 * Copies folded among the matches of a search, from what the server counts: where matches stand in clusters. Of each
 * cluster the lowest place among them stands for the others. Pure.
 */

const isBefore = (one: Place, other: Place) =>
  one.rank === other.rank ? one.nth < other.nth : one.rank < other.rank

type Matches = { tokens: string[]; stands: Place & { token: string } }

/** The matches of one search that have copies, by cluster. */
export class Folded {
  /** How many others stand for. */
  readonly count: number
  private readonly clusters = new Map<string, Matches>()

  /** @param tokens the place of each match that is in a cluster */
  constructor(tokens: readonly string[]) {
    for (const token of tokens) {
      const place = placeOf(token)
      const known = this.clusters.get(place.cluster)
      if (known === undefined) {
        this.clusters.set(place.cluster, { tokens: [token], stands: { ...place, token } })
        continue
      }
      known.tokens.push(token)
      if (isBefore(place, known.stands)) known.stands = { ...place, token }
    }
    this.count = tokens.length - this.clusters.size
  }

  /** How many others the match at a place stands for. */
  beneath(token: string): number {
    const it = this.clusters.get(placeOf(token).cluster)
    return it === undefined || it.stands.token !== token ? 0 : it.tokens.length - 1
  }

  /** The places that others stand for. */
  away(): string[] {
    return this.together().flatMap(({ tokens, stands }) => tokens.filter((it) => it !== stands.token))
  }

  /** The places that stand for a cluster although they are not its first. */
  apart(): string[] {
    return [...this.clusters.values()].flatMap(({ stands }) =>
      stands.rank + stands.nth === 0 ? [] : [stands.token],
    )
  }

  /** The places of matches that have others beside them. */
  several(): string[] {
    return this.together().flatMap(({ tokens }) => tokens)
  }

  /**
   * How often each value of a facet counts: once for each cluster with a match that has it.
   *
   * @param counts of all matches
   * @param valuesAt the values of the match at a place; of `several` at least
   */
  counts(
    counts: Record<string, number>,
    valuesAt: (token: string) => readonly string[],
  ): Record<string, number> {
    const folded = { ...counts }
    for (const { tokens } of this.together()) {
      const met = new Set<string>()
      for (const value of tokens.flatMap(valuesAt)) {
        if (met.has(value)) folded[value] = (folded[value] ?? 0) - 1
        met.add(value)
      }
    }
    return folded
  }

  private together(): Matches[] {
    return [...this.clusters.values()].filter(({ tokens }) => tokens.length > 1)
  }
}
