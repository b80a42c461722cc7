import type { Metadata } from 'next'
import { NamePage, nameMetadata } from '../../names/NamePage.tsx'
import type { PageParameters } from '../../server/parameters/page-parameters.ts'

type Props = { params: Promise<{ key: string }>; searchParams: Promise<PageParameters> }

const named = async ({ params, searchParams }: Props) => ({
  ...{ kind: 'person' as const, parts: [(await params).key] },
  searchParams,
})

export async function generateMetadata(props: Props): Promise<Metadata> {
  return nameMetadata(await named(props))
}

export default async function Page(props: Props) {
  return <NamePage {...(await named(props))} />
}
