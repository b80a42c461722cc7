import { Fragment, type MouseEvent, type ReactNode, useEffect, useMemo, useRef } from 'react'
import { parseQuery } from '../../../model/query/parse.ts'
import { withoutNode } from '../../../model/query/print.ts'
import type { AllNode, Leaf, QueryNode } from '../../../model/query/syntax.ts'
import { FACETS, type SearchRequest } from '../../../model/search-request.ts'
import type { SearchPage, ShownPart, ShownQuery } from '../../../model/search-result.ts'
import { changed } from '../../../model/url.ts'
import { withoutFilters } from '../../address/narrowed.ts'
import { addressOf, goTo, onPlainClick } from '../../address/navigation.ts'
import type { SearchMessages } from '../../messages/en/search.ts'
import { useMessages } from '../../messages/use-messages.tsx'
import { KINDS, type Kind } from '../../parts/kinds.ts'
import { Token } from '../../parts/Token.tsx'
import { SearchLink } from '../SearchLink.tsx'
import { valueLabel } from '../value-label.ts'
import { chosenParts } from './chosen-parts.ts'
import { filterOf, isFilter, withoutFiltersIn } from './filters-in.ts'

/** More values than this of one name are counted instead of listed. */
const LABELS_SHOWN = 3

type Props = { request: SearchRequest; page: SearchPage }

/** The search as it was understood: a sentence of which every part can be taken away. */
export function Sentence({ request, page }: Props) {
  const messages = useMessages()
  const { root } = useMemo(() => parseQuery(request.q), [request.q])
  const line = useRef<HTMLHeadingElement>(null)
  const removed = useRef<{ from: string; at: number } | null>(null)
  const address = addressOf(request)
  useEffect(() => {
    // Once the part is gone, the focus goes on to the next one, as if in a list. The page may be drawn in between.
    if (removed.current === null || removed.current.from === address) return
    const crosses = line.current?.querySelectorAll<HTMLElement>('.remove') ?? []
    const next =
      crosses[Math.min(removed.current.at, crosses.length - 1)] ?? document.getElementById('results')
    removed.current = null
    next?.focus({ preventScroll: true })
  })
  const removing = (cross: Element) => {
    const crosses = [...(line.current?.querySelectorAll('.remove') ?? [])]
    removed.current = { from: address, at: crosses.indexOf(cross) }
  }
  const typed = new TypedWords(request, page.query, messages, root, removing)
  const chosen = chosenParts(request, page, messages)
  const filters = page.query.parts.filter((it) => it.filter !== undefined).length
  const isAll = root.of.length === 0 && chosen.length === 0
  return (
    <>
      <h1 ref={line} className="sentence">
        {isAll ? messages.sentence.everything[request.in] : typed.all()}
        {chosen.map((it, at) => (
          <Fragment key={it.name}>
            {at === 0 && root.of.length === 0 ? '' : messages.sentence.comma}
            {it.before}
            {it.values.map(({ text, without }, nth) => (
              <Fragment key={text}>
                {nth > 0 && messages.sentence.or}
                <Token
                  kind={it.kind}
                  text={text}
                  remove={removal(text, without, messages.sentence.remove, removing)}
                />
              </Fragment>
            ))}
            {it.after}
          </Fragment>
        ))}
      </h1>
      {chosen.length > 0 && chosen.flatMap((it) => it.values).length + filters > 1 && (
        <p className="also">
          <SearchLink
            to={withoutFilters({ ...request, q: withoutFiltersIn(request.q, page.query.parts) })}
            then={focusResults}
          >
            {messages.chosen.clearAll}
          </SearchLink>
        </p>
      )}
    </>
  )
}

/** The link that was just used is gone, and the focus must not be lost with it. */
function focusResults() {
  document.getElementById('results')?.focus({ preventScroll: true })
}

const removal = (
  text: string,
  to: SearchRequest,
  label: (text: string) => string,
  removing: (cross: Element) => void,
) => ({
  label: label(text),
  href: addressOf(to),
  act: (event: MouseEvent<HTMLAnchorElement>) =>
    onPlainClick(event, () => {
      removing(event.currentTarget)
      goTo(to, 'push')
    }),
})

/** Says the nodes of the query that was typed. */
class TypedWords {
  private readonly parts: readonly ShownPart[]

  constructor(
    private readonly request: SearchRequest,
    query: ShownQuery,
    private readonly messages: SearchMessages,
    private readonly root: AllNode,
    private readonly removing: (cross: Element) => void,
  ) {
    this.parts = query.parts
  }

  /** Words first, then what narrows them, then what is left out: as a person would say it. */
  all(): ReactNode {
    const { sentence } = this.messages
    const filters = this.root.of.filter((it) => isFilter(it, this.parts))
    const rest = this.root.of.filter((it) => !filters.includes(it))
    const words = rest.filter((it) => it.type !== 'not')
    const others = [...filters, ...rest.filter((it) => it.type === 'not')]
    const { in: where } = this.request
    const [alone, withWords] = where === 'passage' ? sentence.passages : sentence[where]
    return (
      <>
        {words.length > 0 ? withWords : alone} {this.joined(words, sentence.and, this.root.of.length > 1)}
        {others.map((it, at) => (
          <Fragment key={it.start}>
            {at === 0 && words.length === 0 ? '' : sentence.comma}
            {this.node(it, true)}
          </Fragment>
        ))}
      </>
    )
  }

