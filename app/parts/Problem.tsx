import type { ReactNode } from 'react'
import { MessageText } from './MessageText.tsx'

type Props = { title: string; message: string; fix: string; heading?: 'h1' | 'h2'; children?: ReactNode }

/** What went wrong, and what to do about it. `heading`: `h1` where it is the whole page. */
export function Problem({ title, message, fix, heading: Heading = 'h2', children }: Props) {
  return (
    <section className="problem" role="alert">
      <Heading>{title}</Heading>
      <p dir="auto">
        <MessageText text={message} />
      </p>
      <p dir="auto">
        <MessageText text={fix} />
      </p>
      {children}
    </section>
  )
}
