import type { LeftOutReason } from '../../model/document.ts'
import { fold } from '../../model/name-words.ts'
import type { Judged } from '../clean/block.ts'

/** A line above the text. `label`: alone in its place, where menus stand too, so that only a bare label counts. */
export type HeaderLine = { text: string; label: boolean }

const LINES_AT_MOST = 24
const CHARACTERS_AT_MOST = 240
/** The first paragraph of the text itself. */
const PROSE_AT_LEAST = 160

/** Where menus, breadcrumbs and labels stand. */
const AMONG_MENUS: ReadonlySet<LeftOutReason> = new Set(['navigation', 'outside the article', 'tags'])
const NO_HEADER: ReadonlySet<LeftOutReason> = new Set([
  'related links',
  'promotion',
  'comments',
  'consent',
  'controls',
  'footer',
  'hidden',
  'paywall',
])

/** The lines of a document above its first paragraph of prose, its title included, in the order of the text. */
export function headerLines(document: Judged, title: string | null): HeaderLine[] {
  const lines: HeaderLine[] = title === null ? [] : [{ text: title, label: false }]
  for (const { start, end, verdict } of document.blocks) {
    if (verdict.keep && end - start >= PROSE_AT_LEAST) break
    if (lines.length >= LINES_AT_MOST) break
    if (!verdict.keep && NO_HEADER.has(verdict.reason)) continue
    const label = !verdict.keep && AMONG_MENUS.has(verdict.reason)
    for (const text of document.text.slice(start, end).split('\n')) {
      const line = text.trim()
      if (line !== '' && line.length <= CHARACTERS_AT_MOST) lines.push({ text: line, label })
    }
  }
  return lines
}

const BETWEEN = /\s*[|•·:;,()[\]–—\n]+\s*|\s+-+\s+|\s\/\s/u

/** The parts of a line between marks, folded, with how they are written. */
export function partsOfLine({ text, label }: HeaderLine): { folded: string; written: string }[] {
  const parts = text.split(BETWEEN).filter((it) => it !== '')
  if (label && parts.length > 1) return []
  return parts.map((written) => ({ folded: fold(written), written }))
}

/** `PRESS RELEASE` as a kind is named in a citation: `Press release`. */
export function asNamed(written: string): string {
  const isShouted = written === written.toUpperCase()
  const plain = isShouted ? written.toLowerCase() : written
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}
