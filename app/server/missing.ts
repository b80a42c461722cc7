import { documentId, passageId } from '../../model/ids.ts'
import { engine } from './engine.ts'

/**
 * Whether an address names a document or passage that nobody knows. Asked before the page is made: a page that
 * finds out by itself can answer 404 only with scripts, and would be empty without them.
 *
 * Rejects with the engine's `AppError`.
 */
export async function isMissing(path: string, parameters: URLSearchParams): Promise<boolean> {
  const [, kind, id] = /^\/(documents|passages)\/([^/]+)$/.exec(path) ?? []
  if (kind === undefined) return false
  if (kind === 'documents') {
    const known = documentId.safeParse(id)
    return !known.success || (await (await engine()).document(known.data)) === null
  }
  // A link that carries the words it led to is looked up by these.
  if (parameters.get('exact')) return false
  const known = passageId.safeParse(id)
  return !known.success || (await (await engine()).passage(known.data)).state === 'unknown'
}
