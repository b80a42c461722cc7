/** How a word was read, where it was read from a picture. */
export type WordReading = { confidence: number; doubtful: boolean }

/**
 * A character, or several that share one shape (a ligature), as it stands on the page: in points, with y growing
 * downwards, turned so that its own line runs from left to right.
 */
export type Glyph = {
  text: string
  left: number
  right: number
  /** Of the line that it stands on. */
  baseline: number
  size: number
  bold: boolean
  /** Whether a space stands before it in the order in which the page draws it. */
  spaced: boolean
  /** How sure it is, where it is a word that was read from a picture. */
  read?: WordReading
}

/**
 * How places measured in one way are measured in another: x becomes ax + cy + e, and y becomes bx + dy + f, as in a
 * matrix of CSS.
 */
export type Mapping = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/**
 * The glyphs of a page that run in one direction. `degrees`: clockwise, 0 for most text. `top` and `bottom`: the edges
 * of the page, measured as baselines are. `toSheet`: to the page as it is looked at, in points from its upper left
 * corner; null where that is not known.
 */
export type Direction = {
  degrees: number
  glyphs: Glyph[]
  top: number
  bottom: number
  toSheet: Mapping | null
}

/** What a page measures when it is looked at, in points. */
export type SheetSize = { width: number; height: number }

/** What is drawn on a page. */
export type Drawn = {
  size: SheetSize
  directions: Direction[]
  /** How many characters no font says anything about: the file can be looked at and not read. */
  unknown: number
  /** How many characters are drawn without being visible, as text recognition lays them over a picture. */
  invisible: number
  /** Whether anything else is drawn, such as a picture. */
  pictures: boolean
}

/** What was read of a page, or why nothing was. `left-out`: as much of its file was read as may be. `script`: in which no language is read, as Unicode names it. */
export type ScannedPage =
  | { state: 'read'; drawn: Drawn }
  | { state: 'blank' | 'unreadable' | 'too-slow' | 'damaged' | 'left-out' }
  | { state: 'other-script'; script: string }

/** What was read of the pages of a file that are pictures, by their numbers as a reader counts them. */
export type ScannedPages = ReadonlyMap<number, ScannedPage>
