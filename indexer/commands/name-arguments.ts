import { usage } from '../../cli/usage.ts'
import { clause } from '../../model/error-reasons.ts'
import { NAME_CHANGES, type NameKind } from '../../model/name-kinds.ts'
import { type NameRequest, nameRequest } from '../../model/name-rule.ts'
import { check } from '../../model/value-problem.ts'

const wrong = (problem: string) => usage(problem, 'correct')

/** What says which part of what has a key is meant. */
const PARTS = { 'in-document': 'document', 'in-collection': 'collection', 'in-search': 'search' } as const
type Values = { [Option in keyof typeof PARTS]?: string | undefined } & {
  by: string
  why?: string | undefined
}

/**
 * What somebody says of a name: `people/joan-roe merge "Jo Roh"`.
 * @throws AppError `usage` that says what is wrong with the arguments
 */
export function nameRequestOf(
  { kind, key }: { kind: NameKind; key: string },
  [target, change, name, more]: string[],
  { by, why, ...values }: Values,
): NameRequest {
  if (change === undefined || name === undefined)
    throw wrong(`Say what to do with ${target}: ${NAME_CHANGES.join(', ')}, and the other name.`)
  if (more !== undefined) throw wrong(`Unexpected argument "${more}"; put names of several words in quotes.`)
  const given = Object.keys(PARTS).filter((it) => values[it as keyof typeof PARTS] !== undefined)
  const [part, another] = given as (keyof typeof PARTS)[]
  if (another !== undefined) throw wrong(`Give --${part} or --${another}, not both.`)
  if (change === 'split' && part === undefined)
    throw wrong('Say which part of it is another one: --in-document, --in-collection or --in-search.')
  const within = part === undefined ? {} : { within: { [PARTS[part]]: partOf(part, `${values[part]}`) } }
  const asked = { kind, key, change, name, by, ...within, ...(why !== undefined && { why }) }
  const result = check(nameRequest, asked)
  if (result.success) return result.data
  throw wrong(`${optionOf(result.path.join('.'))}: ${clause(result.problem)}.`)
}

/** An address may be given whole, as it is copied. */
const partOf = (part: keyof typeof PARTS, value: string) =>
  part === 'in-search' ? value.slice(value.indexOf('?') + 1) : value

const optionOf = (field: string) =>
  field === 'change' ? 'what to do' : field.startsWith('within.') ? `--in-${field.slice(7)}` : `--${field}`
