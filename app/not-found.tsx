import type { Metadata } from 'next'
import { Problem } from './parts/Problem.tsx'
import { requestedMessages } from './server/language.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: `${(await requestedMessages()).pages.notFound.tab} · Verbatim` }
}

export default async function NotFound() {
  const { title, message, fix, search } = (await requestedMessages()).pages.notFound
  return (
    <>
      <Problem heading="h1" title={title} message={message} fix={fix} />
      <p>
        <a href="/">{search}</a>
      </p>
    </>
  )
}
