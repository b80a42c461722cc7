import type { Engine } from '../../engine/port.ts'
import { AppError } from '../../model/errors.ts'
import { passageId } from '../../model/ids.ts'
import type { Passage } from '../../model/passage.ts'

/**
 * The passage that a request names, as it is in the collection today.
 * @throws AppError `passage-gone` if it existed once, `not-found` for an ID that never existed
 */
export async function requestedPassage(engine: Pick<Engine, 'passage'>, id: string): Promise<Passage> {
  const known = passageId.safeParse(id)
  const found = known.success ? await engine.passage(known.data) : null
  if (found?.state === 'found') return found.passage
  throw found?.state === 'gone'
    ? new AppError('passage-gone', { id })
    : new AppError('not-found', { what: 'passage', id })
}
