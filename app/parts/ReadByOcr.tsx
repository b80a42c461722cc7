import { Fragment } from 'react'
import { overlapsOf } from '../../model/overlaps.ts'
import type { Paragraph, Range } from '../../model/passage.ts'
import { PAGE_IMAGE } from '../address/page-image.ts'
import type { SearchMessages } from '../messages/en/search.ts'

type Props = {
  passage: Pick<Paragraph, 'id' | 'text' | 'ocr'>
  /** What is shown of it, if that is not all. */
  part?: Range
  /** The address of the page to compare them with, if that is not beside them; without it, the permalink's. */
  page?: string | null
  messages: Pick<SearchMessages, 'ocr'>
}

/** That words were read from a picture, how sure that is, and which of them to compare with it. */
export function ReadByOcr({ passage: { id, text, ocr }, part, page, messages }: Props) {
  if (ocr === undefined) return null
  const { start, end } = part ?? { start: 0, end: text.length }
  const address = page === undefined ? `/passages/${id}#${PAGE_IMAGE}` : page
  const doubtful = overlapsOf(ocr.doubtful ?? []).of(start, end)
  return (
    // Of the page's language, also below words that run the other way.
    <p className="note read-by-ocr" dir="auto">
      <strong>{messages.ocr.readBy}</strong>
      {ocr.confidence !== undefined && ` ${messages.ocr.confidence(ocr.confidence)}`}
      {doubtful.length > 0 && `. ${messages.ocr.mayBeMisread} `}
      {doubtful.map((word, at) => (
        <Fragment key={word.start}>
          {at > 0 && messages.ocr.between}
          <bdi>{text.slice(word.start, word.end)}</bdi>
        </Fragment>
      ))}
      {address !== null && (
        <>
          {' · '}
          <a href={address}>{messages.ocr.compare}</a>
        </>
      )}
    </p>
  )
}
