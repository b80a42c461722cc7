import { createHash } from 'node:crypto'
import { AppError } from '../../../model/errors.ts'
import { codeOf } from './explain.ts'
import { Store } from './store.ts'

/** The actions that each key allows. */
const KEYS = {
  search: ['search', 'documents.get'],
  indexing: ['search', 'documents.*', 'indexes.*', 'settings.*', 'tasks.get'],
} as const

export type Keys = Record<keyof typeof KEYS, string>

/**
 * Creates the two keys of an installation with the server's master key. A second call returns the same keys, because
 * their ids are derived from the installation's prefix.
 *
 * @throws AppError `engine-master-key-refused`
 */
export async function makeKeys(url: string, masterKey: string | undefined, prefix: string): Promise<Keys> {
  try {
    return await made(url, masterKey, prefix)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'engine-key-refused') throw error
    throw new AppError('engine-master-key-refused', { engine: 'Meilisearch', url }, { cause: error })
  }
}

async function made(url: string, masterKey: string | undefined, prefix: string): Promise<Keys> {
  const store = new Store({ url, key: masterKey, prefix, network: false })
  await store.greet()
  const make = async (name: keyof typeof KEYS) => {
    const uid = uuidOf(`${prefix} ${name}`)
    const known = await store.ask(() =>
      store.client.getKey(uid).catch((error: unknown) => {
        if (codeOf(error) === 'api_key_not_found') return null
        throw error
      }),
    )
    if (known) return known.key
    const { key } = await store.ask(() =>
      store.client.createKey({
        uid,
        name: `${prefix}: ${name}`,
        description: `For the indexes whose names begin with ${prefix}-.`,
        actions: [...KEYS[name]],
        indexes: [`${prefix}-*`],
        expiresAt: null,
      }),
    )
    return key
  }
  return { search: await make('search'), indexing: await make('indexing') }
}

/** The same UUID for the same text, in the form of version 4, which the server requires. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
