import { type Piece, PieceReader, plainLeaves } from './pieces.ts'
import {
  type AllNode,
  leaves,
  type NearNode,
  type NearOperand,
  type Notice,
  type ParsedQuery,
  type QueryNode,
  type Step,
} from './syntax.ts'

/** Groups within groups beyond this are read without their parentheses: nobody types that, and every stage recurses. */
const MAX_DEPTH = 40
/** Bare NEAR is no operator; a notice proposes this distance. */
const USUAL_DISTANCE = 5

/**
 * Parses what a person types into the search box. No text is an error: what is not understood is searched as plain
 * words, and a notice says so.
 *
 * NOT binds tighter than NEAR, NEAR tighter than AND, written or not, and AND tighter than OR.
 */
export function parseQuery(typed: string): ParsedQuery {
  // Half a surrogate pair is no character, and no address can hold it: as there, it is U+FFFD.
  const text = typed.replace(/\p{Surrogate}/gu, '\uFFFD')
  const notices: Notice[] = []
  const pieces = withOperands(
    text,
    withGroups([...new PieceReader(text, notices).pieces()], text, notices),
    notices,
  )
  const root = new Grammar(pieces, text, notices).root()
  if (text.trim() !== '' && leaves(root).next().done) {
    const message = `There is no word in "${text.trim()}", so nothing was searched. Type a word or a name.`
    notices.push({ code: 'nothing-to-search', message, typed: text.trim() })
  }
  return { root, notices }
}

/** Without parentheses that have no partner, no content or too much depth; a group that is never closed ends the text. */
function withGroups(pieces: Piece[], text: string, notices: Notice[]): Piece[] {
  const dropped = new Set<Piece>()
  const open: Piece[] = []
  let content: boolean[] = []
  for (const piece of pieces) {
    if (piece.type === 'open') {
      open.push(piece)
      content.push(false)
    } else if (piece.type === 'close') {
      const partner = open.pop()
      if (partner === undefined) {
        dropped.add(piece)
        const message =
          'A closing parenthesis has no opening one, so it was left out. Open one where the group begins.'
        notices.push({ code: 'unopened-group', message, typed: ')' })
        continue
      }
      const full = content.pop() === true
      if (!full || open.length >= MAX_DEPTH) for (const it of [partner, piece]) dropped.add(it)
      if (full && open.length === MAX_DEPTH) {
        const message = `Groups were read down to ${MAX_DEPTH} parentheses inside one another, and without the others. Use fewer.`
        notices.push({ code: 'too-deep', message, typed: text.slice(partner.start, piece.end) })
      }
    } else if (isOperand(piece) || isWordOperator(piece)) content = content.map(() => true)
  }
  const unclosed = open.filter((piece, at) => {
    const full = content[at] === true && at < MAX_DEPTH
    if (!full) dropped.add(piece)
    return full
  })
  if (unclosed.length > 0) {
    const message =
      'A parenthesis is not closed, so its group goes on to the end. Close it where the group ends.'
    notices.push({ code: 'unclosed-group', message, typed: text.slice(unclosed[0]?.start) })
  }
  const kept = pieces.filter((it) => !dropped.has(it) && !(it.type === 'leaves' && it.leaves.length === 0))
  const closing = unclosed.map((): Piece => ({ type: 'close', start: text.length, end: text.length }))
  return [...kept, ...closing]
}

const isOperand = (piece: Piece) => piece.type === 'leaves' && piece.leaves.length > 0
const isWordOperator = ({ type }: Piece) =>
  type === 'and' || type === 'or' || type === 'not' || type === 'near'

/** With operators that have no operand as plain words, and a notice for each. */
function withOperands(text: string, pieces: Piece[], notices: Notice[]): Piece[] {
  const leads = leadsToOperand(pieces)
  const found: Piece[] = []
  pieces.forEach((piece, at) => {
    const before = found.at(-1)
    const follows = before !== undefined && (isOperand(before) || before.type === 'close')
    const needsBoth = piece.type === 'and' || piece.type === 'or' || piece.type === 'near'
    const usable = leads[at + 1] === true && (!needsBoth || follows)
    if (piece.type === 'near' && piece.step === null) {
      const message = `NEAR needs a number of words, as in NEAR/${USUAL_DISTANCE}, so it was searched as a word.`
      notices.push({ code: 'near-without-number', message, typed: 'NEAR' })
    } else if (usable || !(needsBoth || piece.type === 'not' || piece.type === 'minus')) {
      found.push(piece)
      return
    } else if (piece.type !== 'minus') {
      const typed = text.slice(piece.start, piece.end)
      const message = `"${typed}" has nothing ${follows ? 'after it' : 'before it'} to apply to, so it was searched as a word. Put a word there, or type it in small letters.`
      notices.push({ code: 'operator-without-operand', message, typed })
    }
    const plain = plainLeaves(text, piece.start, piece.end)
    if (plain.leaves.length > 0) found.push({ ...piece, type: 'leaves', ...plain })
  })
  return found
}

/** For each piece, whether it begins an operand: one itself, or a sign or parenthesis before one. */
function leadsToOperand(pieces: Piece[]): boolean[] {
  const found: boolean[] = new Array(pieces.length).fill(false)
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const piece = pieces[at]
    if (piece === undefined) continue
    if (piece.type === 'leaves' || piece.type === 'open') found[at] = true
    else if (piece.type === 'not' || piece.type === 'minus') found[at] = found[at + 1] === true
  }
  return found
}

