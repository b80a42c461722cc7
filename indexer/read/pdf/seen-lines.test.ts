import { describe, expect, it } from 'vitest'
import type { Sheet } from '../../../model/document.ts'
import { openImage } from '../readers/image.ts'
import { openPdf } from '../readers/pdf.ts'
import { png, scannedPdf, scanOf, turned } from '../testing/scans.ts'
import { withPdf } from './file.ts'
import { loadPdfium } from './library.ts'
import type { Raster } from './raster.ts'
import { column, type SmallPage, smallPdf } from './testing/small-pdf.ts'

// A line is where its ink is: pages are drawn, and looked at.

const LINES = [
  'The harbour authority said that 1,700 dockers',
  'had gone back to their work after 36 days, and',
  'that the old mill by the river had been closed.',
]
const TEXT = column(LINES, { x: 120, y: 600, size: 20, step: 40 })

const DARK = 128
const count = (
  { width, pixels }: Raster,
  [left, top, right, bottom]: readonly number[],
  perPoint: number,
) => {
  let dark = 0
  pixels.forEach((shade, at) => {
    const [x, y] = [(at % width) / perPoint, Math.floor(at / width) / perPoint]
    const isIn =
      x >= Math.min(left ?? 0, right ?? 0) &&
      x < Math.max(left ?? 0, right ?? 0) &&
      y >= (top ?? 0) &&
      y < (bottom ?? 0)
    if (shade < DARK && isIn) dark += 1
  })
  return dark
}

/** How much of all ink is in the places of the lines, each of which has an equal part of it, or nearly. */
function inkIn(picture: Raster, sheet: Sheet): number {
  const perPoint = picture.width / sheet.width
  const all = count(picture, [0, 0, sheet.width, sheet.height], perPoint)
  const each = sheet.lines.map(([, , ...box]) => count(picture, box, perPoint))
  for (const it of each) expect(it / all).toBeGreaterThan(0.8 / sheet.lines.length)
  return each.reduce((sum, it) => sum + it, 0) / all
}

async function looked(bytes: Uint8Array): Promise<{ text: string; sheet: Sheet; picture: Raster }> {
  const known = { collection: 'c', documentKey: 'page', path: '/c/page', manifest: null, sha256: '' }
  const { text, sheets } = (await openPdf({ ...known, format: 'pdf', bytes }, () => undefined))()
  await loadPdfium()
  const drawn = withPdf(bytes, ({ render }) => render(0))
  const [sheet] = sheets ?? []
  if (!sheet || !drawn.ok || drawn.result === null) throw new Error('the page cannot be looked at')
  return { text, sheet, picture: drawn.result }
}

describe('lines of a page are where they are seen', () => {
  const pages: [string, SmallPage][] = [
    ['as it lies', { drawn: TEXT }],
    ['that has its size from the tree of pages, and a link', { drawn: TEXT, linked: true }],
    ['of which a part is seen', { drawn: TEXT, crop: [100, 150, 600, 800] }],
    ['that is turned by a quarter', { drawn: TEXT, rotate: 90, crop: [0, 100, 600, 800] }],
    ['that is turned by a half', { drawn: TEXT, rotate: 180, crop: [50, 100, 600, 800] }],
    ['that is turned by three quarters', { drawn: TEXT, rotate: 270, crop: [50, 100, 600, 800] }],
    [
      'whose text runs up the page',
      { drawn: TEXT.map((it, at) => ({ ...it, x: 200 + at * 40, y: 100, turned: 90 })) },
    ],
    [
      'whose text runs up the page, which is turned for it',
      { drawn: TEXT.map((it, at) => ({ ...it, x: 200 + at * 40, y: 100, turned: 90 })), rotate: 90 },
    ],
  ]
  it.each(pages)('%s', async (_, page) => {
    const { text, sheet, picture } = await looked(smallPdf({ pages: [page] }))
    expect(sheet.lines.map(([start, end]) => text.slice(start, end))).toEqual(LINES)
    expect(sheet.width / sheet.height).toBeCloseTo(picture.width / picture.height, 2)
    expect(inkIn(picture, sheet)).toBeGreaterThan(0.97)
  })

  it('upside down run to the left, and none is where the page ends', async () => {
    const turned = { drawn: TEXT.map((it) => ({ ...it, x: 500, turned: 180 })) }
    const { sheet } = await looked(smallPdf({ pages: [turned] }))
    expect(sheet.lines.map(([, , left, , right]) => left > right)).toEqual([true, true, true])
    const cut = await looked(smallPdf({ pages: [{ drawn: TEXT, crop: [0, 0, 600, 590] }] }))
    expect(cut.text.split('\n')).toEqual(LINES)
    expect(cut.sheet.lines.map(([start, end]) => cut.text.slice(start, end))).toEqual(LINES.slice(1))
  })

  it('that is a picture in a file', async () => {
    const { text, sheet, picture } = await looked(scannedPdf([await scanOf({ drawn: TEXT })]))
    expect(sheet.lines.map(([start, end]) => text.slice(start, end))).toEqual(LINES)
    expect(inkIn(picture, sheet)).toBeGreaterThan(0.97)
  })

  it.each([1, 2, 3])('that is a picture, and was turned by quarters: %i', async (quarters) => {
    let picture = await scanOf({ drawn: TEXT })
    for (let at = 0; at < quarters; at += 1) picture = turned(picture)
    const known = { collection: 'c', documentKey: 'page', path: '/c/page', manifest: null, sha256: '' }
    const opened = await openImage({ ...known, format: 'image', bytes: png(picture) }, () => undefined)
    const [sheet] = opened().sheets ?? []
    expect(sheet?.lines).toHaveLength(LINES.length)
    expect(sheet && inkIn(picture, sheet)).toBeGreaterThan(0.97)
  })
})
