import { eld } from 'eld/extrasmall'
import type { ScannedPage } from '../drawn.ts'
import { drawnPage, slopeOf } from './drawn-page.ts'
import { languagesIn, type ScanLanguage, scanLanguage } from './language-data.ts'
import { PageTooSlow, processorSeconds, Recogniser, type ScanLine, type Turn } from './recogniser.ts'
import { SCAN_LIMITS, type ScanLimits } from './scanned.ts'

/** A picture of a page: encoded in any way that is read, its size in pixels, and how many of them a point has. */
export type PagePicture = { bytes: Uint8Array; width: number; height: number; perPoint: number }

/** In pixels: no letter is read that is smaller, and Tesseract fails where there is less around a pixel than it looks at. */
const SIDE_AT_LEAST = 8
/** Of all words: of what is no text, or in another language, Tesseract is less sure. */
const CONFIDENCE_AT_LEAST = 0.6
/** An orientation, as Exif counts. */
const AS_IT_LIES = 1
const DEGREE = Math.PI / 180
/** Lines that are further askew are read worse, and from about 8° on many are not found. */
const ASKEW_AT_LEAST = 4 * DEGREE
/** Of a page of which nothing is read as it lies: near one of these, lines are found, and how far askew they are. */
const TURNS_TO_TRY = [0, 10 * DEGREE, -10 * DEGREE]
/** Two measures of one angle. */
const SAME_ANGLE_WITHIN = DEGREE
const LETTERS_TO_TELL_LANGUAGE = /(?:\P{L}*\p{L}){100}/u

/** One for a process, because its data takes a while to load, and it reads one page at a time. */
const recogniser = new Recogniser()

const textOf = (lines: readonly ScanLine[]) =>
  lines.map(({ words }) => words.map(({ text }) => text).join(' ')).join('\n')

function confidenceOf(lines: readonly ScanLine[]): number {
  const words = lines.flatMap((it) => it.words)
  return words.length === 0 ? 0 : words.reduce((sum, it) => sum + it.confidence, 0) / words.length
}

const surer = <Read extends { lines: readonly ScanLine[] }>(one: Read, other: Read): Read =>
  confidenceOf(other.lines) > confidenceOf(one.lines) ? other : one

type Read = { language: ScanLanguage; turn: Turn; lines: readonly ScanLine[] }
type Unread = Exclude<ScannedPage, { state: 'read' }>
/** A page that is being read: until when, by what the process has used of the processor, in seconds; the best so far. */
type PageInHand = { readonly bytes: Uint8Array; readonly until: number; surest: Read | null }

/** Pages of one document, of which each is likely to be in the language of the one before. */
export class ScanReader {
  #language: ScanLanguage | null
  #orientation = AS_IT_LIES
  readonly #told: () => void
  readonly #limits: ScanLimits
  readonly #begun = processorSeconds()
  #pages = 0

  /**
   * @param stated the language of the document, in BCP 47, where that is known
   * @param told called again and again while a page is read
   */
  constructor(stated: string | undefined, told: () => void, limits = SCAN_LIMITS) {
    this.#language = scanLanguage(stated)
    this.#told = told
    this.#limits = limits
  }

  /** Whether as much was read as may be. */
  get spent(): boolean {
    const { pages, seconds } = this.#limits
    return this.#pages >= pages || processorSeconds() - this.#begun >= seconds
  }

  async read(picture: PagePicture): Promise<ScannedPage> {
    if (this.spent) return { state: 'left-out' }
    if (Math.min(picture.width, picture.height) < SIDE_AT_LEAST) return { state: 'blank' }
    this.#pages += 1
    await recogniser.ready()
    const page: PageInHand = {
      bytes: picture.bytes,
      until: processorSeconds() + this.#limits.secondsOfPage,
      surest: null,
    }
    try {
      const unread = this.#readNow(page)
      if (unread !== null) return unread
    } catch (error) {
      if (!(error instanceof PageTooSlow)) throw error
      // What was read before its time was over stays.
      if (confidenceOf(page.surest?.lines ?? []) < CONFIDENCE_AT_LEAST) return { state: 'too-slow' }
    }
    return this.#asRead(picture, page.surest)
  }

