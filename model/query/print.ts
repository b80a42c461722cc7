import { beginsPhrase, plainLeaves } from './pieces.ts'
import { type AllNode, leaves, type QueryNode } from './syntax.ts'

/**
 * A query from its tree, in the shortest way that parses to the same tree: what it means, in words.
 *
 * @param text in which the offsets of the tree are
 */
export function printQuery(text: string, root: AllNode): string {
  const last = [...leaves(root)].at(-1)?.leaf
  if (last === undefined) return ''
  // An unfinished word or phrase has to stay the end of the text; a finished one must not be.
  const unfinished = last.end === text.length
  const printed = new Printer(text, unfinished ? rightmost(root) : new Set()).all(root)
  return unfinished ? printed : `${printed} `
}

/** The nodes that the last leaf ends. */
function rightmost(node: QueryNode, found = new Set<QueryNode>()): Set<QueryNode> {
  found.add(node)
  if (node.type === 'not') return rightmost(node.of, found)
  const last = 'of' in node ? node.of.at(-1) : undefined
  return last === undefined ? found : rightmost(last, found)
}

/** The query without one of its nodes, as text; the others stay as typed. `node` is one of `parseQuery(text)`'s tree. */
export function withoutNode(text: string, root: AllNode, node: QueryNode): string {
  const left = without(root, node)
  return left === null ? '' : printQuery(text, left.type === 'all' ? left : wrapped(left))
}

function wrapped(of: QueryNode): AllNode {
  return { type: 'all', of: [of], ands: [], start: of.start, end: of.end }
}

function without(from: QueryNode, node: QueryNode): QueryNode | null {
  if (isSame(from, node)) return null
  if (from.type === 'not') {
    const of = without(from.of, node)
    return of === null ? null : { ...from, of }
  }
  if (from.type === 'any') {
    const of = from.of.flatMap((it) => without(it, node) ?? [])
    const [only] = of
    return of.length > 1 ? { ...from, of } : (only ?? null)
  }
  if (from.type === 'near') {
    const kept = from.of.map((it) => !isSame(it, node))
    const of = from.of.filter((_, at) => kept[at])
    if (of.length === from.of.length) return from
    const [only] = of
    if (of.length < 2) return only ?? null
    const gone = kept.indexOf(false)
    return { ...from, of, steps: from.steps.filter((_, at) => at !== Math.max(0, gone - 1)) }
  }
  if (from.type !== 'all') return from
  const of: QueryNode[] = []
  const ands: boolean[] = []
  from.of.forEach((it, at) => {
    const left = without(it, node)
    if (left === null) return
    if (of.length > 0) ands.push(from.ands[at - 1] === true)
    of.push(left)
  })
  const [only] = of
  if (only === undefined) return null
  // A filter in parentheses is part of the words; anything else is the same without them.
  return of.length === 1 && only.type !== 'operator' ? only : { ...from, of, ands }
}

const isSame = (one: QueryNode, other: QueryNode) =>
  one.type === other.type && one.start === other.start && one.end === other.end

class Printer {
  /** `open`: the groups that are not closed. */
  constructor(
    private readonly text: string,
    private readonly open: ReadonlySet<QueryNode>,
  ) {}

  private parenthesized(node: QueryNode): string {
    return `(${this.node(node)}${this.open.has(node) ? '' : ')'}`
  }

  all({ of, ands }: AllNode): string {
    return of
      .map((it, at) => {
        // Side by side with others, OR needs its parentheses.
        const inner =
          it.type === 'any' ? (of.length > 1 ? this.parenthesized(it) : this.node(it)) : this.inGroup(it)
        return at === 0 ? inner : `${ands[at - 1] === true ? ' AND ' : ' '}${inner}`
      })
      .join('')
  }

  private node(node: QueryNode): string {
    if (node.type === 'any') return node.of.map((it) => this.alternative(it)).join(' OR ')
    return node.type === 'all' ? this.all(node) : this.inGroup(node)
  }

  private alternative(node: QueryNode): string {
    return node.type === 'all' && node.group !== true ? this.all(node) : this.inGroup(node)
  }

  /** As an operand of AND: groups in parentheses. */
  private inGroup(node: QueryNode): string {
    if (node.type === 'all') return this.parenthesized(node)
    if (node.type === 'any') return node.group === true ? this.parenthesized(node) : this.node(node)
    if (node.type === 'not') return this.not(node)
    if (node.type === 'near') {
      return node.of
        .map((it, at) => {
          const operand = it.type === 'any' ? this.parenthesized(it) : this.inGroup(it)
          const step = node.steps[at - 1]
          return step === undefined ? operand : `${step.inOrder ? 'PRE' : 'NEAR'}/${step.within} ${operand}`
        })
        .join(' ')
    }
    return this.leaf(node)
  }

  private not({ of, word }: Extract<QueryNode, { type: 'not' }>): string {
    // A second minus right behind the first would be punctuation.
    const group = of.type === 'all' || of.type === 'any' || of.type === 'near' || of.type === 'not'
    const inner = group ? this.parenthesized(of) : this.inGroup(of)
    return word ? `NOT ${inner}` : `-${inner}`
  }

  private leaf(node: QueryNode): string {
    const typed = this.text.slice(node.start, node.end)
    // One of several values in parentheses; or a value with parentheses of its own, which would be read as such.
    const apart = node.type === 'operator' && node.valueStart - node.start < node.operator.length
    const bare = node.type === 'operator' && this.text.charAt(node.valueStart - 1) === ':'
    if (node.type === 'operator' && (apart || (bare && /[()（）]/u.test(node.value)))) {
      return `${node.operator}:"${node.value}"`
    }
    // Behind a minus or beside NEAR, *north-west* is a phrase; anywhere else, it would be two words.
    if (node.type === 'phrase' && !beginsPhrase(typed)) {
      return plainLeaves(typed, 0, typed.length).leaves.length > 1 ? `"${typed}"` : typed
    }
    // A word that could be an operator elsewhere: searched as a word, it is the same in small letters.
    return /^(?:AND|OR|NOT|NEAR|PRE)$/u.test(typed) ? typed.toLowerCase() : typed
  }
}
