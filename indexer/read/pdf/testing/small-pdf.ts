import { pdfLock } from './pdf-lock.ts'
/** Words at a place: in points from the left and from the bottom of the page. */
export type Drawn = {
  x: number
  y: number
  text: string
  size?: number
  bold?: boolean
  /** Counterclockwise, in degrees. */
  turned?: number
  /** Drawn as text recognition does over a picture: not at all. */
  invisible?: boolean
}
export type SmallPage = {
  drawn?: readonly Drawn[]
  /** From left to right, each glyph with what the file says that it stands for. */
  glyphs?: readonly (Omit<Drawn, 'text'> & { shapes: readonly string[] })[]
  picture?: boolean
  /** What is seen of it, if that is not all: left, bottom, right and top, as places are given. */
  crop?: readonly [number, number, number, number]
  /** By how much it is turned clockwise when it is looked at, in degrees. */
  rotate?: 90 | 180 | 270
  /** Its size stands on the tree of pages alone, and a link is on it. */
  linked?: true
}
export type SmallPdf = {
  pages: readonly SmallPage[]
  title?: string
  author?: string
  /** In the syntax of the format (ISO 32000-1, 12.4.2). */
  labels?: string
  /** With which its pages are encrypted; its entries are not, so that there may be none. */
  password?: string
  /** What the font of `glyphs` says of its shapes; nothing if it is null. */
  names?: null
}

const ID = '00112233445566778899aabbccddeeff'

export const PAGE = { width: 600, height: 800 }
/** Each shape of `glyphs` is as wide, in parts of its size. */
export const SHAPE_WIDTH = 0.5

const escaped = (text: string) => text.replace(/[\\()]/g, '\\$&')

function placed({ x, y, turned = 0 }: Pick<Drawn, 'x' | 'y' | 'turned'>): string {
  const turn = (turned * Math.PI) / 180
  const [cos, sin] = [Math.cos(turn).toFixed(4), Math.sin(turn).toFixed(4)]
  return `${cos} ${sin} ${(-Math.sin(turn)).toFixed(4)} ${cos} ${x} ${y} Tm`
}

const wordsOf = ({ text, size = 10, bold = false, invisible = false, ...place }: Drawn) =>
  `BT /${bold ? 'B' : 'R'} ${size} Tf ${invisible ? 3 : 0} Tr ${placed(place)} (${escaped(text)}) Tj ET`

/**
 * A file with text in the standard fonts, which every program that reads the format has, and in one that has no shapes
 * and says of each of its glyphs what it stands for.
 */
export function smallPdf({ pages, title, author, labels, password, names }: SmallPdf): Buffer {
  const objects: string[] = []
  const add = (body: string) => objects.push(body)
  const stream = (content: string) =>
    `<</Length ${Buffer.byteLength(content, 'latin1')}>>stream\n${content}\nendstream`
  const shapes = [...new Set(pages.flatMap(({ glyphs = [] }) => glyphs.flatMap((it) => it.shapes)))]
  const codeOf = (shape: string) => (shapes.indexOf(shape) + 1).toString(16).padStart(4, '0')
  const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex')
  const root = 1
  const tree = 2
  add(`<</Type/Catalog/Pages ${tree} 0 R${labels === undefined ? '' : `/PageLabels<</Nums[${labels}]>>`}>>`)
  add('')
  const font = (name: string) => `<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`
  const regular = add(font('Helvetica'))
  const bold = add(font('Helvetica-Bold'))
  const map = shapes.map((shape) => `<${codeOf(shape)}> <${utf16(shape)}>`).join('\n')
  const toUnicode = add(
    stream(
      `begincmap\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${shapes.length} beginbfchar\n${map}\nendbfchar\nendcmap`,
    ),
  )
  const descendant = add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/Shapes/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW ${SHAPE_WIDTH * 1000}/FontDescriptor<</Type/FontDescriptor/FontName/Shapes/Flags 4/Ascent 800/Descent -200/CapHeight 700/ItalicAngle 0/StemV 80/FontBBox[0 -200 500 800]>>>>`,
  )
  const own = add(
    `<</Type/Font/Subtype/Type0/BaseFont/Shapes/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]${names === null ? '' : `/ToUnicode ${toUnicode} 0 R`}>>`,
  )
  const kids = pages.map(({ drawn = [], glyphs = [], picture = false, crop, rotate, linked }) => {
    const shown = glyphs.map(
      ({ shapes: line, size = 10, ...place }) =>
        `BT /S ${size} Tf ${placed(place)} <${line.map(codeOf).join('')}> Tj ET`,
    )
    const image = picture ? ['q 400 0 0 400 100 200 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q'] : []
    const content = add(stream([...image, ...drawn.map(wordsOf), ...shown].join('\n')))
    const fonts = `/Font<</R ${regular} 0 R/B ${bold} 0 R/S ${own} 0 R>>`
    const size = `/MediaBox[0 0 ${PAGE.width} ${PAGE.height}]`
    const link = '/Annots[<</Type/Annot/Subtype/Link/Rect[10 10 50 50]/Border[0 0 0]>>]'
    const seen = `${linked ? link : size}${crop ? `/CropBox[${crop.join(' ')}]` : ''}${rotate ? `/Rotate ${rotate}` : ''}`
    return add(`<</Type/Page/Parent ${tree} 0 R${seen}/Contents ${content} 0 R/Resources<<${fonts}>>>>`)
  })
  objects[tree - 1] =
    `<</Type/Pages/MediaBox[0 0 ${PAGE.width} ${PAGE.height}]/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]/Count ${kids.length}>>`
  const entry = (name: string, text: string | undefined) =>
    text === undefined ? '' : `/${name} <feff${utf16(text)}>`
  const info = add(`<<${entry('Title', title)}${entry('Author', author)}>>`)
  const lock = password === undefined ? null : pdfLock(password, Buffer.from(ID, 'hex'))
  const lockId = lock === null ? 0 : add(lock.dictionary)
  const locked = (body: string, object: number) =>
    body.replace(/(?<=stream\n).*(?=\nendstream$)/s, (it) =>
      lock === null ? it : lock.encrypted(object, Buffer.from(it, 'latin1')).toString('latin1'),
    )
  const offsets: number[] = []
  let file = '%PDF-1.7\n'
  objects.forEach((body, at) => {
    offsets.push(Buffer.byteLength(file, 'latin1'))
    file += `${at + 1} 0 obj\n${locked(body, at + 1)}\nendobj\n`
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const encryption = lock === null ? '' : `/Encrypt ${lockId} 0 R/ID[<${ID}> <${ID}>]`
  const start = Buffer.byteLength(file, 'latin1')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root ${root} 0 R/Info ${info} 0 R${encryption}>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

/** Lines below each other, from the top of a column. */
export const column = (
  lines: readonly string[],
  { x = 60, y = 700, step = 12, ...look }: Partial<Omit<Drawn, 'text'>> & { step?: number } = {},
): Drawn[] => lines.map((text, at) => ({ x, y: y - at * step, text, ...look }))
