import type { Metadata } from 'next'
import { wordingAsked } from '../server/language.ts'
import { TrayView } from './TrayView.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: `${(await wordingAsked()).pages.tray.tab} · Verbatim` }
}

export default async function Page() {
  const { title, withoutScripts } = (await wordingAsked()).pages.tray
  return (
    <article className="document tray">
      <h1>{title}</h1>
      <noscript>{withoutScripts}</noscript>
      <TrayView />
    </article>
  )
}
