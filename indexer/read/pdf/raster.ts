/** A picture in shades of grey: a byte for each pixel, line by line, 0 is black. */
export type Raster = { width: number; height: number; pixels: Uint8Array }

/** As a portable graymap (PGM, binary), which needs no encoding. */
export function graymap({ width, height, pixels }: Raster): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), pixels])
}

/** Of the shades of a page: less contrast than that is a blank one, whatever the colour of its paper. */
const CONTRAST_AT_LEAST = 48
/** Specks of dust are fewer, in parts of the pixels. */
const INK_AT_LEAST = 0.00002

/** Whether nothing is on it. */
export function isBlank({ pixels }: Raster): boolean {
  const counts = new Uint32Array(256)
  for (const pixel of pixels) counts[pixel] = (counts[pixel] ?? 0) + 1
  let paper = 0
  for (let shade = 1; shade < 256; shade += 1) {
    if ((counts[shade] ?? 0) > (counts[paper] ?? 0)) paper = shade
  }
  let ink = 0
  counts.forEach((count, shade) => {
    if (Math.abs(shade - paper) >= CONTRAST_AT_LEAST) ink += count
  })
  return ink <= pixels.length * INK_AT_LEAST
}
