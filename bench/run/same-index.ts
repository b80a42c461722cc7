import type { LedgerEntry } from '../../records/ledger-entry.ts'
import { openRecords } from '../../records/open.ts'
import { startCommand } from './indexer.ts'

const READ_AT = /"readAt":"[^"]*"/g

/** Every passage of the index of a data folder as JSON, a line each, but for when it was read. @throws Error if that fails */
export async function exportedLines(
  data: string,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const ended = await startCommand(['export/cli.ts', '--format', 'jsonl'], data, { env }).ended
  if (ended.code !== 0)
    throw new Error(`the export ended with ${ended.code ?? ended.signal}: ${ended.stderr}`)
  return ended.stdout.replace(READ_AT, '')
}

/** The first line in which two exports differ; null if they are the same to the byte. */
export function firstDifference(one: string, other: string): string | null {
  if (one === other) return null
  const [ones, others] = [one.split('\n'), other.split('\n')]
  const at = ones.findIndex((line, n) => line !== others[n])
  return `${ones.length - 1} and ${others.length - 1} lines; line ${at + 1}:\n${ones[at]}\n${others[at]}`
}

export async function ledgerOf(data: string): Promise<LedgerEntry[]> {
  const records = await openRecords({ dataFolder: data })
  const entries: LedgerEntry[] = []
  for await (const entry of records.ledger.entries()) entries.push(entry)
  await records.close()
  return entries
}
