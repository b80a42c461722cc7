import type { SearchRequest } from '../../../model/search-request.ts'
import { changed } from '../../../model/url.ts'
import { addressOf, goTo } from '../../address/navigation.ts'
import { useMessages } from '../../messages/use-messages.tsx'
import { SwitchField } from '../../parts/SwitchField.tsx'
import { useShown } from '../use-shown.ts'

/** Whether matches that are copies of each other are shown once, or each. Without scripts, a link. */
export function FoldSwitch({ request }: { request: SearchRequest }) {
  const messages = useMessages().copies
  const folded = request.copies === 'folded'
  const [shown, show] = useShown(folded)
  const withCopies = (fold: boolean) => changed(request, { copies: fold ? 'folded' : 'all' })
  return (
    <span className="fold-copies">
      <span className="needs-scripts">
        <SwitchField
          checked={shown}
          change={(fold) => {
            show(fold)
            goTo(withCopies(fold), 'push')
          }}
        >
          {messages.fold}
        </SwitchField>
      </span>
      <noscript>
        {folded && messages.folded}{' '}
        <a href={addressOf(withCopies(!folded))}>{folded ? messages.unfold : messages.fold}</a>
      </noscript>
    </span>
  )
}
