import type { Metadata } from 'next'
import { type SettingValue, settingsIn } from '../../model/settings.ts'
import packageFile from '../../package.json' with { type: 'json' }
import { RECORDS_FORMAT } from '../../records/open.ts'
import { ABOUT_MESSAGES } from '../messages/about.ts'
import type { AboutMessages } from '../messages/en/about.ts'
import type { Messages } from '../messages/messages.ts'
import { MessageText } from '../parts/MessageText.tsx'
import { Problem } from '../parts/Problem.tsx'
import { RecordTable } from '../parts/RecordTable.tsx'
import { dataFolder, engine } from '../server/engine.ts'
import { requestedLanguage, requestedMessages } from '../server/language.ts'
import { outcomeOf } from '../server/outcome.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: `${ABOUT_MESSAGES[await requestedLanguage()].tab} · Verbatim` }
}

type Texts = { texts: AboutMessages }

/** What runs here with which settings, what is kept about people, and what never leaves the machine. */
export default async function Page() {
  const texts = ABOUT_MESSAGES[await requestedLanguage()]
  const messages = await requestedMessages()
  return (
    <article className="about">
      <h1 className="page-title">{texts.title}</h1>
      <Running texts={texts} messages={messages} />
      <section aria-labelledby="about-settings">
        <h2 id="about-settings">{texts.settings.title}</h2>
        <p className="note">{texts.settings.how}</p>
        <Settings settings={settingsIn(process.env)} texts={texts} />
      </section>
      <People texts={texts} />
      <section aria-labelledby="about-never">
        <h2 id="about-never">{texts.never.title}</h2>
        <ul>
          {texts.never.rows.map((it) => (
            <li key={it}>{it}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="about-licences">
        <h2 id="about-licences">{texts.licences.title}</h2>
        <p>{texts.licences.own}</p>
        <Table
          heads={[texts.licences.what, texts.licences.licence]}
          rows={texts.licences.rows.map(([what, licence]) => [what, <bdi key="licence">{licence}</bdi>])}
        />
        <p className="note">{texts.licences.all}</p>
      </section>
    </article>
  )
}

async function Running({ texts, messages }: Texts & { messages: Messages }) {
  const { rows } = texts
  const { search } = messages
  const found = await outcomeOf(async () => {
    const open = await engine()
    return { name: open.name, ...(await open.status()) }
  })
  const index = found.state === 'ready' ? found.value : null
  const changed = index?.changedAt ? search.date(index.changedAt.slice(0, 10)) : rows.never
  const facts: [string, string][] = [
    [rows.version, packageFile.version],
    [rows.engine, index?.name ?? rows.unknown],
    [rows.format, index?.version ?? rows.unknown],
    [rows.recordsFormat, String(RECORDS_FORMAT)],
    [rows.node, process.version],
    [rows.documents, index === null ? rows.unknown : search.number(index.documents)],
    [rows.passages, index === null ? rows.unknown : search.number(index.passages)],
    [rows.changed, index === null ? rows.unknown : changed],
  ]
  return (
    <section aria-labelledby="about-what">
      <h2 id="about-what">{texts.what}</h2>
      {found.state === 'failed' && (
        <Problem title={texts.failed} heading="h2" {...messages.translateError(found.error)} />
      )}
      <dl className="about-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Settings({ settings, texts: { settings: texts } }: Texts & { settings: SettingValue[] }) {
  return (
    <Table
      heads={[texts.name, texts.means, texts.value, texts.from]}
      rows={settings.map(({ name, value, from }) => {
        const usual = name === 'VERBATIM_DATA' ? dataFolder() : (texts.usual[name] ?? texts.none)
        const shown = value ?? (from === 'environment' ? texts.secret : usual)
        return [
          <code key="name">{name}</code>,
          texts.what[name],
          <bdi key="value">{shown}</bdi>,
          texts.origin[from],
        ]
      })}
    />
  )
}

function People({ texts: { people } }: Texts) {
  return (
    <section aria-labelledby="about-people">
      <h2 id="about-people">{people.title}</h2>
      <Table
        heads={[people.what, people.where, people.how]}
        rows={people.rows.map(({ what, where, how, command }) => [
          what,
          <bdi key="where">{where}</bdi>,
          <span key="how">
            <MessageText text={how} />
            {command !== null && (
              <>
                {' '}
                <code dir="ltr">{command}</code>
              </>
            )}
          </span>,
        ])}
      />
    </section>
  )
}

type Cell = string | React.ReactElement
type TableProps = { heads: readonly string[]; rows: readonly Cell[][] }

function Table({ heads, rows }: TableProps) {
  return (
    <RecordTable heads={heads}>
      {rows.map((cells, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows never change
        <tr key={at}>
          {cells.map((cell, column) => (
            <td key={heads[column]} data-name={column === 0 ? undefined : heads[column]}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </RecordTable>
  )
}
