import type { Metadata } from 'next'
import { NamePage, type NameProps, nameMetadata } from '../../names/NamePage.tsx'

export function generateMetadata(props: NameProps): Promise<Metadata> {
  return nameMetadata({ kind: 'person', ...props })
}

export default function Page(props: NameProps) {
  return <NamePage kind="person" {...props} />
}
