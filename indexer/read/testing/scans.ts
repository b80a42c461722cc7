import { crc32, deflateSync } from 'node:zlib'
import { withPdf } from '../pdf/file.ts'
import { loadPdfium } from '../pdf/library.ts'
import type { Raster } from '../pdf/raster.ts'
import { PAGE, type SmallPage, smallPdf } from '../pdf/testing/small-pdf.ts'

/** A page as a scanner would see it: drawn, and then a picture. */
export async function scanOf(page: SmallPage): Promise<Raster> {
  await loadPdfium()
  const drawn = withPdf(smallPdf({ pages: [page] }), ({ render }) => render(0))
  if (!drawn.ok || drawn.result === null) throw new Error('the page cannot be drawn')
  return drawn.result
}

/** The same page as it looks when it is turned clockwise by a quarter. */
export function turned({ width, height, pixels }: Raster): Raster {
  const result = new Uint8Array(pixels.length)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) result[x * height + (height - 1 - y)] = pixels[y * width + x] ?? 0
  }
  return { width: height, height: width, pixels: result }
}

/** The same page as it looks where the sheet lay askew, by so many degrees clockwise, on white. */
export function askew({ width, height, pixels }: Raster, degrees: number): Raster {
  const radians = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)]
  const result = new Uint8Array(pixels.length).fill(255)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [dx, dy] = [x - width / 2, y - height / 2]
      const [left, top] = [
        Math.round(width / 2 + dx * cos + dy * sin),
        Math.round(height / 2 - dx * sin + dy * cos),
      ]
      if (left < 0 || left >= width || top < 0 || top >= height) continue
      result[y * width + x] = pixels[top * width + left] ?? 255
    }
  }
  return { width, height, pixels: result }
}

/** The same page, half as wide and high, as a bad scanner sees it: grey ink on grey paper, both full of grain. */
export function grainy({ width, height, pixels }: Raster): Raster {
  const [wide, high] = [width >> 1, height >> 1]
  let seed = 1
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed / 2_147_483_647
  }
  const result = new Uint8ClampedArray(wide * high)
  for (let at = 0; at < result.length; at += 1) {
    const from = 2 * (Math.floor(at / wide) * width + (at % wide))
    const four = [from, from + 1, from + width, from + width + 1].map((it) => pixels[it] ?? 0)
    const mean = four.reduce((sum, it) => sum + it, 0) / 4
    const grain = (random() + random() + random() - 1.5) * 40
    result[at] = 128 + (mean - 128) * 0.75 + grain
  }
  return { width: wide, height: high, pixels: new Uint8Array(result) }
}

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
}

/** In shades of grey, without filters (ISO/IEC 15948). */
export function png({ width, height, pixels }: Raster): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const lines = Buffer.alloc((width + 1) * height)
  for (let row = 0; row < height; row += 1) {
    lines.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1)
  }
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', new Uint8Array()),
  ])
}

/** A PDF of pictures, one a page. `over`: what programs that scan lay over each, such as spaces. */
export function scannedPdf(rasters: readonly Raster[], over = ''): Buffer {
  const objects: string[] = []
  const kids = rasters.map(({ width, height, pixels }) => {
    const data = Buffer.from(deflateSync(pixels)).toString('latin1')
    const image = objects.push(
      `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode/Length ${data.length}>>stream\n${data}\nendstream`,
    )
    const content = `q ${PAGE.width} 0 0 ${PAGE.height} 0 0 cm /I Do Q BT /F 10 Tf 60 60 Td (${over}) Tj ET`
    const drawn = objects.push(`<</Length ${content.length}>>stream\n${content}\nendstream`)
    return objects.push(
      `<</Type/Page/Parent PARENT/MediaBox[0 0 ${PAGE.width} ${PAGE.height}]/Contents ${drawn} 0 R/Resources<</XObject<</I ${image} 0 R>>/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>`,
    )
  })
  const tree = objects.push(
    `<</Type/Pages/Kids[${kids.map((it) => `${it} 0 R`).join(' ')}]/Count ${kids.length}>>`,
  )
  const root = objects.push(`<</Type/Catalog/Pages ${tree} 0 R>>`)
  const bodies = objects.map((it) => it.replace('/Parent PARENT', () => `/Parent ${tree} 0 R`))
  let file = '%PDF-1.7\n'
  const offsets = bodies.map((body, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj\n${body}\nendobj\n`
    return offset
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${bodies.length + 1}/Root ${root} 0 R>>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}
