import { documentId, passageId } from '../../model/ids.ts'
import { engine } from './engine.ts'

/**
 * Whether an address names an unknown document or passage. Checked before the page is rendered: a page that
 * finds out while it renders can show that only with scripts, and would be empty without them.
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
  // A link that carries the words it led to is looked up by those words.
  if (parameters.get('exact')) return false
  const known = passageId.safeParse(id)
  return !known.success || (await (await engine()).passage(known.data)).state === 'unknown'
}
