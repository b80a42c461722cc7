import type { IndexName } from '../records/settings.ts'
import type { Store } from '../server/store.ts'

/** Changes words in the records of documents and passages on a server, and not in their checksums. */
export async function alterRecords(store: Store, from: string, to: string) {
  const changed = async (index: IndexName, filter: string, field: 'body' | 'text') => {
    const rows: Record<string, string>[] = []
    for await (const row of store.where<Record<string, string>>(index, filter, ['key', field])) {
      const before = row[field] ?? ''
      if (before.includes(from)) rows.push({ key: row.key ?? '', [field]: before.replaceAll(from, to) })
    }
    if (rows.length > 0) await store.index(index).updateDocuments(rows).waitTask()
  }
  await changed('passages', 'since >= 0', 'body')
  await changed('records', 'type = document', 'body')
  await changed('records', 'type = gone', 'text')
}
