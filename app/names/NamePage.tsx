import type { Metadata } from 'next'
import { cache } from 'react'
import { formatSearch } from '../../model/url.ts'
import type { NameKind } from '../address/name-pages.ts'
import { begunSearch } from '../address/search-in-address.ts'
import { NameCorrections } from '../corrections/NameCorrections.tsx'
import { NAME_MESSAGES } from '../messages/names.ts'
import { Problem } from '../parts/Problem.tsx'
import { engine } from '../server/engine.ts'
import { requestedLanguage, requestedMessages } from '../server/language.ts'
import { outcomeOf } from '../server/outcome.ts'
import { type PageParameters, urlParameters } from '../server/parameters/page-parameters.ts'
import { Found } from './Found.tsx'
import { Head } from './Head.tsx'
import { isNarrowed } from './is-narrowed.ts'
import { Locator } from './Locator.tsx'
import { loadNamePage } from './load.ts'
import { Roles } from './Roles.tsx'
import { Side } from './Side.tsx'

/** As Next gives them to a page: the key, or the path that is one, in one or several parts. */
export type NameProps = {
  params: Promise<{ key: string } | { path: string[] }>
  searchParams: Promise<PageParameters>
}
type OfKind = NameProps & { kind: NameKind }

/** Needed by the title and by the page, so read once. */
const load = cache(async (kind: NameKind, key: string, parameters: string) => {
  const language = await requestedLanguage()
  return outcomeOf(async () =>
    loadNamePage(await engine(), { kind, key, language, parameters: new URLSearchParams(parameters) }),
  )
})

async function loaded({ kind, params, searchParams }: OfKind) {
  return load(kind, keyIn(await params), urlParameters(await searchParams).toString())
}

/** Next gives a page the parts of its address as they are written there. */
function keyIn(params: Awaited<NameProps['params']>): string {
  const whole = 'path' in params ? params.path.join('/') : params.key
  try {
    return decodeURIComponent(whole)
  } catch {
    return whole
  }
}

export async function nameMetadata(props: OfKind): Promise<Metadata> {
  const found = await loaded(props)
  const texts = NAME_MESSAGES[await requestedLanguage()]
  const title = found.state === 'ready' ? found.value.name : texts.failed[props.kind]
  return { title: `${title} · Verbatim` }
}

/** A person, an organisation or a place: what it said, what is said of it, and where it stands. */
export async function NamePage(props: OfKind) {
  const found = await loaded(props)
  const messages = await requestedMessages()
  const texts = NAME_MESSAGES[await requestedLanguage()]
  if (found.state === 'failed') {
    const words =
      keyIn(await props.params)
        .split('/')
        .at(-1)
        ?.replaceAll('-', ' ') ?? ''
    return (
      <>
        <Problem heading="h1" title={texts.failed[props.kind]} {...messages.translateError(found.error)} />
        {found.error.code === 'name-not-found' && (
          <p>
            <a href={begunSearch({ q: words })}>{texts.search(words)}</a>
          </p>
        )}
      </>
    )
  }
  const { value: data } = found
  const { profile, name, request, page } = data
  const { search } = messages
  return (
    <div className="name-page grid">
      <div className="who-and-said">
        <Head profile={profile} name={name} texts={texts} messages={messages} />
        <div className="row">
          <span />
          <div>
            <NameCorrections {...{ profile, request, page, messages }} isNarrowed={isNarrowed(data)} />
            <Roles profile={profile} texts={texts} messages={messages} />
          </div>
        </div>
        <Found data={data} texts={texts} search={search} />
      </div>
      <div className="side">
        <Locator profile={profile} name={name} href={mapAddress(data)} texts={texts.map} />
        <Side data={data} texts={texts} search={search} />
      </div>
    </div>
  )
}

const mapAddress = ({ request }: Parameters<typeof Side>[0]['data']) =>
  `/map?${formatSearch({ ...request, page: 1 })}`
