import { createHash } from 'node:crypto'
import { AppError } from '../../../model/errors.ts'
import { safeName } from './names.ts'

/** What a person gives with a pasted text, so that a quote from it can be cited. */
const DESCRIBING = ['title', 'source', 'publishedAt', 'url'] as const
export const PASTED_FIELDS = ['text', ...DESCRIBING] as const
export type PastedField = (typeof PASTED_FIELDS)[number]

export const isPastedField = (name: string): name is PastedField =>
  PASTED_FIELDS.some((field) => field === name)

const NAME_BYTES = 80
const ID_DIGITS = 12

/**
 * A pasted text as a file of one record, which has its source, date and address beside its words; null if there is no
 * text. The same text with the same fields is the same file.
 *
 * @throws AppError `bad-request` that names the field that cannot be used
 */
export async function pastedRecord(
  given: Partial<Record<PastedField, string>>,
): Promise<{ name: string; line: string } | null> {
  // A form sends every end of a line as two characters.
  const text = (given.text ?? '').replaceAll('\r\n', '\n')
  if (text.trim() === '') return null
  const fields = Object.fromEntries(
    DESCRIBING.flatMap((name) => {
      const value = given[name]?.trim() ?? ''
      return value === '' ? [] : [[name, value]]
    }),
  )
  const { readFields } = await import('../../../indexer/index.ts')
  const [faulty] = readFields(fields).problems
  if (faulty) throw new AppError('bad-request', { parameter: faulty.field, problem: faulty.problem })
  const id = createHash('sha256')
    .update(JSON.stringify([text, fields]))
    .digest('hex')
    .slice(0, ID_DIGITS)
  const [firstLine = ''] = text.trim().split('\n')
  const name = safeName((fields.title ?? firstLine).replace(/[/\\]/g, '_').replace(/^[.\s]+/, ''), NAME_BYTES)
  return { name: `${name || id}.jsonl`, line: `${JSON.stringify({ id: `pasted-${id}`, text, ...fields })}\n` }
}
