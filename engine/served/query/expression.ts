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
  const [first, ...others] = given.flatMap((it) => (typeof it === 'object' && 'all' in it ? it.all : [it]))
  if (first === undefined) return true
  return others.length === 0 ? first : { all: [first, ...others] }
}

export function anyOf(parts: readonly Expression[]): Expression {
  const given = parts.filter((it) => it !== false)
  if (given.includes(true)) return true
  const flat = given.flatMap((it) => (typeof it === 'object' && 'any' in it ? it.any : [it]))
  const [first, ...others] = distinct(flat)
  if (first === undefined) return false
  return others.length === 0 ? first : { any: [first, ...others] }
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

/** Lists of more values are made once, and the same only if they are the same list. */
const COMPARED_VALUES = 100

function distinct(parts: readonly Expression[]): Expression[] {
  const found = new Map<unknown, Expression>()
  for (const it of parts) {
    const isLong = typeof it === 'object' && 'in' in it && it.in.length > COMPARED_VALUES
    found.set(isLong || typeof it !== 'object' || !('field' in it) ? it : JSON.stringify(it), it)
  }
  return [...found.values()]
}
