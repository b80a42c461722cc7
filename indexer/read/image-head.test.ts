import { describe, expect, it } from 'vitest'
import { imageFormatOf, imagePages, withFirst } from './image-head.ts'

/** A picture takes as much: three entries, between their number and where the next one is. */
const BYTES = 42

/** A file of pictures of these sizes, each described after the one before (TIFF 6.0, section 2). */
function tiff(sizes: readonly [width: number, height: number, kind?: number][]): Buffer {
  const file = Buffer.alloc(8 + sizes.length * BYTES)
  file.write('II*\0', 'latin1')
  file.writeUInt32LE(8, 4)
  sizes.forEach(([width, height, kind = 0], index) => {
    const at = 8 + index * BYTES
    file.writeUInt16LE(3, at)
    const entries: [tag: number, value: number][] = [
      [254, kind],
      [256, width],
      [257, height],
    ]
    entries.forEach(([tag, value], entry) => {
      file.writeUInt16LE(tag, at + 2 + entry * 12)
      file.writeUInt16LE(4, at + 4 + entry * 12)
      file.writeUInt32LE(1, at + 6 + entry * 12)
      file.writeUInt32LE(value, at + 10 + entry * 12)
    })
    file.writeUInt32LE(index + 1 < sizes.length ? at + BYTES : 0, at + BYTES - 4)
  })
  return file
}

describe('the pictures of a file', () => {
  it('are those of each page of a TIFF, which any of them can be the first of', () => {
    const file = tiff([
      [100, 200],
      [300, 400],
    ])
    expect(imageFormatOf(file)).toBe('tiff')
    const pages = imagePages(file, 'tiff')
    expect(pages.map(({ width, height }) => [width, height])).toEqual([
      [100, 200],
      [300, 400],
    ])
    const [, second = expect.fail()] = pages
    expect(imagePages(withFirst(file, second), 'tiff')).toMatchObject([{ width: 300, height: 400 }])
  })

  it('are no smaller versions of its pages, whose words are those of the page, and no masks', () => {
    const file = tiff([
      [100, 200],
      [10, 20, 1],
      [300, 400, 2],
      [300, 400, 4],
    ])
    expect(imagePages(file, 'tiff').map(({ width }) => width)).toEqual([100, 300])
  })

  it('end where a TIFF leads back to a page that was met', () => {
    const file = tiff([
      [100, 200],
      [300, 400],
    ])
    file.writeUInt32LE(8, 8 + 2 * BYTES - 4)
    expect(imagePages(file, 'tiff')).toHaveLength(2)
  })

  it('are none where the file ends before it says how large they are', () => {
    const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0])
    expect(imageFormatOf(jpeg)).toBe('jpeg')
    expect(imagePages(jpeg, 'jpeg')).toEqual([])
  })

  it('have the size that the frame of a JPEG says, after whatever stands before it', () => {
    const frame = [0xff, 0xc0, 0, 11, 8, 1, 44, 2, 88, 1, 0, 0, 0]
    const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, ...frame])
    expect(imagePages(jpeg, 'jpeg')).toEqual([{ width: 600, height: 300, at: 0 }])
  })
})
