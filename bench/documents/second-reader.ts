import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { OfficeFormat } from '../../indexer/read/office-formats.ts'

const run = promisify(execFile)

/** What pandoc calls the formats that it reads. */
const PANDOC: Partial<Record<OfficeFormat, string>> = { docx: 'docx', odt: 'odt', epub: 'epub', rtf: 'rtf' }
/** How it writes the number of a note. */
const NOTE_NUMBER = /\[\d{1,4}\]/g
const MILLISECONDS_AT_MOST = 60_000
const BYTES_AT_MOST = 256 * 1024 * 1024

const LIMITS = { timeout: MILLISECONDS_AT_MOST, maxBuffer: BYTES_AT_MOST }

/**
 * The text of a file as pandoc reads it, of a format before 2007 as LibreOffice and pandoc do; null for a format that
 * they do not read, or a file that they do not.
 */
export async function secondReading(file: string, format: OfficeFormat): Promise<string | null> {
  try {
    return format === 'doc' ? await throughDocx(file) : await byPandoc(file, PANDOC[format])
  } catch {
    // A file that they do not read says nothing of ours.
    return null
  }
}

async function byPandoc(file: string, from: string | undefined): Promise<string | null> {
  if (from === undefined) return null
  const { stdout } = await run('pandoc', ['--from', from, '--to', 'plain', '--wrap', 'none', file], LIMITS)
  return stdout.replace(NOTE_NUMBER, ' ')
}

/** LibreOffice writes what pandoc cannot read as what it can. */
async function throughDocx(file: string): Promise<string | null> {
  const folder = await mkdtemp(path.join(tmpdir(), 'documents-'))
  try {
    const own = `-env:UserInstallation=${pathToFileURL(path.join(tmpdir(), 'documents-libreoffice'))}`
    const to = ['--headless', '--convert-to', 'docx', '--outdir', folder]
    await run('soffice', [own, ...to, file], LIMITS)
    return await byPandoc(path.join(folder, `${path.parse(file).name}.docx`), PANDOC.docx)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
