'use client'

import { CITATION_MESSAGES } from '../messages/citations.ts'
import { useLanguage } from '../messages/use-messages.tsx'

type Props = {
  /** The parameters of `/api/packet` that select the quotes. */
  fields: [name: string, value: string][]
  method: 'get' | 'post'
  style?: string
}

/** Saves an evidence packet, labelled in the language of the page. */
export function PacketForm({ fields, method, style }: Props) {
  const language = useLanguage()
  const messages = CITATION_MESSAGES[language]
  return (
    <form action="/api/packet" method={method} className="export">
      {fields.map(([name, value], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: fields without state; some repeat, so their place names them
        <input key={at} type="hidden" name={name} value={value} />
      ))}
      {style !== undefined && <input type="hidden" name="style" value={style} />}
      <input type="hidden" name="labels" value={language} />
      <button type="submit" title={messages.packetHint}>
        {messages.packet}
      </button>
    </form>
  )
}
