import { encodeWord } from '../encoding/letters.ts'
import { type Expression, is, isIn } from '../query/expression.ts'
import type { IndexName, StoringServer } from '../server.ts'

type Row = { key: string; body?: string; text?: string }

/** Changes words in the records of documents, passages and clusters on a server, and not in their checksums. */
export async function alterRecords(server: StoringServer, from: string, to: string) {
  const changed = async (index: IndexName, filter: Expression, field: 'body' | 'text') => {
    for await (const row of server.where<Row>(index, filter, ['key', field])) {
      const before = row[field] ?? ''
      if (before.includes(from))
        await server.add(index, { key: row.key, [field]: before.replaceAll(from, to) }, '', 'update')
    }
  }
  await changed('passages', true, 'body')
  await changed('records', isIn('type', ['document', 'cluster']), 'body')
  await changed('records', is('type', 'gone'), 'text')
  await server.settle()
}

/** Takes a word out of the searched text of passages. */
export async function loseWord(server: StoringServer, word: string) {
  const encoded = encodeWord(word)
  const others = (all: readonly string[]) => all.filter((it) => it !== encoded)
  const rows = server.where<{ key: string; text: string; words: string[] }>(
    'passages',
    is('words', encoded),
    ['key', 'text', 'words'],
  )
  for await (const { key, text, words } of rows) {
    const changed = { key, text: others(text.split(' ')).join(' '), words: others(words) }
    await server.add('passages', changed, '', 'update')
  }
  await server.settle()
}
