import type { Profile } from '../../model/profile.ts'
import { nameAddress } from '../address/name-pages.ts'
import type { NameMessages } from '../messages/en/names.ts'
import type { Messages } from '../messages/messages.ts'
import { wordsOf } from './Roles.tsx'

type Props = { profile: Profile; name: string; texts: NameMessages; messages: Messages }

/** So many other names are told; all of them find it. */
const NAMES_SHOWN = 12

/** Who or what the page is about, in the words of the documents, with all names. */
export function Head({ profile, name, texts, messages }: Props) {
  const { kind, type, roles, written, names, above, identifiers, namesakes } = profile
  const [latest] = kind === 'person' ? roles : []
  const spelled = name === profile.name ? written : [profile.name, ...written]
  const known = names.filter((it) => it !== name)
  return (
    <header className="row name-head">
      <p className="note name-kind">{texts.types[type ?? kind] ?? texts.types[kind]}</p>
      <div>
        <h1 className="page-title">
          <bdi>{name}</bdi>
        </h1>
        {latest !== undefined && (
          <p className="lede">
            <bdi lang={latest.documents[0]?.language ?? undefined}>{wordsOf(latest, texts)}</bdi>{' '}
            <span className="note name-role-by">
              <bdi>{texts.roles.documents(latest.documents.length + latest.more)}</bdi>
              {latest.last !== null && (
                <>
                  {' · '}
                  <bdi>{messages.search.date(latest.last)}</bdi>
                </>
              )}
            </span>
          </p>
        )}
        {above.length > 0 && (
          <p className="note">
            {texts.above}{' '}
            {above.toReversed().map((it, at) => (
              <span key={it.key}>
                {at > 0 && texts.comma}
                <a href={nameAddress(it.kind, it.key)}>
                  <bdi>{it.name}</bdi>
                </a>
              </span>
            ))}
          </p>
        )}
        <Names label={texts.written} names={spelled} comma={texts.comma} />
        <Names label={texts.known} names={known} comma={texts.comma} />
        {identifiers.map(({ scheme, value }) => (
          <p key={value} className="note">
            {texts[scheme]}{' '}
            <a href={`https://www.wikidata.org/wiki/${value}`} rel="noreferrer">
              {value}
            </a>
          </p>
        ))}
        {namesakes.length > 0 && (
          <p className="note">
            {texts.namesakes}{' '}
            {namesakes.map((it, at) => (
              <span key={it.key}>
                {at > 0 && texts.comma}
                <a href={nameAddress(it.kind, it.key)}>
                  <bdi>{it.name}</bdi> (<bdi>{it.key}</bdi>)
                </a>
              </span>
            ))}
          </p>
        )}
      </div>
    </header>
  )
}

function Names({ label, names, comma }: { label: string; names: string[]; comma: string }) {
  if (names.length === 0) return null
  return (
    <p className="note">
      {label}{' '}
      {names.slice(0, NAMES_SHOWN).map((it, at) => (
        <span key={it}>
          {at > 0 && comma}
          <bdi>{it}</bdi>
        </span>
      ))}
      {names.length > NAMES_SHOWN && ' …'}
    </p>
  )
}
