import { fold } from '../../model/name-words.ts'
import type { Way } from '../../model/quotation-answer.ts'
import type { ReadMember } from './members.ts'

type Node = Way['nodes'][number] & { at: Set<string> }

/**
 * Who has the words, by the first day on which they did, and whom they credit with them. An edge is only where a document
 * names the agency that it took the text from: that one paper printed the words after another says nothing of where it
 * had them from.
 */
export function wayOf(members: readonly ReadMember[]): Way {
  const nodes = new Map<string, Node>()
  const nodeOf = (key: string, name: string, kind: Node['kind']): Node => {
    const known = nodes.get(key)
    if (known !== undefined) return known
    const made: Node = { name, kind, published: null, documents: 0, members: [], at: new Set() }
    nodes.set(key, made)
    return made
  }
  const keyOfSource = (name: string) => `source ${fold(name)}`
  members.forEach(({ member, words }, at) => {
    const { source, published, document } = member
    const node =
      source === null
        ? nodeOf(`document ${document}`, words.title ?? words.documentKey, 'document')
        : nodeOf(keyOfSource(source), source, 'source')
    node.members.push(at)
    node.at.add(document)
    const isEarlier =
      published !== null && (node.published === null || published.first < node.published.first)
    if (isEarlier) node.published = published
  })
  const edges = new Map<string, { from: Node; to: Node; members: number[] }>()
  members.forEach(({ member, words }, at) => {
    if (words.agency === null) return
    const from = nodes.get(
      member.source === null ? `document ${member.document}` : keyOfSource(member.source),
    )
    const to = nodeOf(keyOfSource(words.agency), words.agency, 'agency')
    if (from === undefined || from === to) return
    const key = `${[...nodes.values()].indexOf(from)} ${[...nodes.values()].indexOf(to)}`
    const edge = edges.get(key)
    if (edge === undefined) edges.set(key, { from, to, members: [at] })
    else edge.members.push(at)
  })
  const order = [...nodes.values()].sort(inTime)
  return {
    nodes: order.map(({ at, ...node }) => ({ ...node, documents: at.size })),
    edges: [...edges.values()].map(({ from, to, members: own }) => ({
      from: order.indexOf(from),
      to: order.indexOf(to),
      basis: 'agency',
      members: own,
    })),
  }
}

/** By the first day; those that only are credited first, those without a date last. */
function inTime(a: Node, b: Node): number {
  const rank = ({ members, published }: Node) => (members.length === 0 ? 0 : published === null ? 2 : 1)
  const [first, second] = [a.published?.first ?? '', b.published?.first ?? '']
  return rank(a) - rank(b) || (first < second ? -1 : first > second ? 1 : 0)
}
