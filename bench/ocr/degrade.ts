import type { Raster } from '../../indexer/read/pdf/raster.ts'
import { seeded } from '../corpus/random.ts'

/** How a page is made worse: `scale` of its pixels, degrees of skew, pixels of blur, noise as shades of grey. */
export type Way = {
  name: string
  scale: number
  degrees: number
  blur: number
  noise: number
  contrast: number
}

export const WAYS: readonly Way[] = [
  { name: '300 dpi, clean', scale: 1, degrees: 0, blur: 0, noise: 0, contrast: 1 },
  { name: '300 dpi, askew, blurred, grainy', scale: 1, degrees: 0.7, blur: 1, noise: 40, contrast: 0.75 },
  { name: '150 dpi, askew, grainy', scale: 0.5, degrees: -0.5, blur: 0, noise: 30, contrast: 0.85 },
  { name: '100 dpi, askew, grainy', scale: 1 / 3, degrees: 0.5, blur: 0, noise: 30, contrast: 0.8 },
]

const PAPER = 255

/** Each pixel of a picture of another size is the mean of those that it stands for, seen askew. */
function sampled({ width, height, pixels }: Raster, { scale, degrees }: Way): Raster {
  const [wide, high] = [Math.round(width * scale), Math.round(height * scale)]
  const turn = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const each = Math.max(1, Math.round(1 / scale))
  const result = new Uint8Array(wide * high)
  for (let y = 0; y < high; y += 1) {
    for (let x = 0; x < wide; x += 1) {
      const [dx, dy] = [x / scale - width / 2, y / scale - height / 2]
      const left = Math.round(width / 2 + dx * cos - dy * sin)
      const top = Math.round(height / 2 + dx * sin + dy * cos)
      let total = 0
      for (let row = top; row < top + each; row += 1) {
        for (let column = left; column < left + each; column += 1) {
          const isInside = row >= 0 && row < height && column >= 0 && column < width
          total += isInside ? (pixels[row * width + column] ?? PAPER) : PAPER
        }
      }
      result[y * wide + x] = total / (each * each)
    }
  }
  return { width: wide, height: high, pixels: result }
}

/** Each pixel as the mean of those around it. */
function blurred({ width, height, pixels }: Raster, radius: number): Raster {
  if (radius === 0) return { width, height, pixels }
  const result = new Uint8Array(pixels.length)
  for (let at = 0; at < pixels.length; at += 1) {
    let [total, count] = [0, 0]
    for (let row = -radius; row <= radius; row += 1) {
      for (let column = -radius; column <= radius; column += 1) {
        const pixel = pixels[at + row * width + column]
        if (pixel === undefined) continue
        total += pixel
        count += 1
      }
    }
    result[at] = total / count
  }
  return { width, height, pixels: result }
}

/** A page as a worse scanner would see it; the same each time. */
export function degraded(page: Raster, way: Way): Raster {
  const { width, height, pixels } = blurred(sampled(page, way), way.blur)
  const random = seeded(1)
  const seen = pixels.map((pixel) => {
    const grain = (random() + random() + random() - 1.5) * way.noise
    return Math.max(0, Math.min(PAPER, 128 + (pixel - 128) * way.contrast + grain))
  })
  return { width, height, pixels: seen }
}
