import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { DocumentProblem } from '../../model/error-reasons.ts'
import { AppError } from '../../model/errors.ts'
import type { LedgerEntry } from '../../records/ledger-entry.ts'
import { type RunOptions, run } from '../pipeline/run.ts'
import { placeOf } from '../read/gather.ts'
import { loadPdfium } from '../read/pdf/library.ts'
import { smallPdf } from '../read/pdf/testing/small-pdf.ts'
import { preparedHere } from '../sample-documents.ts'
import { type Installation, newInstallation, removeInstallation, runOf } from '../sample-installation.ts'
import { LedgerRecorder } from './recorder.ts'
import { refusalsIn } from './refusals.ts'

const CORE: [string, string][] = [['core', '1']]
const FAILED = {
  ok: false as const,
  error: new AppError('document-failed', {
    documentKey: 'a.txt',
    problem: { reason: 'took-too-long', seconds: 1 },
  }),
}
const COUNTS = { indexed: 0, unchanged: 0, removed: 0, failed: 0, passages: 0 }
let installation: Installation
beforeEach(async () => {
  installation = await newInstallation()
})
afterEach(() => removeInstallation(installation))

const put = (name: string, text: string) => writeFile(path.join(installation.papers, name), text)

/** One run as the command makes it. @returns the names of the files that were read, and why any could not be used */
async function indexed(more: Partial<RunOptions> = {}) {
  const { records, papers } = installation
  const places = [await placeOf(papers)]
  const recorder = await LedgerRecorder.begin(records, places, false)
  const read: string[] = []
  const told: string[] = []
  const options: RunOptions = {
    ...runOf(installation, places),
    prepare: (job) => {
      read.push(job.raw.documentKey)
      return preparedHere(job)
    },
    refusals: await refusalsIn(
      records.ledger,
      places.map((it) => it.collection),
    ),
    ...more,
  }
  for await (const event of run(options)) {
    if (event.type === 'rejected') told.push(event.error.message)
    await recorder.note(event)
  }
  await recorder.end('done', COUNTS, 1)
  const ledger: LedgerEntry[] = []
  for await (const it of records.ledger.entries()) ledger.push(it)
  return { read, told, ledger }
}

it('does not read again what was refused, tells it as before, and keeps when it was read', async () => {
  await put('empty.txt', ' \n')
  const first = await indexed()
  expect(first.read).toEqual(['empty.txt'])
  const second = await indexed()
  expect(second).toMatchObject({ read: [], told: first.told })
  const [before] = first.ledger
  expect(second.ledger).toEqual([{ ...before, run: expect.any(String), seconds: expect.any(Number) }])
})

it('reads it again where its bytes are others, or the code that reads it or any language', async () => {
  await put('empty.txt', ' \n')
  const parts = (language: string) => new Map([...CORE, ['language:en', language]])
  await indexed({ parts: parts('1') })
  expect((await indexed({ parts: parts('2') })).read).toEqual(['empty.txt'])
  expect((await indexed({ parts: new Map([['core', '2']]) })).read).toEqual(['empty.txt'])
  await put('empty.txt', 'The mill by the river closed.\n')
  expect(await indexed()).toMatchObject({ read: ['empty.txt'], told: [] })
})

it('reads again what failed for another reason, which may not be there any more', async () => {
  await put('a.txt', 'The mill by the river closed.\n')
  const failing: RunOptions['prepare'] = async (job) => ({ ...(await preparedHere(job)), ...FAILED })
  expect((await indexed({ prepare: failing })).told).toHaveLength(1)
  expect(await indexed()).toMatchObject({ read: ['a.txt'], told: [] })
})

it('reads again what is locked where passwords are given, and once more where none are given any more', async () => {
  await loadPdfium()
  await writeFile(path.join(installation.papers, 'locked.pdf'), smallPdf({ pages: [{}] }))
  const places = [{ ...(await placeOf(installation.papers)), passwords: ['sesame'] }]
  const readWith = async (more: Partial<RunOptions>, problem: DocumentProblem) => {
    const read: string[] = []
    const prepare: RunOptions['prepare'] = async (job) => {
      const { documentKey } = job.raw
      read.push(documentKey)
      const error = new AppError('document-refused', { documentKey, problem })
      return { ...(await preparedHere(job)), ok: false as const, error }
    }
    await indexed({ ...more, prepare })
    return read
  }
  const [needed, failed] = [
    { reason: 'needs-password' },
    { reason: 'passwords-failed', passwords: 1 },
  ] as const
  expect(await readWith({}, needed)).toHaveLength(1)
  expect(await readWith({}, needed)).toEqual([])
  expect(await readWith({ places }, failed)).toHaveLength(1)
  expect(await readWith({ places }, failed)).toHaveLength(1)
  expect(await readWith({}, needed)).toHaveLength(1)
})

it('reads again what OCR had no time for, which it may have on a machine that does less', async () => {
  await put('a.txt', 'The mill by the river closed.\n')
  const error = new AppError('document-refused', {
    documentKey: 'a.txt',
    problem: { reason: 'ocr-too-slow', pages: 1 },
  })
  const slow: RunOptions['prepare'] = async (job) => ({
    ...(await preparedHere(job)),
    ...{ ok: false as const, error },
  })
  expect((await indexed({ prepare: slow })).told).toHaveLength(1)
  expect(await indexed()).toMatchObject({ read: ['a.txt'], told: [] })
})

it('reads everything again for whoever asks for that', async () => {
  await put('empty.txt', ' \n')
  await indexed()
  expect((await indexed({ refusals: new Map() })).read).toEqual(['empty.txt'])
})