  #asRead({ width, height, perPoint }: PagePicture, read: Read | null): ScannedPage {
    if (read === null || read.lines.length === 0) return { state: 'blank' }
    if (confidenceOf(read.lines) < CONFIDENCE_AT_LEAST) return { state: 'unreadable' }
    this.#language = read.language
    this.#orientation = read.turn.orientation
    const size = { width: width / perPoint, height: height / perPoint }
    return { state: 'read', drawn: drawnPage(read.lines, size, perPoint, read.turn) }
  }

  /** @returns why there is nothing to read; null where something was tried, of which the surest reading counts */
  #readNow(page: PageInHand): Unread | null {
    const asItLies = this.#readTurned(page, 0)
    if (!('state' in asItLies)) {
      this.#setStraight(page, asItLies)
      return null
    }
    if (asItLies.state !== 'other-script') return asItLies
    // The script of a page that is askew can be told wrong.
    const turn = { orientation: AS_IT_LIES, radians: 0 }
    this.#setStraight(page, { language: this.#language ?? 'eng', turn, lines: [] })
    return confidenceOf(page.surest?.lines ?? []) < CONFIDENCE_AT_LEAST ? asItLies : null
  }

  #readTurned(page: PageInHand, radians: number): Read | Unread {
    if (processorSeconds() > page.until) throw new PageTooSlow()
    const upright = recogniser.upright(page.bytes, radians)
    this.#told()
    if (upright === 'undecodable') return { state: 'damaged' }
    const script = upright?.script
    const possible = script === undefined ? this.#possible() : languagesIn(script)
    const [usual] = possible
    if (usual === undefined) return { state: 'other-script', script: script ?? '' }
    const known = this.#language !== null && possible.includes(this.#language) ? this.#language : usual
    const readAs = (language: ScanLanguage, orientation: number) =>
      this.#readAs(page, language, { orientation, radians })
    let best = readAs(known, upright?.orientation ?? this.#orientation)
    const other = script === undefined ? this.#otherScript(best.lines) : otherLanguage(best, possible)
    if (other !== null) best = surer(best, readAs(other, best.turn.orientation))
    // Of a coarse picture, which way up it is can be told wrong, and most lie as they should.
    if (confidenceOf(best.lines) < CONFIDENCE_AT_LEAST && best.turn.orientation !== AS_IT_LIES) {
      best = surer(best, readAs(known, AS_IT_LIES))
    }
    return best
  }

  #readAs(page: PageInHand, language: ScanLanguage, turn: Turn): Read {
    const seconds = page.until - processorSeconds()
    const read = { language, turn, lines: recogniser.read(page.bytes, language, turn, seconds, this.#told) }
    page.surest = page.surest === null ? read : surer(page.surest, read)
    return read
  }

  /** Reads a page that is askew once more, as it is when it is turned by that angle. */
  #setStraight(page: PageInHand, asItLies: Read): void {
    for (const radians of anglesOf(page.bytes, asItLies)) {
      const straight = this.#readTurned(page, radians)
      // Its script can be told wrong as well: what is in another one is read as nothing that is sure.
      if ('state' in straight) this.#readAs(page, asItLies.language, { orientation: AS_IT_LIES, radians })
    }
  }

  /** Where too little is on a page to tell its script. */
  #possible(): readonly ScanLanguage[] {
    return [this.#language ?? 'eng']
  }

  #otherScript(lines: readonly ScanLine[]): ScanLanguage | null {
    if (confidenceOf(lines) >= CONFIDENCE_AT_LEAST) return null
    return this.#language === 'ara' ? 'eng' : 'ara'
  }
}

/** The language that a page turns out to be in, where another one of its script was taken for it. */
function otherLanguage(
  { language, lines }: { language: ScanLanguage; lines: readonly ScanLine[] },
  possible: readonly ScanLanguage[],
): ScanLanguage | null {
  const text = textOf(lines)
  if (!LETTERS_TO_TELL_LANGUAGE.test(text)) return null
  const found = scanLanguage(eld.detect(text).language)
  return found === null || found === language || !possible.includes(found) ? null : found
}

/** By which a page may have to be turned to be straight; none for one that is about straight, in radians. */
function anglesOf(bytes: Uint8Array, { language, turn, lines }: Read): number[] {
  const isRead = confidenceOf(lines) >= CONFIDENCE_AT_LEAST
  const measured = isRead
    ? [-Math.atan(slopeOf(lines))]
    : TURNS_TO_TRY.flatMap((radians) => {
        const more = recogniser.skew(bytes, language, { ...turn, radians })
        return more === null ? [] : [radians + more]
      })
  return measured
    .filter((it) => Math.abs(it) >= ASKEW_AT_LEAST)
    .filter((it, at, all) => all.findIndex((other) => Math.abs(it - other) <= SAME_ANGLE_WITHIN) === at)
}
