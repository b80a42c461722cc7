import { headers } from 'next/headers'
import { ADDING_MESSAGES } from '../messages/adding.ts'
import type { PageMessages } from '../messages/en/pages.ts'
import { Icon } from '../parts/Icon.tsx'
import { requestedLanguage } from '../server/language.ts'
import { refusedAdding } from '../server/who-may-add.ts'

/** What to do where nothing is indexed yet. */
export async function NothingYet({ messages }: { messages: PageMessages['collection'] }) {
  const mayAdd = refusedAdding('/api/files', (await headers()).get('host'), process.env) === null
  return (
    <section className="nothing-yet" aria-labelledby="nothing-yet">
      <h1 id="nothing-yet" className="page-title">
        {messages.nothing}
      </h1>
      <p className="lede">{messages.reads}</p>
      {mayAdd && (
        <p>
          <a href="/library/add" className="btn btn-main">
            <Icon name="upload" /> {ADDING_MESSAGES[await requestedLanguage()].link}
          </a>
        </p>
      )}
      <p>
        {mayAdd ? messages.orCommand : messages.byCommand} <code dir="ltr">npm run -s index -- FOLDER</code>
      </p>
    </section>
  )
}
