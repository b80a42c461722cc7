import type { Metadata } from 'next'
import { requestedMessages } from '../server/language.ts'
import { TrayView } from './TrayView.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: `${(await requestedMessages()).pages.tray.tab} · Verbatim` }
}

export default async function Page() {
  const { title, withoutScripts } = (await requestedMessages()).pages.tray
  return (
    <article className="document tray">
      <h1>{title}</h1>
      <noscript>{withoutScripts}</noscript>
      <TrayView />
    </article>
  )
}
