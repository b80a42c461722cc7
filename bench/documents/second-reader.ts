import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { OfficeFormat } from '../../indexer/read/office-formats.ts'

const run = promisify(execFile)

/** What pandoc calls the formats that it reads. */
const PANDOC: Partial<Record<OfficeFormat, string>> = { docx: 'docx', odt: 'odt', epub: 'epub', rtf: 'rtf' }
/** How it writes the number of a note. */
const NOTE_NUMBER = /\[\d{1,4}\]/g
const MILLISECONDS_AT_MOST = 60_000
const BYTES_AT_MOST = 256 * 1024 * 1024

/** The text of a file as pandoc reads it; null for a format that it does not read, or a file that it does not. */
export async function secondReading(file: string, format: OfficeFormat): Promise<string | null> {
  const from = PANDOC[format]
  if (from === undefined) return null
  try {
    const options = { timeout: MILLISECONDS_AT_MOST, maxBuffer: BYTES_AT_MOST }
    const { stdout } = await run('pandoc', ['--from', from, '--to', 'plain', '--wrap', 'none', file], options)
    return stdout.replace(NOTE_NUMBER, ' ')
  } catch {
    // A file that it does not read says nothing of ours.
    return null
  }
}
