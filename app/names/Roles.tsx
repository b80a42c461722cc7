import type { Profile, StatedRole, StatingDocument } from '../../model/profile.ts'
import { nameAddress } from '../address/name-pages.ts'
import type { NameMessages } from '../messages/en/names.ts'
import type { Messages } from '../messages/messages.ts'
import { publishedWords } from '../messages/published-words.ts'

/** So many are open at once. */
const OPEN = 4

type Props = { profile: Profile; texts: NameMessages; messages: Messages }

/** What documents give somebody as, over time, each with the documents: as they word it, and nothing more. */
export function Roles({ profile: { kind, roles, read }, texts, messages }: Props) {
  if (roles.length === 0) return null
  const shown = roles.map((role) => (
    <Role key={wordsOf(role, texts) + role.of?.key} role={role} texts={texts} messages={messages} />
  ))
  return (
    <section className="roles" aria-labelledby="roles">
      <h2 id="roles">{kind === 'organisation' ? texts.roles.ofOthers : texts.roles.title}</h2>
      <ul>{shown.slice(0, OPEN)}</ul>
      {shown.length > OPEN && (
        <details>
          <summary>{texts.roles.others(shown.length - OPEN)}</summary>
          <ul>{shown.slice(OPEN)}</ul>
        </details>
      )}
      {read.passages < read.of && <p className="note">{texts.roles.read(read.passages, read.of)}</p>}
    </section>
  )
}

type RoleProps = { role: StatedRole; texts: NameMessages; messages: Messages }

/** In the words of the documents. */
export function wordsOf({ role, affiliation }: StatedRole, { roles }: NameMessages): string {
  if (role === undefined) return affiliation ?? ''
  return affiliation === undefined ? role : roles.at(role, affiliation)
}

function Role({ role, texts, messages }: RoleProps) {
  const { first, last, documents, more, of } = role
  const { date } = messages.search
  const when =
    first === null || last === null ? texts.roles.undated : texts.roles.span(date(first), date(last))
  const language = documents[0]?.language ?? undefined
  return (
    <li>
      <details className="role">
        <summary>
          {of !== undefined && (
            <>
              <bdi>{of.name}</bdi>
              {texts.comma}
            </>
          )}
          <bdi lang={language}>{wordsOf(role, texts)}</bdi>{' '}
          <span className="note">
            <bdi>{texts.roles.documents(documents.length + more)}</bdi> · <bdi>{when}</bdi>
          </span>
        </summary>
        <ul>
          {of !== undefined && (
            <li>
              <a href={nameAddress('person', of.key)}>{texts.side.page(of.name)}</a>
            </li>
          )}
          {documents.map((it) => (
            <Stating key={it.documentId} document={it} messages={messages} />
          ))}
          {more > 0 && <li>{texts.roles.more(more)}</li>}
        </ul>
      </details>
    </li>
  )
}

function Stating({ document, messages }: { document: StatingDocument; messages: Messages }) {
  const { title, documentKey, source, agency, passage } = document
  const { search } = messages
  return (
    <li>
      <a href={`/passages/${passage}`}>
        <bdi lang={document.language ?? undefined}>{title ?? search.hit.untitled(documentKey)}</bdi>
      </a>{' '}
      <span className="note">
        <bdi>{source ?? agency ?? search.hit.noSource}</bdi> · <bdi>{publishedWords(document, search)}</bdi>
      </span>
    </li>
  )
}
