import { readFile } from 'node:fs/promises'
import type { BaseApi, Core, ResultIterator } from 'tesseract.js-core/tesseract-core-simd.js'
import { dataOf, type ScanLanguage } from './language-data.ts'

// Not imported: see `language-data.ts`.
const { resolve } = process.getBuiltinModule('node:module').createRequire(import.meta.url)
const WASM = 'tesseract.js-core/tesseract-core-simd.wasm'

/** A word as it was read, with its place on the upright page. In pixels, with y growing downwards. */
export type ScanWord = {
  text: string
  /** Of its reading, from 0 to 1, as Tesseract gives it. */
  confidence: number
  left: number
  right: number
  top: number
  bottom: number
}
/** Words on one line, in the order in which they are read. */
export type ScanLine = {
  words: ScanWord[]
  /** Where it stands: the middle of its baseline, and how much that goes down to the right. */
  baseline: { x: number; y: number; slope: number }
  height: number
}

/** Which way up a page is, as Exif counts, and the name of its script; null if too little is on it to tell. */
export type Upright = { orientation: number; script: string } | null

/** How a picture is set straight: which way up it is, as Exif counts, and then by how much it is turned, in radians. */
export type Turn = { orientation: number; radians: number }

/** The page was given up: reading it took longer than a page may take. */
export class PageTooSlow extends Error {}

/** Of this process, of which other work on the machine takes none. */
export function processorSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000_000
}
const TOLD_AFTER_SECONDS = 1
/** What reading a page has taken and may take, in seconds of the processor, and whom to tell that it goes on. */
type Reading = { begun: number; most: number; toldAt: number; told: () => void }

/** Levels of what was found (PageIteratorLevel). */
const LINE = 2
const WORD = 3
/** Engines (OcrEngineMode): the classifier tells orientation, the network reads. */
const CLASSIFIER = 0
const NETWORK = 1
/** What the page is turned by (OrientationId), as Exif has it: not, clockwise, upside down, counterclockwise. */
const EXIF = [1, 8, 3, 6]
/** How sure of the orientation it has to be; whatever it is for a page with a few words only. */
const SURE_AT_LEAST = 2
const INPUT = '/input'
/** Fewer may be anything that is straight. */
const LINES_AT_LEAST = 3
/** Languages that are kept at hand. */
const LANGUAGES_AT_MOST = 2
/** Its memory never gets smaller: after so many pages it begins anew. */
const PAGES_AT_MOST = 200

/** Tesseract, in a memory of its own: it has no access to files, to a network or to scripts. */
export class Recogniser {
  #core: Core | null = null
  #osd: BaseApi | null = null
  readonly #languages = new Map<ScanLanguage, BaseApi>()
  #reading: Reading | null = null
  #pages = 0

  /** Has it at hand for the next page. */
  async ready(): Promise<void> {
    if (this.#pages >= PAGES_AT_MOST) this.#forget()
    if (this.#core !== null) return
    const [{ default: start }, wasmBinary] = await Promise.all([
      import('tesseract.js-core/tesseract-core-simd.js'),
      readFile(resolve(WASM)),
    ])
    this.#core = await start({
      wasmBinary,
      TesseractProgress: () => this.#goesOn(),
      print: () => undefined,
      printErr: () => undefined,
    })
  }

