import { allOf, anyOf, type Expression, notOf, someOf } from '../../served/query/expression.ts'

/** How many conditions stand inside each other. */
export const heightOf = (it: Expression): number => 1 + Math.max(-1, ...inside(it).map(heightOf))

function inside(it: Expression): readonly Expression[] {
  if (typeof it === 'boolean' || 'field' in it) return []
  if ('not' in it) return [it.not]
  return 'all' in it ? it.all : 'any' in it ? it.any : it.of
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
  if (other !== undefined || typeof it === 'boolean' || 'field' in it) return other ?? it
  const parts = inside(it).map((part) => replaced(part, by))
  if ('not' in it) return notOf(parts[0] ?? false)
  if ('some' in it) return someOf(it.some, parts)
  return 'all' in it ? allOf(parts) : anyOf(parts)
}
