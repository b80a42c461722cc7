import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { passageId } from '../../../model/ids.ts'
import { documentAddress } from '../../documents/address.ts'
import { PassageText } from '../../parts/PassageText.tsx'
import { engine } from '../../server/engine.ts'

export const metadata: Metadata = { title: 'Passage · Verbatim' }

type Props = { params: Promise<{ id: string }> }

/** A permalink: leads to the passage where it stands today, or tells what it said and what became of it. */
export default async function Page({ params }: Props) {
  const known = passageId.safeParse((await params).id)
  if (!known.success) notFound()
  const found = await (await engine()).passage(known.data)
  if (found.state === 'unknown') notFound()
  if (found.state === 'found') {
    redirect(documentAddress(found.passage.documentId, known.data))
  }
  return (
    <article className="document">
      <h1>This passage is no longer in the collection</h1>
      <p>
        {found.documentExists
          ? `Its document was indexed again on ${found.goneAt.slice(0, 10)} with other words.`
          : `Its document was taken out on ${found.goneAt.slice(0, 10)}.`}{' '}
        When it was there, it said:
      </p>
      <blockquote>
        <PassageText passage={{ text: found.text, quotations: [] }} />
      </blockquote>
      <p>
        {found.documentExists && <a href={`/documents/${found.documentId}`}>The document as it is today</a>}
        {found.documentExists && ' · '}
        <a href={`/?q=${encodeURIComponent(`"${firstWords(found.text)}"`)}`}>Search for its first words</a>
      </p>
    </article>
  )
}

function firstWords(text: string): string {
  return text
    .replace(/["“”„«»]/g, ' ')
    .trim()
    .split(/\s+/)
    .slice(0, 8)
    .join(' ')
}
