import { LANGUAGES } from '../../../languages/index.ts'
import type { LeftOutReason, SpokenRange } from '../../../model/document.ts'
import { fold } from '../../../model/name-words.ts'
import type { Aside, Range } from '../../../model/passage.ts'
import { readFields } from '../fields.ts'
import { endsSentence } from '../plain/lines.ts'
import { TurnLabels } from '../plain/turn-labels.ts'
import type { Layout, PrintedPinpoint, StructureHint } from '../raw-document.ts'
import { type Cue, cuesOf } from './cues.ts'

/** Tags of WebVTT and of pages, and the positions of players. */
const MARK = /<\/?[a-z][^<>\n\r]{0,200}>|<[\d:.]{5,20}>|\{\\[^{}\n\r]{0,100}\}|^>>+|^[♪♫]+|(?<![♪♫])[♪♫]+$/giu
const VOICE = /^<v(?:\.[^\s>]+)*\s+([^>]{1,100})>$/
/** Two who speak within one cue. */
const SPEAKER_CHANGE = /^(?:[-–—]\s?(?=\p{L}|["'“‘«¿¡[(])|>>)/u
/** A sentence that ends without a pause may be followed by another of the same person, but not on and on. */
const PAUSE_SECONDS = 1
const CHARACTERS_AT_MOST = 300
const UNPUNCTUATED_CHARACTERS_AT_MOST = 600

type Piece = Range & {
  kind: 'text' | Exclude<Aside['reason'], 'note number' | 'hyphenation' | 'line break'>
  outside?: LeftOutReason
  cue: number
  /** Who speaks, as a tag says; null if it says that somebody else does. */
  voice?: string
  /** Whether somebody else begins to speak here. */
  change?: boolean
}

/** The words and marks of a line. A line that repeats the end of the cue before is set aside whole. */
function piecesOf(
  text: string,
  { start, end }: Range,
  cue: number,
  voice: string | undefined,
): { pieces: Piece[]; voice: string | undefined } {
  const line = text.slice(start, end)
  const pieces: Piece[] = []
  let speaker = voice
  let change = SPEAKER_CHANGE.test(line)
  const add = (from: number, to: number) => {
    const content = line.slice(from, to)
    if (content.trim() === '') return
    const begins = start + from + content.length - content.trimStart().length
    pieces.push({
      start: begins,
      end: start + from + content.trimEnd().length,
      kind: 'text',
      cue,
      ...(speaker !== undefined && { voice: speaker }),
      ...(change && { change }),
    })
    change = false
  }
  let from = 0
  for (const { 0: mark, index } of line.matchAll(MARK)) {
    add(from, index)
    pieces.push({
      start: start + index,
      end: start + index + mark.length,
      kind: 'mark',
      outside: 'markup',
      cue,
    })
    const named = VOICE.exec(mark)?.[1]?.trim()
    if (named) speaker = named
    else if (/^<\/v/.test(mark)) speaker = undefined
    from = index + mark.length
  }
  add(from, line.length)
  return { pieces, voice: speaker }
}

/** Captions that roll show the last line again above the new one. */
const repeats = (text: string, { start, end }: Range, before: Range | undefined) =>
  before !== undefined && fold(text.slice(start, end)) === fold(text.slice(before.start, before.end))

function allPieces(text: string, cues: readonly Cue[]): Piece[] {
  return cues.flatMap((cue, at) => {
    const before = cues[at - 1]?.lines.at(-1)
    let voice: string | undefined
    const head: Piece = { ...cue.head, kind: 'time code', outside: 'time code', cue: at }
    const lines = cue.lines.flatMap((line, index): Piece[] => {
      const rolls = index === 0 && cue.lines.length > 1 && repeats(text, line, before)
      if (rolls)
        return [{ start: line.start, end: line.end, kind: 'repetition', outside: 'duplicate', cue: at }]
      const read = piecesOf(text, line, at, voice)
      voice = read.voice
      return read.pieces
    })
    return [head, ...lines]
  })
}

type Passage = Range & {
  /** The last cue that it is in. */
  cue: number
  voice: string | undefined
  /** Where its words begin, after the label. */
  label: number
}

/** Reads subtitles: cues of one sentence or one speaker together, and who speaks when. */
export function readSubtitles(text: string, named: boolean): Layout | null {
  const { cues, rest, language } = cuesOf(text, named)
  if (cues.length === 0) return null
  const pieces = allPieces(text, cues)
  const labels = new TurnLabels(
    pieces.flatMap(({ kind, start, end }) => (kind === 'text' ? [text.slice(start, end)] : [])),
    LANGUAGES,
  )
  const passages: Passage[] = []
  for (const piece of pieces) {
    if (piece.kind !== 'text') continue
    const dash = /^[-–—]\s?/.exec(text.slice(piece.start, piece.end))?.[0] ?? ''
    const label = labels.at(text.slice(piece.start + dash.length, piece.end))
    const open = passages.at(-1)
    const voice = piece.voice ?? label?.speaker
    const apart = open !== undefined && beginsAnother(text, open, piece, label !== null, cues)
    if (open === undefined || apart) {
      passages.push({
        start: piece.start,
        end: piece.end,
        cue: piece.cue,
        voice,
        label: piece.start + (label === null ? 0 : dash.length + label.end),
      })
    } else {
      open.end = piece.end
      open.cue = piece.cue
    }
  }
  const others = [
    ...pieces.filter(({ kind }) => kind !== 'text'),
    ...rest.map((it): Piece => ({ ...it, kind: 'mark', outside: 'markup', cue: -1 })),
  ].sort((a, b) => a.start - b.start)
  const asides: Aside[] = []
  const hints: StructureHint[] = passages.map(({ start, end }) => ({ start, end, role: 'paragraph' }))
  let at = 0
  for (const { start, end, kind, outside = 'markup' } of others) {
    while (at < passages.length && (passages[at]?.end ?? 0) <= start) at += 1
    const within = passages[at] !== undefined && (passages[at]?.start ?? 0) < start
    if (within && kind !== 'text') asides.push({ start, end, reason: kind })
    else hints.push({ start, end, outside })
  }
  hints.sort((a, b) => a.start - b.start)
  const spoken = passages.flatMap(({ end, voice, label }): SpokenRange[] =>
    voice === undefined || label >= end ? [] : [{ start: label, end, kind: 'turn', speaker: voice }],
  )
  const pinpoints = cues.flatMap((cue): PrintedPinpoint[] => {
    const [first, last] = [cue.lines[0], cue.lines.at(-1)]
    return first && last ? [{ start: first.start, end: last.end, kind: 'time', value: cue.begin }] : []
  })
  return {
    paragraphRanges: hints.map(({ start, end }) => ({ start, end })),
    hints,
    metadata: readFields(language === undefined ? {} : { language }).fields,
    ...(asides.length > 0 && { asides }),
    ...(spoken.length > 0 && { spoken }),
    ...(pinpoints.length > 0 && { pinpoints }),
  }
}

/** Whether a piece begins another passage: somebody else speaks, or another sentence begins after a pause. */
function beginsAnother(
  text: string,
  open: Passage,
  piece: Piece,
  labelled: boolean,
  cues: readonly Cue[],
): boolean {
  if (piece.change || labelled) return true
  const length = open.end - open.start
  if (piece.voice !== open.voice && (piece.voice !== undefined || open.label === open.start)) return true
  if (!endsSentence(text.slice(open.start, open.end)) && length < UNPUNCTUATED_CHARACTERS_AT_MOST)
    return false
  if (length >= CHARACTERS_AT_MOST) return true
  if (piece.voice !== undefined) return false
  const pause = (cues[piece.cue]?.from ?? 0) - (cues[open.cue]?.to ?? 0)
  return piece.cue !== open.cue && (pause >= PAUSE_SECONDS || open.voice !== undefined)
}
