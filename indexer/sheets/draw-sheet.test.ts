import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { decode } from 'fast-png'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { memberPath } from '../../model/member-path.ts'
import { sha256Of } from '../read/file-bytes.ts'
import { column, PAGE, smallPdf } from '../read/pdf/testing/small-pdf.ts'
import { zipOf } from '../read/testing/archives.ts'
import { png, scanOf } from '../read/testing/scans.ts'
import { drawSheet } from './draw-sheet.ts'

const PDF = smallPdf({
  pages: [{}, { drawn: column(['The mill by the river closed.'], { size: 20 }) }],
})

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'verbatim-sheets-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A file in the folder, and a page of what stands at a path. */
async function written(name: string, bytes: Uint8Array) {
  const file = path.join(folder, name)
  await writeFile(file, bytes)
  return file
}
const page = (at: string | null, bytes: Uint8Array, number: number) =>
  drawSheet({ documentKey: 'report.pdf', path: at, sha256: sha256Of(bytes), number })

const problemOf = (drawing: Promise<unknown>) =>
  drawing.then(
    () => null,
    (error: { code: string; facts: { number: number; problem: { reason: string } } }) =>
      `${error.code} ${error.facts.problem.reason}`,
  )

describe('a page of a file', () => {
  it('is drawn as it looks, in the shape of the page', async () => {
    const { type, bytes } = await page(await written('a.pdf', PDF), PDF, 2)
    expect(type).toBe('image/png')
    const { width, height, data, channels } = decode(bytes)
    expect([width, height, channels]).toEqual([PAGE.width * 2, PAGE.height * 2, 1])
    expect(data.some((shade) => shade < 64)).toBe(true)
    const blank = decode((await page(path.join(folder, 'a.pdf'), PDF, 1)).bytes)
    expect(blank.data.every((shade) => shade === 255)).toBe(true)
  })

  it('is drawn in colours where it has any, each in its own', async () => {
    const red = smallPdf({ pages: [{ drawn: column(['██████'], { size: 40 }) }] })
    const coloured = Buffer.from(
      red
        .toString('latin1')
        .replace('BT /R 40 Tf', '1 0 0 rg BT /R 40 Tf')
        .replace(
          /\/Length (\d+)(>>stream\n1 0 0 rg)/,
          (_, length, rest) => `/Length ${Number(length) + 9}${rest}`,
        ),
      'latin1',
    )
    const { bytes } = await page(await written('red.pdf', coloured), coloured, 1)
    const { data, channels } = decode(bytes)
    expect(channels).toBe(3)
    const pixels = Array.from({ length: data.length / 3 }, (_, at) => [...data.slice(at * 3, at * 3 + 3)])
    expect(pixels.some(([r = 0, g = 0, b = 0]) => r > 200 && g < 80 && b < 80)).toBe(true)
    expect(pixels.some(([r = 0, g = 0, b = 0]) => r < 80 && g < 80 && b > 200)).toBe(false)
  })

  it('is found in an archive, and in one in another', async () => {
    const inner = zipOf([{ name: 'report.pdf', content: PDF }])
    const file = await written('all.zip', zipOf([{ name: 'box.zip', content: inner }]))
    const at = memberPath(memberPath(file, 'box.zip'), 'report.pdf')
    expect((await page(at, PDF, 2)).type).toBe('image/png')
    expect(await problemOf(page(memberPath(file, 'other.pdf'), PDF, 1))).toBe(
      'sheet-unavailable original-gone',
    )
  })

  it('is drawn also where the file of passwords is gone, and said to be locked if it is', async () => {
    vi.stubEnv('VERBATIM_PASSWORDS', path.join(folder, 'no-passwords.txt'))
    try {
      expect((await page(await written('open.pdf', PDF), PDF, 2)).type).toBe('image/png')
      const locked = smallPdf({ pages: [{}], password: 'mill' })
      expect(await problemOf(page(await written('locked.pdf', locked), locked, 1))).toBe(
        'sheet-unavailable sheet-locked',
      )
    } finally {
      vi.unstubAllEnvs()
    }
  })

  it('that is a picture is sent as it is', async () => {
    const picture = png(await scanOf({}))
    expect(await page(await written('scan.png', picture), picture, 1)).toEqual({
      type: 'image/png',
      bytes: picture,
    })
  })

  it('is refused, with the reason, where it is not what was read', async () => {
    const file = await written('b.pdf', Buffer.concat([PDF, Buffer.from('\n')]))
    expect(await problemOf(page(file, PDF, 2))).toBe('sheet-unavailable original-changed')
    expect(await problemOf(page(path.join(folder, 'none.pdf'), PDF, 2))).toBe(
      'sheet-unavailable original-gone',
    )
    expect(await problemOf(page(path.join(folder, 'b.pdf', 'none.pdf'), PDF, 2))).toBe(
      'sheet-unavailable original-gone',
    )
    expect(await problemOf(page(folder, PDF, 2))).toBe('sheet-unavailable original-changed')
    expect(await problemOf(page(null, PDF, 2))).toBe('sheet-unavailable original-gone')
    expect(await problemOf(page(await written('c.pdf', PDF), PDF, 3))).toBe('sheet-unavailable not-drawn')
    const tiff = Buffer.from('II*\0rest', 'latin1')
    expect(await problemOf(page(await written('scan.tif', tiff), tiff, 1))).toBe(
      'sheet-unavailable not-drawn',
    )
  })
})
