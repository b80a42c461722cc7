import { BLOCKS, CONTROLS, isHidden, WITHOUT_TEXT } from './elements.ts'
import { PageElement, type PageNode, type PageParent, PageText } from './page-tree.ts'

/** An element with text in it, in the order of the page: what is inside follows it, up to `end`. */
export type PageBox = {
  readonly element: PageElement
  /** Its place in the list, and that of the first box after what is inside. */
  readonly at: number
  end: number
  /** The runs in it: from the first up to, without, the last. */
  readonly firstRun: number
  lastRun: number
}

/** Text without a block in it: a paragraph, an item, a heading, a cell. */
export type TextRun = {
  readonly texts: PageText[]
  /** The name of the block around it. */
  readonly tag: string
  /** UTF-16 units that are no white space, and those of them in links. */
  marks: number
  linked: number
  /** Whether it reads like a sentence or more, rather than a label or a link. */
  isProse: boolean
  readonly isHidden: boolean
}

export type PageBoxes = { readonly boxes: readonly PageBox[]; readonly runs: readonly TextRun[] }

/** No label is as long. */
const LONG_RUN = 100
/** What ends like a sentence is one from this length on. */
const SENTENCE_AT_LEAST = 35
const SENTENCE_END = /[.!?…。！？؟۔।:;]["'”’»“‘«)\]]*\s*$/u
/** As much of a run as its end is looked for in. */
const TAIL = 40
const HEADING = /^h[1-6]$/

const isUnseen = (name: string) => WITHOUT_TEXT.has(name) || CONTROLS.has(name) || name === 'svg'
const isConcealed = (element: PageElement) =>
  isHidden(element) || element.getAttribute('aria-hidden') === 'true'

type Open = { box: PageBox; isLinked: boolean; isHidden: boolean; block: string }

class Walk implements PageBoxes {
  readonly boxes: PageBox[] = []
  readonly runs: TextRun[] = []
  readonly #open: Open[] = []
  #run: TextRun | null = null
  /** Elements that ended in the run that is open and began with it. */
  #ending: { box: PageBox; texts: number }[] = []

  enter(element: PageElement): void {
    const name = element.localName
    const outer = this.#open.at(-1)
    const isBlock = BLOCKS.has(name)
    if (isBlock) this.closeRun()
    const box: PageBox = {
      element,
      at: this.boxes.length,
      end: 0,
      firstRun: this.runs.length + (this.#run === null ? 0 : 1),
      lastRun: 0,
    }
    this.boxes.push(box)
    this.#open.push({
      box,
      isLinked: outer?.isLinked === true || (name === 'a' && element.hasAttribute('href')),
      isHidden: outer?.isHidden === true || isConcealed(element),
      block: isBlock ? name : (outer?.block ?? name),
    })
  }

  leave(): void {
    const left = this.#open.pop()
    if (left === undefined) return
    if (BLOCKS.has(left.box.element.localName)) this.closeRun()
    left.box.end = this.boxes.length
    left.box.lastRun = Math.max(left.box.firstRun, this.runs.length)
    const run = this.#run
    // It counts as inside if nothing follows in the same run.
    if (run !== null && left.box.firstRun === this.runs.length)
      this.#ending.push({ box: left.box, texts: run.texts.length })
  }

  text(node: PageText): void {
    const around = this.#open.at(-1)
    const { marks } = node
    if (around === undefined || marks === 0) return
    if (this.#run?.isHidden !== around.isHidden) this.closeRun()
    this.#run ??= {
      texts: [],
      tag: around.block,
      marks: 0,
      linked: 0,
      isProse: false,
      isHidden: around.isHidden,
    }
    this.#run.texts.push(node)
    this.#run.marks += marks
    if (around.isLinked) this.#run.linked += marks
  }

  closeRun(): void {
    const run = this.#run
    const ending = this.#ending
    this.#run = null
    this.#ending = []
    if (run === null) return
    for (const { box, texts } of ending) if (texts === run.texts.length) box.lastRun = this.runs.length + 1
    const isSentence = () => SENTENCE_END.test((run.texts.at(-1)?.textContent ?? '').slice(-TAIL))
    run.isProse =
      !HEADING.test(run.tag) &&
      run.linked * 2 < run.marks &&
      (run.marks >= LONG_RUN || (run.marks >= SENTENCE_AT_LEAST && isSentence()))
    this.runs.push(run)
  }
}

/** The elements of a page that can be seen, and its text in runs. */
export function boxesOf(root: PageElement): PageBoxes {
  const walk = new Walk()
  let it: PageNode | null = root
  while (it !== null) {
    if (it instanceof PageText) walk.text(it)
    else if (it instanceof PageElement && !isUnseen(it.localName)) {
      if (it.localName === 'br' && it.nextElementSibling?.localName === 'br') walk.closeRun()
      walk.enter(it)
      if (it.firstChild !== null) {
        it = it.firstChild
        continue
      }
      walk.leave()
    }
    while (it !== null && it !== root && it.nextSibling === null) {
      const parent: PageParent | null = it.parentNode
      walk.leave()
      it = parent
    }
    it = it === null || it === root ? null : it.nextSibling
  }
  return walk
}
