/**
 * A filter of the server before it is written: what is always so (`true`) or never, a condition as text, or conditions
 * combined. Simplified as it is made, so that what can match nothing is seen without asking.
 */
export type Expression =
  | boolean
  | string
  | { all: readonly Expression[] }
  | { any: readonly Expression[] }
  | { not: Expression }

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
  const [first, ...others] = [...new Set(flat)]
  if (first === undefined) return false
  return others.length === 0 ? first : { any: [first, ...others] }
}

export function notOf(it: Expression): Expression {
  if (typeof it === 'boolean') return !it
  return typeof it === 'object' && 'not' in it ? it.not : { not: it }
}

/** Whether an attribute has any of these values, none of which needs to be escaped. */
export function isIn(attribute: string, values: readonly string[]): Expression {
  if (values.length === 0) return false
  return `${attribute} IN [${values.map((it) => `"${it}"`).join(', ')}]`
}

const NOTHING = 'since < 0'

/** A filter of the server; null for what is always so. */
export function written(it: Expression): string | null {
  if (it === true) return null
  return it === false ? NOTHING : write(it)
}

function write(it: Exclude<Expression, boolean> | Expression): string {
  if (typeof it === 'boolean') return it ? `NOT ${NOTHING}` : NOTHING
  if (typeof it === 'string') return it
  if ('not' in it) return `NOT (${write(it.not)})`
  if ('all' in it) return it.all.map((part) => `(${write(part)})`).join(' AND ')
  return it.any.map((part) => `(${write(part)})`).join(' OR ')
}

/** How many conditions stand inside each other. */
export const heightOf = (it: Expression): number => 1 + Math.max(-1, ...inside(it).map(heightOf))

function inside(it: Expression): readonly Expression[] {
  if (typeof it !== 'object') return []
  return 'not' in it ? [it.not] : 'all' in it ? it.all : it.any
}

/** The parts of an expression that have a height. */
export function partsOfHeight(it: Expression, height: number): Expression[] {
  const here = heightOf(it)
  if (here === height) return [it]
  return here < height ? [] : inside(it).flatMap((part) => partsOfHeight(part, height))
}

/** An expression with other expressions for some of its parts. */
export function replaced(it: Expression, by: ReadonlyMap<Expression, Expression>): Expression {
  const other = by.get(it)
  if (other !== undefined || typeof it !== 'object') return other ?? it
  const parts = inside(it).map((part) => replaced(part, by))
  if ('not' in it) return notOf(parts[0] ?? false)
  return 'all' in it ? allOf(parts) : anyOf(parts)
}
