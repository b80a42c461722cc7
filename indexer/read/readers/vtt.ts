import { decode } from '../decode.ts'
import { readPlainText } from '../plain/plain-text.ts'
import { readSubtitles } from '../subtitles/subtitles.ts'
import type { Reader } from './reader.ts'

/** Subtitles in the form of WebVTT. A file without any times is a text. */
export const readVtt: Reader = ({ bytes }) => {
  const { text, notes } = decode(bytes)
  return { text, notes, ...(readSubtitles(text, true) ?? readPlainText(text)) }
}
