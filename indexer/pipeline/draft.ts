import type { Document, LeftOutReason } from '../../model/document.ts'
import { overlapsOf } from '../../model/overlaps.ts'
import type { Authority } from '../authority/authority.ts'
import type { Verdict } from '../clean/block.ts'
import { describeDocument } from '../describe/describe.ts'
import { sha256Of } from '../read/file-bytes.ts'
import { linesOf } from '../read/plain/lines.ts'
import type { StructureHint } from '../read/raw-document.ts'
import { read } from '../read/read.ts'
import { split } from '../split/split.ts'
import { tag } from '../tag/tag.ts'

/** A text that somebody is still writing: no document of a collection. */
export type Draft = {
  /** What a person calls it: the name of its file. */
  name: string
  bytes: Uint8Array
  format: 'text' | 'markdown' | 'html'
  /** BCP 47, where it is known. */
  language?: string
}

/**
 * A draft read and tagged as a document is, but whole: nothing of it is furniture, so every paragraph is a passage,
 * headings and menus too, and no quotation is lost with what looks like one.
 * @throws AppError if the bytes contain no text
 */
export function readDraft({ name, bytes, format, language }: Draft, authority: Authority): Document {
  const document = read(
    {
      ...{ collection: 'drafts', documentKey: name, path: name, bytes, format },
      sha256: sha256Of(bytes),
      manifest: language === undefined ? null : { language },
      isDraft: true,
    },
    new Date(0),
  )
  const hints = overlapsOf(document.hints)
  const blocks = (document.paragraphRanges ?? linesOf(document.text)).map(({ start, end }) => ({
    ...{ start, end },
    verdict: verdictOf(hints.of(start, end)),
  }))
  return tag(split(describeDocument({ ...document, blocks }, authority)), authority)
}

/** What its reader has found in a file beside words: signs, and numbers of its pages and lines. */
const NO_WORDS: ReadonlySet<LeftOutReason> = new Set([
  'markup',
  'hidden',
  'code',
  'running head',
  'page number',
  'line number',
  'time code',
])

function verdictOf([hint]: readonly StructureHint[]): Verdict {
  if (hint?.outside !== undefined && NO_WORDS.has(hint.outside)) return { keep: false, reason: hint.outside }
  return { keep: true, kind: hint?.role === 'note' ? 'note' : 'paragraph' }
}