  private joined(nodes: QueryNode[], by: string, inside: boolean): ReactNode {
    return nodes.map((it, at) => (
      <Fragment key={it.start}>
        {at > 0 && by}
        {this.node(it, inside)}
      </Fragment>
    ))
  }

  /** `inside`: next to others, so that several of something need parentheses. */
  private node(node: QueryNode, inside: boolean): ReactNode {
    const { sentence } = this.messages
    if (node.type === 'all')
      return this.group(this.joined(node.of, sentence.and, true), inside && node.of.length > 1)
    if (node.type === 'any') return this.group(this.joined(node.of, sentence.or, true), inside)
    if (node.type === 'near') {
      return node.of.map((it, at) => {
        const step = node.steps[at - 1]
        return (
          <Fragment key={it.start}>
            {step && sentence.near(step.within, step.inOrder)}
            {this.node(it, true)}
          </Fragment>
        )
      })
    }
    if (node.type !== 'not') return this.leaf(node, node, false)
    const { of } = node
    if (of.type !== 'not' && of.type !== 'all' && of.type !== 'any' && of.type !== 'near') {
      return this.leaf(of, node, true)
    }
    return (
      <>
        {isFilter(of, this.parts) ? sentence.not : sentence.without}
        {this.node(of, true)}
      </>
    )
  }

  private group(inside: ReactNode, parentheses: boolean): ReactNode {
    return parentheses ? <>({inside})</> : inside
  }

  /** `whole`: what goes with it when it is removed. */
  private leaf(leaf: Leaf, whole: QueryNode, excluded: boolean): ReactNode {
    const { sentence } = this.messages
    const part = filterOf(leaf, this.parts)
    const filter = part && sentence.filters[part.filter ?? '']
    if (leaf.type === 'operator' && part && filter) {
      const texts = this.labelsOf(leaf.value, part)
      // An excluded date is not turned round.
      const not = excluded && part.exclude
      const kind = part.filter === 'title' ? 'words' : (KINDS[part.filter ?? ''] ?? 'plain')
      return (
        <>
          {not ? filter.not : filter.is[0]}
          {this.token(kind, texts, whole, part.filter === 'title')}
          {filter.is[1]}
        </>
      )
    }
    const typed = this.request.q.slice(leaf.start, leaf.end)
    const [before, after] = this.around(leaf, typed)
    return (
      <>
        {excluded && sentence.without}
        {before}
        {this.token('words', [this.wordsOf(leaf, typed)], whole, true)}
        {after}
      </>
    )
  }

  private around(leaf: Leaf, typed: string): string[] {
    const { sentence } = this.messages
    if (leaf.type !== 'phrase') return ['', '']
    if (leaf.within !== null) return sentence.apart(leaf.within)
    return isMarked(typed) ? sentence.exactly : ['', '']
  }

  /** Without signs; with an ellipsis where more letters may follow. */
  private wordsOf(leaf: Leaf, typed: string): string {
    if (leaf.type === 'operator') return leaf.value
    if (leaf.type === 'word') return leaf.prefix ? `${typed}…` : typed
    if (leaf.type === 'pattern') return leaf.term.type === 'prefix' ? typed.replace(/[*＊]+$/u, '…') : typed
    const text = isMarked(typed) ? typed.replace(/~\d+$/u, '').replace(MARKS, '').trim() : typed
    const last = leaf.terms.at(-1)
    return last?.type === 'prefix' ? `${text.replace(/[*＊]+$/u, '')}…` : text
  }

  private labelsOf(value: string, { filter, keys = [], labels: own = [] }: ShownPart): string[] {
    const { sentence, date } = this.messages
    const facet = FACETS.find((it) => it === filter)
    const labels = own.map((it, at) => (facet ? valueLabel(this.messages, facet, keys[at] ?? '', it) : it))
    if (filter === 'from' || filter === 'to') return [date(value)]
    if (filter === 'title' || labels.length === 0) return [value]
    const shown = labels.length > LABELS_SHOWN + 1 ? labels.slice(0, LABELS_SHOWN) : labels
    const more = labels.length - shown.length
    return [...shown, ...(more > 0 ? [sentence.others(more)] : [])]
  }

  private token(
    kind: Kind | 'words' | 'plain',
    texts: string[],
    whole: QueryNode,
    quoted = false,
  ): ReactNode {
    const { sentence } = this.messages
    const text = texts.join(sentence.or)
    const quotes = quoted ? sentence.quotes : undefined
    const q = withoutNode(this.request.q, this.root, whole)
    // Without words, nothing is inside quotes.
    const isWithout = q.trim() === '' && this.request.in === 'quotations'
    const to = changed(this.request, isWithout ? { q, in: 'quoting' } : { q })
    return (
      <Token
        kind={kind}
        text={texts}
        or={sentence.or}
        quotes={quotes}
        remove={removal(quotes === undefined ? text : quotes.join(text), to, sentence.remove, this.removing)}
      />
    )
  }
}

const MARKS = /^["“”„«»‹›]|["“”„«»‹›]$/gu
const isMarked = (typed: string) => /^["“”„«»‹›]/u.test(typed)
