import fs from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { say } from '../../../cli/output.ts'
import { startCommand, summaryIn } from '../../run/indexer.ts'

const documentRow = z.object({
  documentKey: z.string(),
  source: z.string().nullish(),
  title: z.string().nullish(),
  lang: z.string().nullish(),
  publishedAt: z.string().nullish(),
  text: z.string(),
  url: z.string().nullish(),
  turns: z.array(z.unknown()).nullish(),
})

export function rowsOf<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema>[] {
  const lines = gunzipSync(fs.readFileSync(file)).toString('utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => schema.parse(JSON.parse(line)))
}

/** Indexes the documents of a kit into a folder by the command that people use. */
export async function index(documents: string, folder: string, env: Record<string, string>): Promise<void> {
  const rows = rowsOf(documents, documentRow)
  const records = path.join(folder, 'documents.jsonl')
  const lines = rows.map(({ documentKey: id, lang: language, publishedAt, ...it }) => {
    const day = publishedAt?.slice(0, 10)
    const given = Object.entries({ id, language, publishedAt: day, ...it }).filter(
      ([, value]) => value != null,
    )
    return JSON.stringify(Object.fromEntries(given))
  })
  fs.writeFileSync(records, lines.join('\n'))
  const args = ['indexer/cli.ts', 'index', records, '--collection', 'reuse', '--json']
  const ended = await startCommand(args, folder, { env }).ended
  const done = summaryIn(ended)
  if (done?.indexed !== rows.length) throw new Error(`not everything was indexed: ${ended.stderr}`)
  say(`${done.indexed} documents indexed`)
}
