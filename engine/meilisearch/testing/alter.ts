import { encodeWord } from '../../served/encoding/letters.ts'
import { type Expression, is, isIn } from '../../served/query/expression.ts'
import type { IndexName } from '../../served/server.ts'
import { MeilisearchServer } from '../server/server.ts'
import type { Store } from '../server/store.ts'

/** Changes words in the records of documents, passages and clusters on a server, and not in their checksums. */
export async function alterRecords(store: Store, from: string, to: string) {
  const changed = async (index: IndexName, filter: Expression, field: 'body' | 'text') => {
    const rows: Record<string, string>[] = []
    const found = new MeilisearchServer(store).where<Record<string, string>>(index, filter, ['key', field])
    for await (const row of found) {
      const before = row[field] ?? ''
      if (before.includes(from)) rows.push({ key: row.key ?? '', [field]: before.replaceAll(from, to) })
    }
    if (rows.length > 0) await store.index(index).updateDocuments(rows).waitTask()
  }
  await changed('passages', true, 'body')
  await changed('records', isIn('type', ['document', 'cluster']), 'body')
  await changed('records', is('type', 'gone'), 'text')
}

/** Takes a word out of the searched text of passages. */
export async function loseWord(store: Store, word: string) {
  const encoded = encodeWord(word)
  const rows: { key: string; text: string; words: string[] }[] = []
  const passages = new MeilisearchServer(store).where<{ key: string; text: string; words: string[] }>(
    'passages',
    is('words', encoded),
    ['key', 'text', 'words'],
  )
  const others = (all: string[]) => all.filter((it) => it !== encoded)
  for await (const { key, text, words } of passages)
    rows.push({ key, text: others(text.split(' ')).join(' '), words: others(words) })
  if (rows.length > 0) await store.index('passages').updateDocuments(rows).waitTask()
}
