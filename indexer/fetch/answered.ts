import type { FetchProblem } from '../../model/error-reasons.ts'
import type { UnreadableFormat } from '../../model/error-terms.ts'
import { contentKind, type NoDocument } from '../read/warc/content-kind.ts'
import { contentOf, httpResponseIn } from '../read/warc/http-response.ts'
import type { Exchange } from './exchange.ts'
import { FetchFault } from './fault.ts'
import { isFeed } from './feed.ts'

/** What was answered: a feed, or a document that the indexer reads. */
export type Answered = { what: 'feed' | 'document'; bytes: Uint8Array }

/**
 * The content of an answer.
 * @param megabytes that it may unpack to
 * @throws FetchFault if it is not whole, or nothing that the indexer would read
 */
export function answeredIn({ response, url }: Exchange, megabytes: number): Answered {
  const read = httpResponseIn(response)
  if (read === null) throw new FetchFault({ reason: 'answer-malformed' })
  const content = contentOf(read, megabytes * 1024 * 1024)
  if ('fault' in content) throw new FetchFault(problemOf(content, megabytes))
  const { bytes } = content
  if (bytes.length === 0) throw new FetchFault({ reason: 'answer-empty' })
  if (isFeed(bytes)) return { what: 'feed', bytes }
  const kind = contentKind(bytes, read.type, url.pathname)
  if (!kind.document) throw new FetchFault({ reason: 'no-document-there', format: FORMATS[kind.what] })
  return { what: 'document', bytes }
}

function problemOf(
  content: Extract<ReturnType<typeof contentOf>, { fault: string }>,
  megabytes: number,
): FetchProblem {
  if (content.fault === 'too-large') return { reason: 'answer-too-large', megabytes }
  if (content.fault === 'unknown') return { reason: 'content-coding-unknown', coding: content.coding }
  return { reason: content.fault === 'damaged' ? 'answer-malformed' : 'answer-incomplete' }
}

const FORMATS: Record<NoDocument, UnreadableFormat> = {
  image: 'image',
  media: 'media',
  font: 'font',
  script: 'script',
  style: 'style-sheet',
  data: 'json',
  program: 'program',
}
