import { expect, it, vi } from 'vitest'
import type { ScannedPage } from '../drawn.ts'
import { grainy, png, scanOf } from '../testing/scans.ts'
import { ScanReader } from './read-scan.ts'
import { PageTooSlow, Recogniser } from './recogniser.ts'
import { notesOnScans } from './scanned.ts'

const scan = async () => {
  const raster = await scanOf({ drawn: [{ x: 60, y: 700, size: 24, text: 'The mill by the river closed.' }] })
  return { ...raster, bytes: png(raster), perPoint: 300 / 72 }
}

it('leaves out what is more of a file than may be read, and says so', async () => {
  const page = await scan()
  const reader = new ScanReader('en', () => undefined, { pages: 1, seconds: 3600 })
  const first = await reader.read(page)
  expect(first.state).toBe('read')
  const second = await reader.read(page)
  expect(second).toEqual({ state: 'left-out' })
  const scanned = new Map<number, ScannedPage>([first, second].map((it, at) => [at + 1, it]))
  expect(notesOnScans(scanned, 2).map(({ code }) => code)).toEqual(['pages-read-by-ocr', 'pages-left-out'])
  const late = new ScanReader('en', () => undefined, { pages: 1, seconds: 0 })
  expect(await late.read(page)).toEqual({ state: 'left-out' })
})

it('finds no words in a picture that is smaller than any letter', async () => {
  const reader = new ScanReader('en', () => undefined)
  for (const [width, height] of [
    [1, 1],
    [100, 6],
  ] as const) {
    const raster = { width, height, pixels: new Uint8Array(width * height).fill(130) }
    expect(await reader.read({ ...raster, bytes: png(raster), perPoint: 1 })).toEqual({ state: 'blank' })
  }
})

it('gives up a page that takes more of the processor than it may, and reads the next', async () => {
  const { bytes } = await scan()
  const recogniser = new Recogniser()
  await recogniser.ready()
  expect(() => recogniser.read(bytes, 'eng', 1, 0, () => undefined)).toThrow(PageTooSlow)
  await recogniser.ready()
  const [line] = recogniser.read(bytes, 'eng', 1, 3600, () => undefined)
  expect(line?.words.map(({ text }) => text).join(' ')).toBe('The mill by the river closed.')
})

const wordsOf = (page: ScannedPage) =>
  page.state === 'read'
    ? page.drawn.directions.flatMap(({ glyphs }) => glyphs.map((it) => it.text)).join(' ')
    : ''

it('reads the few lines of a page whose paper is full of grain', async () => {
  const texts = ['The mill by the river closed.', 'Nobody had come for 17 days.']
  const raster = grainy(
    await scanOf({ drawn: texts.map((text, at) => ({ x: 60, y: 700 - at * 30, size: 14, text })) }),
  )
  const page = await new ScanReader('en', () => undefined).read({
    ...raster,
    bytes: png(raster),
    perPoint: 150 / 72,
  })
  expect(wordsOf(page)).toBe(texts.join(' '))
})

it('reads a page as it lies where that gives words, and which way up it is was told wrong', async () => {
  const told = vi.spyOn(Recogniser.prototype, 'upright').mockReturnValue({ orientation: 3, script: 'Latin' })
  try {
    const page = await new ScanReader('en', () => undefined).read(await scan())
    expect(wordsOf(page)).toBe('The mill by the river closed.')
  } finally {
    told.mockRestore()
  }
})