/** What stands between two ORs, and where AND is written in it. */
type Sequence = { of: QueryNode[]; ands: boolean[] }

class Grammar {
  private at = 0

  constructor(
    private readonly pieces: Piece[],
    private readonly text: string,
    private readonly notices: Notice[],
  ) {}

  root(): AllNode {
    const whole = this.alternatives()
    const { length } = this.text
    const node = whole === null ? { of: [], ands: [] } : Array.isArray(whole) ? this.only(whole) : whole
    return { type: 'all', ...node, start: 0, end: length }
  }

  private only(of: QueryNode[]): Sequence {
    const [first] = of
    return { of: first === undefined ? [] : [{ type: 'any', of, ...span(of) }], ands: [] }
  }

  /** One sequence; or several as nodes, if there are ORs between them. */
  private alternatives(): Sequence | QueryNode[] | null {
    const found: Sequence[] = []
    for (;;) {
      found.push(this.sequence())
      if (this.pieces[this.at]?.type !== 'or') break
      this.at += 1
    }
    // Signs without a word leave nothing to choose.
    const full = found.filter((it) => it.of.length > 0)
    return full.length > 1 ? full.map(asNode) : (full[0] ?? null)
  }

  private sequence(): Sequence {
    const of: QueryNode[] = []
    const ands: boolean[] = []
    const add = (nodes: QueryNode[], written: boolean) => {
      nodes.forEach((node, at) => {
        if (of.length > 0) ands.push(at === 0 && written)
        of.push(node)
      })
    }
    for (;;) {
      const piece = this.pieces[this.at]
      if (piece === undefined || piece.type === 'or' || piece.type === 'close') return { of, ands }
      const written = piece.type === 'and'
      if (written) this.at += 1
      const unit = this.unit()
      if (unit.length === 0) continue
      if (this.pieces[this.at]?.type === 'near') add(this.near(unit), written)
      else add(unit, written)
    }
  }

  /** The nodes of one piece or group; a run such as *north-west* is two words side by side. */
  private unit(): QueryNode[] {
    const piece = this.pieces[this.at]
    if (piece === undefined || piece.type === 'close' || piece.type === 'or') return []
    this.at += 1
    if (piece.type === 'leaves') return piece.leaves
    if (piece.type === 'open') return this.group(piece.start)
    if (piece.type !== 'not' && piece.type !== 'minus') return []
    const next = this.pieces[this.at]
    const of = next?.type === 'leaves' ? next.excluded : this.operandOf()
    if (next?.type === 'leaves') this.at += 1
    const [node] = of
    if (node === undefined) return []
    return [{ type: 'not', of: node, word: piece.type === 'not', start: piece.start, end: node.end }]
  }

  private operandOf(): QueryNode[] {
    const of = this.unit()
    return of.length > 1 ? [asNode({ of, ands: of.slice(1).map(() => false) })] : of
  }

  private group(start: number): QueryNode[] {
    const inside = this.alternatives()
    const closing = this.pieces[this.at]
    const end = closing?.end ?? this.text.length
    if (closing?.type === 'close') this.at += 1
    if (inside === null) return []
    if (Array.isArray(inside)) return [{ type: 'any', of: inside, group: true, start, end }]
    const [only] = inside.of
    if (only === undefined) return []
    // A filter in parentheses is part of the words; anything else is the same without them.
    if (inside.of.length === 1 && only.type !== 'operator') return [only]
    return [{ type: 'all', ...inside, group: true, start, end }]
  }

  private near(first: QueryNode[]): QueryNode[] {
    const units = [first]
    const of = [this.nearOperand(first)]
    const steps: Step[] = []
    for (let piece = this.pieces[this.at]; piece?.type === 'near'; piece = this.pieces[this.at]) {
      this.at += 1
      const unit = this.unit()
      if (unit.length === 0) break
      units.push(unit)
      steps.push(piece.step ?? { within: USUAL_DISTANCE, inOrder: false })
      of.push(this.nearOperand(unit))
    }
    if (of.length === 1) return first
    const operands = of.flatMap((it) => (isNearOperand(it) ? [it] : []))
    if (operands.length === of.length) {
      const near: NearNode = { type: 'near', of: operands, steps, ...span(of) }
      return [near]
    }
    const typed = this.text.slice(of[0]?.start, of.at(-1)?.end)
    const message =
      'NEAR stands between words, phrases, or several of them in parentheses with OR; here it was searched as AND.'
    this.notices.push({ code: 'near-operand', message, typed })
    return units.flat()
  }

  /** Several words written together, as *north-west*, are near something as the phrase that they are. */
  private nearOperand(unit: QueryNode[]): QueryNode {
    const [first] = unit
    if (first === undefined) throw new RangeError('No operand.')
    if (unit.length === 1) return first
    const { start, end } = span(unit)
    return plainLeaves(this.text, start, end).excluded[0] ?? first
  }
}

function isNearOperand(node: QueryNode): node is NearOperand {
  if (node.type === 'any') return node.of.every(isNearOperand)
  return node.type === 'word' || node.type === 'pattern' || (node.type === 'phrase' && node.within === null)
}

function asNode({ of, ands }: Sequence): QueryNode {
  const [only] = of
  if (of.length === 1 && only !== undefined) return only
  return { type: 'all', of, ands, ...span(of) }
}

const span = (of: { start: number; end: number }[]) => ({
  start: of[0]?.start ?? 0,
  end: of.at(-1)?.end ?? 0,
})
