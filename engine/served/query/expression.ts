import type { ByPlace } from './units.ts'

/**
 * A condition on records before a server reads it: what is always so (`true`) or never, a condition on one field, or
 * conditions combined. Simplified as it is made, so that what can match nothing is seen without asking.
 */
export type Expression =
  | boolean
  | Condition
  | { all: readonly Expression[] }
  | { any: readonly Expression[] }
  /** So many of these at least. */
  | { some: number; of: readonly Expression[] }
  | { not: Expression }

/** What is said of one field. A field with several values has it if any of these has. */
export type Condition =
  | { field: string; is: Value }
  | { field: string; in: readonly string[] }
  | { field: string; begins: string }
  /** Bounds are inclusive. */
  | { field: string; from?: number; to?: number }
  | { field: string; exists: true }
  /** Words where a test wants them, in a field's text. Only for servers that know the places of words. */
  | { field: string; stands: ByPlace }

type Value = string | number | boolean

export function allOf(parts: readonly Expression[]): Expression {
  const given = parts.filter((it) => it !== true)
  if (given.includes(false)) return false
  const flat = given.flatMap((it) => (typeof it === 'object' && 'all' in it ? it.all : [it]))
  const excluded = flat.flatMap((it) => (typeof it === 'object' && 'not' in it ? [it.not] : []))
  const [first, ...others] =
    excluded.length < 2
      ? flat
      : [...flat.filter((it) => typeof it !== 'object' || !('not' in it)), notOf(anyOf(excluded))]
  if (first === undefined) return true
  return others.length === 0 ? first : { all: [first, ...others] }
}

export function anyOf(parts: readonly Expression[]): Expression {
  const given = parts.filter((it) => it !== false)
  if (given.includes(true)) return true
  const flat = given.flatMap((it) => (typeof it === 'object' && 'any' in it ? it.any : [it]))
  const [first, ...others] = distinct(listed(shared(flat)))
  if (first === undefined) return false
  return others.length === 0 ? first : { any: [first, ...others] }
}

export function someOf(count: number, parts: readonly Expression[]): Expression {
  const open = parts.filter((it) => typeof it !== 'boolean')
  const left = count - parts.filter((it) => it === true).length
  if (left <= 0) return true
  if (left > open.length) return false
  if (left === 1) return anyOf(open)
  return left === open.length ? allOf(open) : { some: left, of: open }
}

/**
 * The same without counting, for servers that cannot. By halves: one by one, a pasted paragraph would make a filter of
 * hundreds of megabytes, as deep as it has words.
 */
export function uncounted(it: Expression): Expression {
  if (typeof it === 'boolean' || 'field' in it) return it
  if ('not' in it) return notOf(uncounted(it.not))
  if ('all' in it) return allOf(it.all.map(uncounted))
  if ('any' in it) return anyOf(it.any.map(uncounted))
  const middle = it.of.length >> 1
  const [half, rest] = [it.of.slice(0, middle), it.of.slice(middle)]
  const ways: Expression[] = []
  for (let some = Math.max(0, it.some - rest.length); some <= Math.min(it.some, half.length); some += 1)
    ways.push(allOf([uncounted(someOf(some, half)), uncounted(someOf(it.some - some, rest))]))
  return anyOf(ways)
}

export function notOf(it: Expression): Expression {
  if (typeof it === 'boolean') return !it
  return 'not' in it ? it.not : { not: it }
}

/** Whether a field has any of these values. */
export function isIn(field: string, values: readonly string[]): Expression {
  return values.length === 0 ? false : { field, in: values }
}

export const is = (field: string, value: Value): Expression => ({ field, is: value })
export const exists = (field: string): Expression => ({ field, exists: true })
export const begins = (field: string, letters: string): Expression => ({ field, begins: letters })
export const atLeast = (field: string, from: number): Expression => ({ field, from })
export const atMost = (field: string, to: number): Expression => ({ field, to })

/** Whether two expressions say the same in the same words. */
export const saysSame = (one: Expression, other: Expression): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** One list for each field: a server asks itself once for all that it may be. */
function listed(parts: readonly Expression[]): Expression[] {
  const lists = new Map<string, Set<string>>()
  const others = parts.filter((it) => {
    if (typeof it !== 'object' || !('in' in it)) return true
    const list = lists.get(it.field) ?? new Set()
    for (const value of it.in) list.add(value)
    lists.set(it.field, list)
    return false
  })
  return [...[...lists].map(([field, list]) => isIn(field, [...list])), ...others]
}

/** What holds under the same condition, such as in one language, under one condition. */
function shared(parts: readonly Expression[]): Expression[] {
  const under = new Map<string, { condition: Expression; of: Expression[] }>()
  const others = parts.filter((it) => {
    if (typeof it !== 'object' || !('all' in it)) return true
    const [condition, held, ...more] = it.all
    if (typeof condition !== 'object' || !('is' in condition) || held === undefined || more.length > 0)
      return true
    const name = JSON.stringify(condition)
    const group = under.get(name) ?? { condition, of: [] }
    group.of.push(held)
    under.set(name, group)
    return false
  })
  return [...others, ...[...under.values()].map(({ condition, of }) => allOf([condition, anyOf(of)]))]
}

function distinct(parts: readonly Expression[]): Expression[] {
  const found = new Map<unknown, Expression>()
  for (const it of parts) {
    // Of each field there is one list by now, and it may be long.
    const isCompared = typeof it === 'object' && 'field' in it && !('in' in it)
    found.set(isCompared ? JSON.stringify(it) : it, it)
  }
  return [...found.values()]
}
