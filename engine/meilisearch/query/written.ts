import { type Condition, type Expression, uncounted } from '../../served/query/expression.ts'

const NOTHING = 'since < 0'

/** A filter of the server; null for what is always so. Values are hashes, IDs and encoded words: none needs to be escaped. */
export function written(it: Expression): string | null {
  if (it === true) return null
  return it === false ? NOTHING : write(it)
}

function write(it: Expression): string {
  if (typeof it === 'boolean') return it ? `NOT ${NOTHING}` : NOTHING
  if ('field' in it) return ofField(it)
  if ('not' in it) return `NOT (${write(it.not)})`
  if ('some' in it) return write(uncounted(it))
  if ('all' in it) return it.all.map((part) => `(${write(part)})`).join(' AND ')
  return it.any.map((part) => `(${write(part)})`).join(' OR ')
}

function ofField(it: Condition): string {
  const { field } = it
  if ('is' in it) return `${field} = ${typeof it.is === 'string' ? `"${it.is}"` : it.is}`
  if ('in' in it) return `${field} IN [${it.in.map((value) => `"${value}"`).join(', ')}]`
  if ('begins' in it) return `${field} STARTS WITH "${it.begins}"`
  if ('exists' in it) return `${field} EXISTS`
  if ('stands' in it) throw new TypeError('This server is not asked for the places of words in a filter.')
  const { from, to } = it
  // One condition: two could hold for different values of a list.
  if (from !== undefined && to !== undefined) return `${field} ${from} TO ${to}`
  return from !== undefined ? `${field} >= ${from}` : `${field} <= ${to}`
}
