import { decodeDocument } from '../decode.ts'
import { readPlainText } from '../plain/plain-text.ts'
import type { Reader } from '../reader.ts'
import { readSubtitles } from '../subtitles/subtitles.ts'

/** Subtitles in the form of SubRip. A file without any times is a text. */
export const readSrt: Reader = (raw) => {
  const { text, notes } = decodeDocument(raw.bytes, raw)
  return { text, notes, ...(readSubtitles(text, false) ?? readPlainText(text)) }
}
