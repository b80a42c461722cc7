import { Fragment, type ReactNode, useEffect, useMemo, useRef } from 'react'
import { parseQuery } from '../../../model/query/parse.ts'
import { withoutNode } from '../../../model/query/print.ts'
import type { AllNode, Leaf, QueryNode } from '../../../model/query/syntax.ts'
import { FACETS, type SearchRequest } from '../../../model/search-request.ts'
import type { ShownPart, ShownQuery } from '../../../model/search-result.ts'
import { changed } from '../../../model/url.ts'
import { addressOf, goTo, onPlainClick } from '../../address/navigation.ts'
import type { SearchMessages } from '../../messages/en/search.ts'
import { useMessages } from '../../messages/use-messages.tsx'
import type { Kind } from '../../parts/kinds.ts'
import { Token } from '../../parts/Token.tsx'
import { copiesAskedFor } from '../copies/asked-for.ts'
import { valueLabel } from '../value-label.ts'
import { filterOf, isFilter } from './filters-in.ts'

/** More values than this of one name are counted instead of listed. */
const LABELS_SHOWN = 3

const KINDS: Record<string, Kind> = {
  group: 'group',
  speaker: 'person',
  person: 'person',
  location: 'place',
  from: 'date',
  to: 'date',
}

type Props = { request: SearchRequest; query: ShownQuery }

/** What was typed, as it was understood: a sentence of which every part can be taken away. */
export function Sentence({ request, query }: Props) {
  const messages = useMessages()
  const { root } = useMemo(() => parseQuery(request.q), [request.q])
  const line = useRef<HTMLHeadingElement>(null)
  const removed = useRef<{ q: string; at: number } | null>(null)
  useEffect(() => {
    // Once the part is gone, the focus goes on to the next one, as if in a list. The page may be drawn in between.
    if (removed.current === null || removed.current.q === request.q) return
    const crosses = line.current?.querySelectorAll<HTMLElement>('.remove') ?? []
    const next =
      crosses[Math.min(removed.current.at, crosses.length - 1)] ?? document.getElementById('results')
    removed.current = null
    next?.focus({ preventScroll: true })
  })
  if (root.of.length === 0) return null
  const say = new Words(request, query, messages, root, (cross) => {
    const crosses = [...(line.current?.querySelectorAll('.remove') ?? [])]
    removed.current = { q: request.q, at: crosses.indexOf(cross) }
  })
  return (
    <h2 ref={line} className="sentence">
      <span className="visually-hidden">{messages.sentence.title}: </span>
      {say.all()}
    </h2>
  )
}

/** Says the nodes of one query. */
class Words {
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
        {copiesAskedFor(this.request, this.messages.copies).map((it) => (
          <Fragment key={it.name}>
            {sentence.comma}
            {it.text}
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
    const to = changed(this.request, { q: withoutNode(this.request.q, this.root, whole) })
    return (
      <Token
        kind={kind}
        text={texts}
        or={sentence.or}
        quotes={quotes}
        remove={{
          label: sentence.remove(quotes === undefined ? text : quotes.join(text)),
          href: addressOf(to),
          act: (event) =>
            onPlainClick(event, () => {
              this.removing(event.currentTarget)
              goTo(to, 'push')
            }),
        }}
      />
    )
  }
}

const MARKS = /^["“”„«»‹›]|["“”„«»‹›]$/gu
const isMarked = (typed: string) => /^["“”„«»‹›]/u.test(typed)
