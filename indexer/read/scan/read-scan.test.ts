import { describe, expect, it, vi } from 'vitest'
import type { ScannedPage } from '../drawn.ts'
import { PAGE } from '../pdf/testing/small-pdf.ts'
import { askew, grainy, png, scanOf } from '../testing/scans.ts'
import { ScanReader } from './read-scan.ts'
import { PageTooSlow, Recogniser } from './recogniser.ts'
import { notesOnScans, SCAN_LIMITS } from './scanned.ts'

const AS_IT_LIES = { orientation: 1, radians: 0 }

const scan = async () => {
  const raster = await scanOf({ drawn: [{ x: 60, y: 700, size: 24, text: 'The mill by the river closed.' }] })
  return { ...raster, bytes: png(raster), perPoint: 300 / 72 }
}

it('leaves out what is more of a file than may be read, and says so', async () => {
  const page = await scan()
  const reader = new ScanReader('en', () => undefined, { ...SCAN_LIMITS, pages: 1 })
  const first = await reader.read(page)
  expect(first.state).toBe('read')
  const second = await reader.read(page)
  expect(second).toEqual({ state: 'left-out' })
  const scanned = new Map<number, ScannedPage>([first, second].map((it, at) => [at + 1, it]))
  expect(notesOnScans(scanned, 2).map(({ code }) => code)).toEqual(['pages-read-by-ocr', 'pages-left-out'])
  const late = new ScanReader('en', () => undefined, { ...SCAN_LIMITS, seconds: 0 })
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
  expect(() => recogniser.read(bytes, 'eng', AS_IT_LIES, 0, () => undefined)).toThrow(PageTooSlow)
  await recogniser.ready()
  const [line] = recogniser.read(bytes, 'eng', AS_IT_LIES, 3600, () => undefined)
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

describe('a page of a sheet that lay askew', () => {
  const texts = [
    'The mill by the river closed in March 1987, and',
    'nobody had come for 17 days when its owner wrote',
    'to the union that all 214 workers were to leave',
    'before the end of the year.',
  ]
  const page = (degrees: number, given = texts) =>
    scanOf({ drawn: given.map((text, at) => ({ x: 120, y: 600 - at * 24, size: 14, text })) })
      .then((raster) => askew(raster, degrees))
      .then((raster) =>
        new ScanReader('en', () => undefined).read({ ...raster, bytes: png(raster), perPoint: 300 / 72 }),
      )

  it.each([8, -8, 11, -11])('by %j degrees is read as it is when it is set straight', async (degrees) => {
    const found = await page(degrees)
    expect(wordsOf(found)).toBe(texts.join(' '))
    const glyphs = found.state === 'read' ? (found.drawn.directions[0]?.glyphs ?? []) : []
    // Where they stand on the straight page, in points: the first line and what is left of it.
    expect(glyphs[0]?.left).toBeCloseTo(120, -1)
    expect(glyphs[0]?.baseline).toBeCloseTo(PAGE.height - 600, -1)
  })

  it('is read where its script is told wrong once it is straight', async () => {
    const told = vi.spyOn(Recogniser.prototype, 'upright')
    told.mockReturnValueOnce(null).mockReturnValue({ orientation: 3, script: 'Greek' })
    try {
      expect(wordsOf(await page(-8))).toBe(texts.join(' '))
    } finally {
      told.mockRestore()
    }
  })

  it('is read where its script is told wrong as it lies', async () => {
    const told = vi.spyOn(Recogniser.prototype, 'upright')
    told.mockReturnValueOnce({ orientation: 1, script: 'Greek' })
    try {
      expect(wordsOf(await page(-8))).toBe(texts.join(' '))
    } finally {
      told.mockRestore()
    }
  })

  it('is told to be in a script that is not read where nothing can be read when it is straight either', async () => {
    const told = vi
      .spyOn(Recogniser.prototype, 'upright')
      .mockReturnValue({ orientation: 1, script: 'Greek' })
    const read = vi.spyOn(Recogniser.prototype, 'read').mockReturnValue([])
    try {
      expect(await page(-8)).toEqual({ state: 'other-script', script: 'Greek' })
    } finally {
      told.mockRestore()
      read.mockRestore()
    }
  })

  it('has one time for all that is tried, and keeps what was read before it is over', async () => {
    const read = vi.spyOn(Recogniser.prototype, 'read')
    try {
      await page(5)
      const seconds = read.mock.calls.map(([, , , it]) => it)
      expect(seconds.length).toBeGreaterThan(1)
      expect(seconds).toEqual(seconds.toSorted((one, other) => other - one))
      expect(new Set(seconds).size).toBe(seconds.length)

      const [first] = read.mock.results
      read.mockImplementation(() => {
        throw new PageTooSlow()
      })
      expect(await page(5)).toEqual({ state: 'too-slow' })
      read.mockImplementationOnce(() => first?.value)
      expect(wordsOf(await page(5))).not.toBe('')
    } finally {
      read.mockRestore()
    }
  })

  it('is read once where it is about straight, and not turned for the few lines that stand in nothing', async () => {
    const read = vi.spyOn(Recogniser.prototype, 'read')
    try {
      expect(wordsOf(await page(2))).toBe(texts.join(' '))
      expect(read).toHaveBeenCalledTimes(1)
      read.mockClear()
      expect(await page(0, [])).toEqual({ state: 'blank' })
      expect(read.mock.calls.every(([, , turn]) => turn.radians === 0)).toBe(true)
    } finally {
      read.mockRestore()
    }
  })
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
