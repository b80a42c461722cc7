import { finished } from '../../reuse/copies/prints.ts'

/**
 * What hangs together, as trees (union-find), and for each tree a sum over all that it is made of: the same sum means that it
 * is made of the same, in whatever order it came.
 */
export class Forest {
  readonly #above: Int32Array
  readonly #sums: readonly [Uint32Array, Uint32Array]

  constructor(length: number) {
    this.#above = Int32Array.from({ length }, (_, at) => at)
    this.#sums = [new Uint32Array(length), new Uint32Array(length)]
  }

  /** What stands for the tree of `at`: the least in it. */
  rootOf(at: number): number {
    let root = at
    while (this.#above[root] !== root) root = this.#above[root] as number
    for (let next = at; next !== root; ) {
      const above = this.#above[next] as number
      this.#above[next] = root
      next = above
    }
    return root
  }

  /** To be called for all before the first `add`. */
  join(a: number, b: number): void {
    const [one, other] = [this.rootOf(a), this.rootOf(b)]
    this.#above[Math.max(one, other)] = Math.min(one, other)
  }

  /** Adds what hashes so, from each of two seeds, to the tree of `at`. */
  add(at: number, hashed: (seed: number) => number): void {
    const root = this.rootOf(at)
    for (const [nth, sums] of this.#sums.entries()) {
      sums[root] = (sums[root] as number) + hashed(SEEDS[nth] as number)
    }
  }

  /** Of each tree to which anything was added: 16 hex digits. */
  *signatures(): Generator<{ root: number; signature: string }> {
    const [high, low] = this.#sums
    for (let root = 0; root < this.#above.length; root += 1) {
      if (high[root] === 0 && low[root] === 0) continue
      yield { root, signature: hex(high[root] as number) + hex(low[root] as number) }
    }
  }
}

const SEEDS = [0x5bd1e995, 0x1b873593] as const
const hex = (it: number) => it.toString(16).padStart(8, '0')

/** A number of up to 53 bits, into a hash. */
export const mixed = (hash: number, value: number): number =>
  finished(Math.imul(hash ^ (value | 0), 0x85ebca6b) ^ Math.imul(Math.floor(value / 2 ** 32) + 1, 0xc2b2ae35))

export function mixedText(hash: number, text: string): number {
  let it = hash
  for (let at = 0; at < text.length; at += 1) it = Math.imul(it ^ text.charCodeAt(at), 0x01000193)
  return finished(it)
}
