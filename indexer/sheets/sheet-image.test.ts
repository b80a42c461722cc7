import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sha256Of } from '../read/file-bytes.ts'
import { column, smallPdf } from '../read/pdf/testing/small-pdf.ts'
import { sheetImage } from './sheet-image.ts'

const PDF = smallPdf({ pages: [{ drawn: column(['The mill by the river closed.']) }] })

let folder: string
let file: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'verbatim-sheet-image-'))
  file = path.join(folder, 'report.pdf')
  await writeFile(file, PDF)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const asked = (number: number) => ({
  ...{ documentKey: 'report.pdf', path: file, sha256: sha256Of(PDF), number },
})

it('is drawn once for all who want it at a time, whoever of them gives up', async () => {
  const giving = new AbortController()
  const [first, second] = [sheetImage(asked(1), giving.signal), sheetImage(asked(1))]
  giving.abort()
  await expect(first).rejects.toMatchObject({ code: 'cancelled' })
  expect((await second).type).toBe('image/png')
})

it('is refused at once where too many wait, and again possible when they are done', async () => {
  const waiting = Array.from({ length: 20 }, (_, at) => sheetImage(asked(at + 1)))
  await expect(sheetImage(asked(21))).rejects.toMatchObject({
    ...{ code: 'sheet-delayed', status: 503, facts: { problem: { reason: 'drawing-queue-full' } } },
  })
  const ends = await Promise.allSettled(waiting)
  expect(ends.map(({ status }) => status)).toEqual(['fulfilled', ...Array(19).fill('rejected')])
  await expect(sheetImage(asked(21))).rejects.toMatchObject({ code: 'sheet-unavailable' })
})
