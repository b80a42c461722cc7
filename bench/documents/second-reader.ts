import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
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

/** Cells apart by tabs, in UTF-8, not as they are shown, every sheet in a file of its own. */
const EACH_SHEET = '9,34,76,1,,0,false,false,false,false,false,-1'

const LIMITS = { timeout: MILLISECONDS_AT_MOST, maxBuffer: BYTES_AT_MOST }

/** The text of a document as it is read here. */
export type ReadHere = (bytes: Uint8Array, format: OfficeFormat) => string

/**
 * The text of a file as pandoc reads it, of a Word document before 2007 as LibreOffice and pandoc do, of a workbook or a
 * presentation before 2007 as LibreOffice does; null for a format that
 * they do not read, or a file that they do not.
 */
export async function secondReading(
  file: string,
  format: OfficeFormat,
  readHere: ReadHere,
): Promise<string | null> {
  try {
    if (format === 'ppt') return await throughPptx(file, readHere)
    if (format === 'xls' || format === 'xlsx' || format === 'ods') return await asTables(file)
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
const throughDocx = (file: string): Promise<string | null> =>
  converted(file, 'docx', async ([docx]) => (docx === undefined ? null : await byPandoc(docx, PANDOC.docx)))

/**
 * Every sheet of a workbook as LibreOffice writes it, with its name, which is in that of the file: values are written
 * as they are stored, because so they are read here.
 */
const asTables = (file: string): Promise<string | null> =>
  converted(file, `csv:Text - txt - csv (StarCalc):${EACH_SHEET}`, async (sheets) => {
    const stem = `${path.parse(file).name}-`
    const named = sheets.map(async (it) => [
      path.parse(it).name.replace(stem, ''),
      await readFile(it, 'utf8'),
    ])
    return sheets.length === 0 ? null : (await Promise.all(named)).flat().join('\n')
  })

/** A presentation as LibreOffice understands it: no program writes one as a text, so what it writes is read here. */
const throughPptx = (file: string, readHere: ReadHere): Promise<string | null> =>
  converted(file, 'pptx', async ([pptx]) =>
    pptx === undefined ? null : readHere(await readFile(pptx), 'pptx'),
  )

/** @param read is given the files that LibreOffice has made */
async function converted<T>(file: string, to: string, read: (made: string[]) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'documents-'))
  try {
    const own = `-env:UserInstallation=${pathToFileURL(path.join(tmpdir(), 'documents-libreoffice'))}`
    await run('soffice', [own, '--headless', '--convert-to', to, '--outdir', folder, file], LIMITS)
    return await read((await readdir(folder)).sort().map((name) => path.join(folder, name)))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
