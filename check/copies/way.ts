import type { ClusterMember } from '../../model/copies.ts'
import { fold } from '../../model/name-words.ts'
import type { Way } from '../../model/quotation-answer.ts'
import type { ReadMember } from './members.ts'

type Node = Way['nodes'][number] & { at: Set<string> }

/**
 * Who has the words, by the first day on which they did, and whom they credit with them. An edge is only where a document
 * states it: it names an agency as its own, or, where those that may be as old name one source, that source. That one
 * paper printed the words after another says nothing of where it had them from.
 * @param credited which member is the earliest because others name its source; null if none is
 */
export function wayOf(members: readonly ReadMember[], credited: number | null): Way {
  const nodes = new Map<string, Node>()
  const nodeOf = (key: string, name: string, kind: Node['kind']): Node => {
    const known = nodes.get(key)
    if (known !== undefined) return known
    const made: Node = { name, kind, published: null, documents: 0, members: [], at: new Set() }
    nodes.set(key, made)
    return made
  }
  members.forEach(({ member, words }, at) => {
    const { source, published, document } = member
    const node =
      source === null
        ? nodeOf(keyOf(member), words.title ?? words.documentKey, 'document')
        : nodeOf(keyOf(member), source, 'source')
    node.members.push(at)
    node.at.add(document)
    const isEarlier =
      published !== null && (node.published === null || published.first < node.published.first)
    if (isEarlier) node.published = published
  })
  const edges = new Map<string, { from: Node; to: Node; basis: 'agency' | 'text'; members: number[] }>()
  const credit = (from: string, to: string, basis: 'agency' | 'text', at: number) => {
    const [one, other] = [nodes.get(from), nodes.get(to)]
    if (one === undefined || other === undefined || one === other) return
    const key = `${from}\n${to}`
    const edge = edges.get(key)
    if (edge === undefined) edges.set(key, { from: one, to: other, basis, members: [at] })
    else if (!edge.members.includes(at)) edge.members.push(at)
  }
  members.forEach(({ member, words }, at) => {
    if (words.agency === null) return
    nodeOf(keyOfSource(words.agency), words.agency, 'agency')
    credit(keyOf(member), keyOfSource(words.agency), 'agency', at)
  })
  const first = credited === null ? undefined : members[credited]?.member
  if (first !== undefined) {
    members.forEach(({ member }, at) => {
      if (!isLater(member, first)) credit(keyOf(member), keyOf(first), 'text', at)
    })
  }
  const order = [...nodes.values()].sort(inTime)
  return {
    nodes: order.map(({ at, ...node }) => ({ ...node, documents: at.size })),
    edges: [...edges.values()].map(({ from, to, ...edge }) => ({
      from: order.indexOf(from),
      to: order.indexOf(to),
      ...edge,
    })),
  }
}

/** By the first day; those that only are credited first, those without a date last. */
function inTime(a: Node, b: Node): number {
  const rank = ({ members, published }: Node) => (members.length === 0 ? 0 : published === null ? 2 : 1)
  const [first, second] = [a.published?.first ?? '', b.published?.first ?? '']
  return rank(a) - rank(b) || (first < second ? -1 : first > second ? 1 : 0)
}

const keyOfSource = (name: string) => `source ${fold(name)}`
const keyOf = ({ source, document }: ClusterMember) =>
  source === null ? `document ${document}` : keyOfSource(source)

/** Whether it was certainly printed after another one, which it then need not name. */
const isLater = ({ published }: ClusterMember, first: ClusterMember): boolean =>
  published !== null && first.published !== null && first.published.last < published.first
