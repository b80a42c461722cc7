import { renamedCluster } from '../../check/copies/index.ts'
import { clusterId, passageId } from '../../model/ids.ts'
import { documentNamed } from './documents.ts'
import { engine } from './engine.ts'
import { sheetNamed } from './sheets.ts'

/**
 * Whether an address names an unknown document, passage or quotation. Checked before the page is rendered: a page that
 * finds out while it renders can show that only with scripts, and would be empty without them.
 *
 * Rejects with the engine's `AppError`.
 */
export async function isMissing(path: string, parameters: URLSearchParams): Promise<boolean> {
  const [, kind, id = ''] = /^\/(documents|passages|quotations)\/([^/]+)$/.exec(path) ?? []
  if (kind === undefined) return (await isSheetMissing(path)) || isComparedMissing(path)
  if (kind === 'quotations') return isQuotationMissing(id)
  if (kind === 'documents') return isDocumentMissing(id)
  // A link that carries the words it led to is looked up by those words.
  if (parameters.get('exact')) return false
  const known = passageId.safeParse(id)
  return !known.success || (await (await engine()).passage(known.data)).state === 'unknown'
}

async function isDocumentMissing(id: string): Promise<boolean> {
  return (await documentNamed(id)) === null
}

/** What is gone, or has another ID now, has a page that says so or leads there. */
async function isQuotationMissing(id: string): Promise<boolean> {
  const passage = passageId.safeParse(id)
  if (passage.success) return (await (await engine()).passage(passage.data)).state === 'unknown'
  const cluster = clusterId.safeParse(id)
  if (!cluster.success) return true
  const [found] = await (await engine()).clusters([cluster.data])
  return found === undefined && (await renamedCluster(await engine(), cluster.data)) === null
}

/** A page of a document's original. */
async function isSheetMissing(path: string): Promise<boolean> {
  const [, id, number = ''] = /^\/documents\/([^/]+)\/sheets\/([^/]+)$/.exec(path) ?? []
  if (id === undefined) return false
  const document = await documentNamed(id)
  return document === null || sheetNamed(document, number) === null
}

/** Two documents that are compared. */
async function isComparedMissing(path: string): Promise<boolean> {
  const [, ...ids] = /^\/documents\/([^/]+)\/compare\/([^/]+)$/.exec(path) ?? []
  for (const id of ids) if (await isDocumentMissing(id)) return true
  return false
}
