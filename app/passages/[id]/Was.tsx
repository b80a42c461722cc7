import type { Messages } from '../../messages/messages.ts'
import { PassageText } from '../../parts/PassageText.tsx'

/** What a passage said that is no longer as it was. */
export function Was({ text, messages: { search, pages } }: { text: string; messages: Messages }) {
  return (
    <section>
      <h2>{pages.passage.was}</h2>
      <blockquote>
        <PassageText passage={{ text, quotations: [] }} messages={search} />
      </blockquote>
    </section>
  )
}
