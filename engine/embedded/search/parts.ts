import type { Sought, Term } from '../../sought.ts'
import type { Unit, Used } from './layers.ts'
import { isLeaf, type Leaf, type Name } from './leaves.ts'

/** What makes it cheap to evaluate a whole query again without one of its spellings. */

export type Group = Extract<Sought, { type: 'all' | 'any' }>

/** Groups of many parts as two groups each, always the same ones. */
export class Halves {
  private readonly known = new Map<readonly Sought[], readonly [Group, Group]>()
  private readonly made = new Set<Sought>()

  of({ type, of }: Group): readonly [Group, Group] {
    const known = this.known.get(of)
    if (known) return known
    const middle = of.length >> 1
    const found = [
      { type, of: of.slice(0, middle) },
      { type, of: of.slice(middle) },
    ] as const
    for (const it of found) this.made.add(it)
    this.known.set(of, found)
    return found
  }

  /** Whether a group is half of another one. */
  has(node: Sought): boolean {
    return this.made.has(node)
  }
}

type LookedUp = {
  unit: (leaf: Leaf) => Unit
  titleUnit: (terms: readonly Term[]) => Unit
  spelled: (name: Name) => { of: readonly Leaf[] }
}

/** The spellings and forms in which the parts of a query were found. */
export class Spellings {
  private readonly known = new Map<Sought, ReadonlySet<Used>>()

  constructor(private readonly lookedUp: LookedUp) {}

  of(node: Sought): ReadonlySet<Used> {
    const known = this.known.get(node)
    if (known) return known
    const found = new Set<Used>()
    const units: Unit[] = []
    if (isLeaf(node)) units.push(this.lookedUp.unit(node))
    if (node.type === 'filter' && node.condition.by === 'title')
      units.push(this.lookedUp.titleUnit(node.condition.terms))
    for (const { layers } of units) for (const { by } of layers) for (const it of by) found.add(it)
    for (const part of this.partsOf(node)) for (const it of this.of(part)) found.add(it)
    this.known.set(node, found)
    return found
  }

  /** What stands in NOT is only as typed. */
  private partsOf(node: Sought): readonly Sought[] {
    if (node.type === 'name') return this.lookedUp.spelled(node).of
    return node.type === 'all' || node.type === 'any' ? node.of : []
  }
}
