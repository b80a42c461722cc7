import { AppError, record } from '../../../model/errors.ts'
import { packed } from '../../../model/packed-document.ts'
import { loadAuthority } from '../../authority/load.ts'
import { copiesOf } from '../../copies/stories.ts'
import { rulesListed } from '../../corrections/corrected-now.ts'
import { outlineOf } from '../../read/records.ts'
import { factsOf } from '../facts.ts'
import type { prepare } from '../prepare.ts'
import type { Failure, Instruction, Question, Reply } from './protocol.ts'

type Made = ReturnType<typeof prepare>
/** @param told called again and again while pages are read that take long */
type Prepared = (told: () => void, ...given: Parameters<typeof prepare>) => Made | Promise<Made>

/** The main loop of a worker process: prepares one document after the other, as its parent asks. */
export function serve(prepared: Prepared): void {
  const reply = (it: Reply) => process.send?.(it)
  let loaded: ReturnType<typeof loadAuthority> | null = null
  process.on('message', (message: Instruction) => {
    if ('begin' in message) {
      try {
        loaded = loadAuthority(message.ownAuthority ?? undefined)
        reply({ ready: true })
      } catch (error) {
        reply({ failed: record(error) })
      }
    } else if (loaded)
      void answer(prepared, loaded, message, () => reply({ id: message.id, page: true })).then(reply)
  })
}

async function answer(
  prepared: Prepared,
  { authority, version }: ReturnType<typeof loadAuthority>,
  { id, job }: Question,
  told: () => void,
): Promise<Reply> {
  try {
    if ('line' in job) return { id, made: outlineOf(job.line), asked: [], authority: version }
    const { asked, ...made } = await prepared(told, job.raw, authority, new Date(job.readAt), job.corrections)
    const facts = factsOf(made.document)
    const copies = job.copies ? { copies: copiesOf(made.document) } : {}
    return {
      id,
      made: { packed: packed(made), facts, rules: rulesListed(made.document), ...copies },
      asked: [...asked],
      authority: version,
    }
  } catch (error) {
    return { id, error: failureOf(error) }
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof AppError) return record(error)
  if (!(error instanceof Error)) return { thrown: 'exception', cause: String(error) }
  const overflow = error instanceof RangeError && error.message.includes('call stack')
  const [, frame = ''] = /\n[^\S\n]+(at .*)/.exec(error.stack ?? '') ?? []
  const cause = `${error.name}: ${error.message}${frame === '' ? '' : ` (${frame})`}`
  return { thrown: overflow ? 'stack-overflow' : 'exception', cause }
}
