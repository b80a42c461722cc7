import type { FacetValue } from '../../../model/search-result.ts'

/** A value and the values inside it. */
export type Branch = { value: FacetValue; inside: Branch[] }

/**
 * Places as a tree: country, region, place. A place whose parents are not among the values is placed under the
 * nearest one that is, or at the top; siblings keep the order of the values.
 */
export function placeTree(values: FacetValue[]): Branch[] {
  const branches = new Map(values.map((value) => [value.key, { value, inside: [] as Branch[] }]))
  const top: Branch[] = []
  for (const branch of branches.values()) {
    const above = parentsOf(branch.value.key).find((key) => branches.has(key))
    const siblings = above === undefined ? top : branches.get(above)?.inside
    siblings?.push(branch)
  }
  return top
}

/** `SY/latakia` and `SY` for `SY/latakia/jableh`: nearest first. */
function parentsOf(key: string): string[] {
  const parts = key.split('/')
  return parts.slice(1).map((_, at) => parts.slice(0, parts.length - 1 - at).join('/'))
}
