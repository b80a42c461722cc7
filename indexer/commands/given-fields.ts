import { usage } from '../../cli/usage.ts'
import { clause } from '../../model/error-reasons.ts'
import { FILE_FIELD_NAMES, type FileFields, readFileFields } from '../read/fields.ts'

const optionOf = (field: string): string => field.replace(/\p{Lu}/gu, (letter) => `-${letter.toLowerCase()}`)

const OPTION = { type: 'string' } as const

/** An option for each field that a manifest may give: `--published-at`. */
export const FIELD_OPTIONS: Record<string, typeof OPTION> = Object.fromEntries(
  FILE_FIELD_NAMES.map((field) => [optionOf(field), OPTION]),
)

/**
 * The fields that a person gives for all files.
 * @throws UsageError that names the option and says what is wrong with its value
 */
export function fieldsOf(values: Readonly<Record<string, unknown>>, command: string): FileFields | undefined {
  const given = FILE_FIELD_NAMES.flatMap((field) => {
    const value = values[optionOf(field)]
    return typeof value === 'string' ? [[field, value] as const] : []
  })
  if (given.length === 0) return undefined
  const empty = given.find(([, value]) => value.trim() === '')
  if (empty) throw usage(`--${optionOf(empty[0])} needs a value.`, command)
  const { fields, problems } = readFileFields(Object.fromEntries(given))
  const [problem] = problems
  if (problem) throw usage(`--${optionOf(problem.field)}: ${clause(problem.problem)}.`, command)
  return fields
}
