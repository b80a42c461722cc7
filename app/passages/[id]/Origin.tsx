import type { Passage } from '../../../model/passage.ts'
import type { Messages } from '../../messages/messages.ts'
import { Icon } from '../../parts/Icon.tsx'
import type { Compared } from '../../server/verified.ts'

type Props = { passage: Passage; compared: Compared | null; messages: Messages }

/** What proves the words: whether the original is still what was read, its checksum, and where in its text they stand. */
export function Origin({ passage, compared, messages: { pages, search } }: Props) {
  const { origin } = pages.passage
  const { provenance } = pages
  const same = compared?.state === 'same'
  const icon = compared === null ? 'info' : same ? 'verified' : 'warning'
  const day = compared && search.date(compared.verifiedAt.slice(0, 10))
  const { url } = passage
  return (
    <>
      <section className="panel seal" aria-labelledby="seal">
        <h2 id="seal">
          <Icon name={icon} className={same ? 'icon good' : compared === null ? 'icon' : 'icon warn'} />{' '}
          {compared === null ? origin.notCompared : same ? origin.same : origin.differs}
        </h2>
        <p className="note">
          {day === null || compared === null ? (
            <>
              {origin.compareIt} <code>npm run -s verify</code>
            </>
          ) : compared.state === 'same' ? (
            origin.sameOn(day)
          ) : (
            pages.verified.original[compared.state](day)
          )}
          {compared?.now != null && (
            <>
              {' '}
              <bdi>{compared.now}</bdi>
            </>
          )}
        </p>
        <dl>
          <dt>{provenance.file}</dt>
          <dd>
            <bdi>{passage.documentKey}</bdi>
          </dd>
          <dt>{provenance.sha256}</dt>
          <dd>
            <code>{passage.sha256}</code>
          </dd>
          <dt>{origin.position}</dt>
          <dd>
            <bdi>
              {search.number(passage.start)}–{search.number(passage.end)}
            </bdi>
          </dd>
          <dt>{provenance.readAt}</dt>
          <dd>
            <time dateTime={passage.readAt}>{search.date(passage.readAt.slice(0, 10))}</time>
          </dd>
          <dt>{provenance.readBy}</dt>
          <dd>
            <bdi>{passage.readerVersion}</bdi>
          </dd>
        </dl>
      </section>
      <section aria-labelledby="original">
        <h2 id="original">
          <Icon name="original" /> {pages.document.original}
        </h2>
        <p className="note">
          {url !== null && /^https?:\/\//i.test(url) ? (
            <a href={url} rel="noreferrer">
              <bdi>{url}</bdi>
            </a>
          ) : (
            origin.noAddress
          )}
        </p>
      </section>
    </>
  )
}
