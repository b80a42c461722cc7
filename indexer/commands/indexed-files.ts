import { realpath } from 'node:fs/promises'
import type { Engine, InventoryEntry } from '../../engine/port.ts'
import type { Document } from '../../model/document.ts'
import { identifyDocument } from '../../model/identity.ts'
import { onDisk, shownName } from '../read/file-name.ts'
import type { RawDocument } from '../read/raw-document.ts'

const lastPart = (key: string) => key.slice(key.lastIndexOf('/') + 1)

const really = async (path: string) =>
  realpath(onDisk(path), { encoding: 'buffer' }).then(shownName, () => path)

/** The key of a row begins with that of its table, which depends on the folder that was given. */
const isSameRecord = (key: string, { documentKey, row }: RawDocument) =>
  row === undefined ? key === documentKey : key.endsWith(documentKey) || documentKey.endsWith(key)

/**
 * Finds documents in an index by the file they were read from. A file inside an indexed folder has a different
 * collection and key than the file alone, and every ID is made from these two.
 */
export class IndexedFiles {
  readonly #engine: Engine
  /** By the last part of the key, which is a file's name at whatever depth the indexed folder starts. */
  readonly #byName: ReadonlyMap<string, readonly InventoryEntry[]>

  private constructor(engine: Engine, byName: ReadonlyMap<string, readonly InventoryEntry[]>) {
    this.#engine = engine
    this.#byName = byName
  }

  /** @param collection the only one to search, if the user named one */
  static async of(engine: Engine, collection: string | undefined): Promise<IndexedFiles> {
    const byName = new Map<string, InventoryEntry[]>()
    for await (const entry of engine.inventory(collection)) {
      const name = lastPart(entry.documentKey)
      const same = byName.get(name)
      if (same) same.push(entry)
      else byName.set(name, [entry])
    }
    return new IndexedFiles(engine, byName)
  }

  /**
   * The document in the index that was made from this file or record, or null. If the file is in several indexed
   * folders, the document with the given collection and key is preferred, then the first one.
   */
  async find(raw: RawDocument): Promise<Document | null> {
    const own = identifyDocument(raw.collection, raw.documentKey)
    const path = await really(raw.path)
    let first: Document | null = null
    for (const { id, documentKey } of this.#byName.get(lastPart(raw.documentKey)) ?? []) {
      if (raw.format === 'record' && !isSameRecord(documentKey, raw)) continue
      const stored = await this.#engine.document(id)
      if (!stored?.path || (await really(stored.path)) !== path) continue
      if (id === own) return stored
      first ??= stored
    }
    return first ?? (await this.#movedFrom(raw))
  }

  /** The same file, indexed before its folder was moved: IDs do not depend on where a folder is. */
  async #movedFrom({ collection, documentKey, sha256 }: RawDocument): Promise<Document | null> {
    const stored = await this.#engine.document(identifyDocument(collection, documentKey))
    return stored?.sha256 === sha256 ? stored : null
  }
}
