import type { SearchRequest } from '../../../model/search-request.ts'
import type { Total } from '../../../model/total.ts'
import { changed } from '../../../model/url.ts'
import { goTo } from '../../address/navigation.ts'
import { pageParameters } from '../../address/search-in-address.ts'
import { useMessages } from '../../messages/use-messages.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Choice, Switch } from '../Fields.tsx'
import { inOneSource } from './asked-for.ts'
import { FoldSwitch } from './FoldSwitch.tsx'

/** The numbers of sources that are offered. */
const LEAST = [2, 3, 5, 10]

/** What has copies, in how many sources, and where it was first. A form, so that it works without scripts. */
export function CopiesFilter({ request, total }: { request: SearchRequest; total: Total }) {
  const { copies: messages } = useMessages()
  const { minSources } = request
  const set = (change: Partial<SearchRequest>) => goTo(changed(request, change), 'push')
  const others = [
    ...pageParameters({ ...request, reused: false, minSources: null, firstPrinted: false, page: 1 }),
  ]
  // One that somebody has written into the address.
  const offered = [...new Set([...LEAST, ...(minSources === null ? [] : [minSources])])].sort((a, b) => a - b)
  return (
    <form
      className="facet copies-filter"
      action="/"
      method="get"
      onSubmit={(event) => event.preventDefault()}
    >
      {others.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <h2>
        <Icon name="copies" />
        {messages.title}
      </h2>
      {total.value > 0 && <FoldSwitch request={request} />}
      <div>
        <Switch name="reused" value="1" checked={request.reused} change={(reused) => set({ reused })}>
          {messages.reused}
        </Switch>
        <Switch
          name="firstPrinted"
          value="1"
          checked={request.firstPrinted}
          change={(firstPrinted) => set({ firstPrinted })}
        >
          {inOneSource(request) ? messages.firstInSource : messages.firstPrinted}
        </Switch>
        <Choice
          label={messages.minSources}
          name="minSources"
          value={minSources === null ? '' : String(minSources)}
          options={[
            ['', messages.anySources],
            ...offered.map((it) => [String(it), messages.inSources(it)] as const),
          ]}
          change={(least) => set({ minSources: least === '' ? null : Number(least) })}
        />
      </div>
      <noscript>
        <button type="submit">{messages.apply}</button>
      </noscript>
    </form>
  )
}
