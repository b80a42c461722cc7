import type { Metadata } from 'next'
import type { NotesFound, PlacedNote } from '../../model/note.ts'
import { documentAddress } from '../documents/address.ts'
import type { NoteMessages } from '../messages/en/notes.ts'
import type { Language } from '../messages/languages.ts'
import type { Messages } from '../messages/messages.ts'
import { NOTE_MESSAGES } from '../messages/notes.ts'
import { NoteItem } from '../noting/NoteItem.tsx'
import { ExportForm } from '../parts/ExportForm.tsx'
import { Problem } from '../parts/Problem.tsx'
import { requestedLanguage, requestedMessages } from '../server/language.ts'
import { notedPassages, notesFound } from '../server/notes.ts'
import { outcomeOf } from '../server/outcome.ts'
import { FIND_AT_MOST } from '../server/parameters/checked-parameters.ts'
import { type PageParameters, urlParameters } from '../server/parameters/page-parameters.ts'

const ON_A_PAGE = 50

export async function generateMetadata(): Promise<Metadata> {
  return { title: `${NOTE_MESSAGES[await requestedLanguage()].tab} · Verbatim` }
}

type Props = { searchParams: Promise<PageParameters> }

/** Everything that was highlighted and noted, the newest first. `find`: words; `by`: whose; `page`: from 1. */
export default async function Page({ searchParams }: Props) {
  const given = urlParameters(await searchParams)
  const language = await requestedLanguage()
  const texts = NOTE_MESSAGES[language]
  const messages = await requestedMessages()
  const find = (given.get('find') ?? '').slice(0, FIND_AT_MOST)
  const by = given.get('by') || null
  const page = /^[1-9]\d{0,5}$/.test(given.get('page') ?? '') ? Number(given.get('page')) : 1
  const part = { offset: (page - 1) * ON_A_PAGE, limit: ON_A_PAGE }
  const found = await outcomeOf(() => notesFound({ find, by, document: null, ...part }))
  if (found.state === 'failed') {
    return <Problem heading="h1" title={texts.failed} {...messages.translateError(found.error)} />
  }
  const { notes, total, authors } = found.value
  const isNarrowed = find.trim() !== '' || by !== null
  return (
    <article className="notes-page">
      <h1 className="page-title">{texts.title}</h1>
      <p className="lede">{texts.lede}</p>
      <noscript>{texts.withoutScripts}</noscript>
      {authors.length > 0 && <Finding {...{ find, by, authors, texts }} />}
      {authors.length === 0 && <p>{texts.none}</p>}
      {authors.length > 0 && (
        <p className="line-up">
          <strong>{texts.count(total)}</strong>
          {isNarrowed && <a href="/notes">{texts.showAll}</a>}
        </p>
      )}
      {isNarrowed && total === 0 && <p className="notice">{texts.noneFound}</p>}
      {notes.length > 0 && (
        <ol className="notes-list" aria-label={texts.list} start={part.offset + 1}>
          {notes.map((it) => (
            <li key={it.id} id={it.id}>
              <NoteItem note={it} language={language} messages={messages} />
              <Where note={it} texts={texts} messages={messages} />
            </li>
          ))}
        </ol>
      )}
      <Pages {...{ find, by, page, texts }} last={Math.ceil(total / ON_A_PAGE)} />
      {notes.length > 0 && <Taking {...{ notes, find, by, language, texts, messages }} />}
    </article>
  )
}

const addressOf = (given: { find: string; by: string | null; page?: number }) => {
  const parameters = new URLSearchParams()
  if (given.find !== '') parameters.set('find', given.find)
  if (given.by !== null) parameters.set('by', given.by)
  if (given.page !== undefined && given.page > 1) parameters.set('page', String(given.page))
  return parameters.size === 0 ? '/notes' : `/notes?${parameters}`
}

type Asked = { find: string; by: string | null; texts: NoteMessages }

function Finding({ find, by, authors, texts }: Asked & Pick<NotesFound, 'authors'>) {
  return (
    <search>
      <form className="line-up notes-find" action="/notes" method="get">
        <label>
          {texts.find}{' '}
          <input type="search" name="find" dir="auto" defaultValue={find} maxLength={FIND_AT_MOST} />
        </label>
        {authors.length > 1 && (
          <label>
            {texts.by}{' '}
            <select name="by" defaultValue={by ?? ''}>
              <option value="">{texts.everybody}</option>
              {authors.map((it) => (
                <option key={it.by} value={it.by}>{`${it.by} (${it.count})`}</option>
              ))}
            </select>
          </label>
        )}
        <button type="submit" className="btn">
          {texts.search}
        </button>
      </form>
    </search>
  )
}

type WhereProps = { note: PlacedNote; texts: NoteMessages; messages: Messages }

/** The document that the words are in, and the passage in it. */
function Where({ note: { document, passage, from, place }, texts, messages: { search } }: WhereProps) {
  const title = from.title ?? search.hit.untitled(from.documentKey)
  const [first] = 'parts' in place ? place.parts : []
  const published = from.publishedAt === null ? null : search.date(from.publishedAt)
  return (
    <p className="note">
      {first === undefined ? (
        <a href={`/passages/${passage}`}>
          <bdi>{title}</bdi>: {texts.was}
        </a>
      ) : (
        <a href={documentAddress(document, first.id)} dir="auto">
          {title}
        </a>
      )}
      {[from.source, published]
        .filter((it) => it !== null)
        .map((it) => (
          <span key={it}>
            {' · '}
            <bdi>{it}</bdi>
          </span>
        ))}
    </p>
  )
}

function Pages({ find, by, page, last, texts }: Asked & { page: number; last: number }) {
  if (last <= 1) return null
  return (
    <nav className="pager" aria-label={texts.pages}>
      {page > 1 && (
        <a rel="prev" href={addressOf({ find, by, page: page - 1 })}>
          {texts.previous}
        </a>
      )}
      {page < last && (
        <a rel="next" href={addressOf({ find, by, page: page + 1 })}>
          {texts.next}
        </a>
      )}
    </nav>
  )
}

type TakingProps = Asked & { notes: readonly PlacedNote[]; language: Language; messages: Messages }

/** The passages of the notes as a file with citations, or as evidence; and the notes as data. */
function Taking({ notes, find, by, texts, messages }: TakingProps) {
  const said = (it: PlacedNote) =>
    texts.exported(
      it.text.slice(it.words.start, it.words.end),
      it.note,
      it.by,
      messages.search.date(it.madeAt.slice(0, 10)),
    )
  const fields = notedPassages(notes).flatMap(({ id, notes: of }): [string, string][] => [
    ['ids', id],
    ['note', of.map(said).join('\n')],
  ])
  const json = addressOf({ find, by }).replace('/notes', '/api/notes')
  return (
    <section aria-labelledby="take-notes">
      <h2 id="take-notes" className="notes-title">
        {texts.exportTitle}
      </h2>
      <p className="note">{texts.exportHint}</p>
      {fields.length > 0 && <ExportForm label={texts.export} fields={fields} method="post" />}
      <p>
        <a href={json}>{texts.json}</a>
      </p>
    </section>
  )
}
