import { FINDING_CODES, type Verification } from '../../model/finding.ts'
import type { Messages } from '../messages/messages.ts'

const SHOWN_OF_EACH = 5

type Props = { verification: Verification | null; messages: Messages }

/** What the last verification found: one line if nothing differs, or each kind of difference with the first of it. */
export function Verified({ verification, messages }: Props) {
  if (verification === null) return null
  const { verifiedAt, documents, passages, differences, findings } = verification
  const texts = messages.pages.verified
  const day = messages.search.date(verifiedAt.slice(0, 10))
  if (differences === 0) return <p className="aside">{texts.nothing(day, documents, passages)}</p>
  return (
    <div className="notice">
      <details>
        <summary>{texts.differs(day, differences)}</summary>
        {findings.map(({ code, count, first }) => (
          <section key={code}>
            <p>
              {texts.kind(FINDING_CODES.find((it) => it === code) ?? null)}: {messages.search.number(count)}
            </p>
            <ul>
              {first.slice(0, SHOWN_OF_EACH).map(({ subject, document, detail }) => (
                <li key={`${subject} ${detail}`} dir="auto">
                  {document === null ? subject : <a href={`/documents/${document}`}>{subject}</a>}
                  {detail !== null && ` (${detail})`}
                </li>
              ))}
            </ul>
          </section>
        ))}
        <p>
          {texts.more} <code dir="ltr">npm run -s verify</code>
        </p>
      </details>
    </div>
  )
}