  #forget(): void {
    this.#core = null
    this.#osd = null
    this.#languages.clear()
    this.#pages = 0
  }

  /** Gives up its memory after a failure, which may leave it in any state. */
  #orForget<Result>(work: () => Result): Result {
    try {
      return work()
    } catch (error) {
      this.#forget()
      throw error
    }
  }

  #goesOn(): void {
    if (this.#reading === null) return
    const { begun, most, toldAt, told } = this.#reading
    const now = processorSeconds()
    if (now - begun > most) throw new PageTooSlow()
    if (now - toldAt < TOLD_AFTER_SECONDS) return
    this.#reading.toldAt = now
    told()
  }

  #started(): Core {
    if (this.#core === null) throw new Error('Tesseract is not loaded')
    return this.#core
  }

  #apiFor(data: Parameters<typeof dataOf>[0], engine: number): BaseApi {
    const core = this.#started()
    const api = new core.TessBaseAPI()
    const name = `${data}.traineddata`
    core.FS.writeFile(name, dataOf(data))
    const status = api.Init(null, data, engine)
    core.FS.unlink(name)
    if (status !== 0) throw new Error(`Tesseract cannot use its data for ${data}`)
    return api
  }

  #apiOf(language: ScanLanguage): BaseApi {
    const known = this.#languages.get(language)
    if (known !== undefined) return known
    for (const [other, api] of this.#languages) {
      if (this.#languages.size < LANGUAGES_AT_MOST) break
      api.End()
      api.__destroy__()
      this.#languages.delete(other)
    }
    const api = this.#apiFor(language, NETWORK)
    // Columns, tables and pictures are told apart (PSM_AUTO).
    api.SetVariable('tessedit_pageseg_mode', '3')
    // Ink is told from paper by what is around it (Sauvola): one limit for a page is in the grain of one that is mostly
    // empty, and a stain or a shadow is on one side of it.
    api.SetVariable('thresholding_method', '2')
    this.#languages.set(language, api)
    return api
  }

  /**
   * Of a picture that is turned by so much.
   * @returns `undecodable` if the picture cannot be decoded
   * @throws after which `ready` has to be waited for
   */
  upright(image: Uint8Array, radians: number): Upright | 'undecodable' {
    return this.#orForget(() => {
      const core = this.#started()
      this.#pages += 1
      this.#osd ??= this.#apiFor('osd', CLASSIFIER)
      core.FS.writeFile(INPUT, image)
      if (this.#osd.SetImageFile(1, radians) === 1) return 'undecodable'
      const found = new core.OSResults()
      const known = this.#osd.DetectOS(found)
      const { orientation_id, oconfidence, script_id } = found.best_result
      const isSure = known && oconfidence >= SURE_AT_LEAST
      const script = isSure ? found.unicharset.get_script_from_script_id(script_id) : null
      this.#osd.Clear()
      found.__destroy__()
      if (script === null) return null
      return { orientation: EXIF[orientation_id] ?? 1, script }
    })
  }

  /**
   * By how much more a picture has to be turned for its lines to be straight, in radians; null where too few are found
   * to tell. None of them is read.
   * @param language of which the data are at hand
   * @throws after which `ready` has to be waited for
   */
  skew(image: Uint8Array, language: ScanLanguage, { orientation, radians }: Turn): number | null {
    return this.#orForget(() => {
      const core = this.#started()
      const api = this.#apiOf(language)
      core.FS.writeFile(INPUT, image)
      if (api.SetImageFile(orientation, radians) === 1) return null
      const found = api.AnalyseLayout()
      let lines = 0
      if (core.getPointer(found) !== 0) {
        found.Begin()
        do lines += 1
        while (found.Next(LINE))
        found.__destroy__()
      }
      const skew = lines < LINES_AT_LEAST ? null : api.GetGradient()
      api.Clear()
      return skew
    })
  }

  /**
   * The lines of a picture.
   * @param seconds of the processor that it may take
   * @param told called about once in each of them
   * @throws PageTooSlow, and after it or anything else `ready` has to be waited for
   */
  read(
    image: Uint8Array,
    language: ScanLanguage,
    { orientation, radians }: Turn,
    seconds: number,
    told: () => void,
  ): ScanLine[] {
    return this.#orForget(() => {
      const core = this.#started()
      const api = this.#apiOf(language)
      core.FS.writeFile(INPUT, image)
      if (api.SetImageFile(orientation, radians) === 1) return []
      const begun = processorSeconds()
      this.#reading = { begun, most: seconds, toldAt: begun, told }
      try {
        api.Recognize(null)
      } finally {
        this.#reading = null
      }
      const lines = linesOf(api.GetIterator())
      api.Clear()
      return lines
    })
  }
}

/** Tesseract marks the direction of words by characters that no page has. */
const DIRECTION_MARKS = /[\u200e\u200f\u202a-\u202e]/g

function linesOf(found: ResultIterator): ScanLine[] {
  const lines: ScanLine[] = []
  found.Begin()
  do {
    if (found.Empty(WORD)) continue
    const text = found.GetUTF8Text(WORD).replace(DIRECTION_MARKS, '').trim()
    if (found.IsAtBeginningOf(LINE) || lines.length === 0) {
      const { x0, x1, y0, y1 } = found.getBaseline(LINE)
      const { row_height: height } = found.getRowAttributes()
      const baseline = { x: (x0 + x1) / 2, y: (y0 + y1) / 2, slope: x1 > x0 ? (y1 - y0) / (x1 - x0) : 0 }
      lines.push({ words: [], baseline, height })
    }
    if (text === '') continue
    const { x0: left, x1: right, y0: top, y1: bottom } = found.getBoundingBox(WORD)
    lines.at(-1)?.words.push({ text, confidence: found.Confidence(WORD) / 100, left, right, top, bottom })
  } while (found.Next(WORD))
  return lines.filter(({ words }) => words.length > 0)
}
