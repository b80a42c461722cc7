import { BLOCKS } from './elements.ts'
import { OutsideBoxes } from './outside-boxes.ts'
import { boxesOf, type PageBox, type PageBoxes, type TextRun } from './page-boxes.ts'
import type { PageElement, PageText } from './page-tree.ts'

/** What programs that build pages call the box with an article: `entry-content`, `articleBody`. */
const BODY_NAME =
  /(?:^|[\s_-])(?:entry|article|post|story|page|news|blog|main|text|body|content|single|theme|art|field|node)[_-]{0,2}(?:content|body|text|copy|bodycopy|maincontent|entry)(?=$|[\s_-])|article-?body|articletext|storytext|fulltext|^(?:content|article|story|post|entry|text|maincontent)$/i
const NAMES_AT_MOST = 1000

const isBodyName = (names: string | null) =>
  names !== null && names.length <= NAMES_AT_MOST && BODY_NAME.test(names)
const hasRole = (element: PageElement, role: string) => element.getAttribute('role') === role

/** Which boxes may be the article, those first that say so best, and how much of the prose they must hold. */
const HOLDERS: readonly { share: number; is: (element: PageElement) => boolean }[] = [
  { share: 0.4, is: (it) => /articleBody/i.test(it.getAttribute('itemprop') ?? '') },
  { share: 0.5, is: (it) => isBodyName(it.getAttribute('id')) || isBodyName(it.getAttribute('class')) },
  { share: 0.5, is: (it) => it.localName === 'article' || hasRole(it, 'article') },
  { share: 0.5, is: (it) => it.localName === 'main' || hasRole(it, 'main') },
]
/** Of two that hold each other, the inner one is taken if it has as much of the prose of the outer one. */
const INNER_SHARE = 0.9
const ONLY_CHILD_SHARE = 0.95
/** With less prose than that in its text, a page is a list: links are what it is about. */
const LIST_BELOW = 0.4
const LINKED_SHARE = 0.6
/** What is named after other pages (`teaser`) is about them if it leads there. */
const LEADING_SHARE = 0.3
/** What stands between the title and the article, at most, to be its standfirst. */
const STANDFIRST_SHARE = 0.25
const DECK_AT_LEAST = 60
const TITLE_SHARE = 0.1

/** Sums over runs, by prefix sums: those of any box take one subtraction. */
class Sums {
  readonly #marks = [0]
  readonly #linked = [0]
  readonly #prose = [0]

  constructor(runs: readonly TextRun[], outside: readonly boolean[]) {
    let marks = 0
    let linked = 0
    let prose = 0
    runs.forEach((run, at) => {
      if (outside[at] !== true) {
        marks += run.marks
        linked += run.linked
        if (run.isProse) prose += run.marks
      }
      this.#marks.push(marks)
      this.#linked.push(linked)
      this.#prose.push(prose)
    })
  }

  #over(sums: readonly number[], { firstRun, lastRun }: PageBox): number {
    return (sums[lastRun] ?? 0) - (sums[firstRun] ?? 0)
  }
  marks = (box: PageBox) => this.#over(this.#marks, box)
  linked = (box: PageBox) => this.#over(this.#linked, box)
  prose = (box: PageBox) => this.#over(this.#prose, box)
}

const isInside = (box: PageBox, outer: PageBox) => box.at > outer.at && box.at < outer.end

class Search {
  readonly #boxes: readonly PageBox[]
  readonly #runs: readonly TextRun[]
  readonly #outside: boolean[]
  #sums: Sums

  constructor({ boxes, runs }: PageBoxes) {
    this.#boxes = boxes
    this.#runs = runs
    this.#outside = runs.map((run) => run.isHidden)
    this.#sums = new Sums(runs, this.#outside)
  }

  #drop({ firstRun, lastRun }: PageBox): void {
    this.#outside.fill(true, firstRun, lastRun)
  }

  /** Leaves out the outermost boxes of which `isOutside` holds, within a box. */
  #dropWhere(within: PageBox, isOutside: (box: PageBox) => boolean): void {
    let at = within.at + 1
    while (at < within.end) {
      const box = this.#boxes[at]
      if (box === undefined) break
      if (this.#sums.marks(box) > 0 && isOutside(box)) {
        this.#drop(box)
        at = box.end
      } else at += 1
    }
    this.#sums = new Sums(this.#runs, this.#outside)
  }

  #title(): PageBox | null {
    return (
      this.#boxes.find(
        (box) => box.element.localName === 'h1' && this.#runs[box.firstRun]?.isHidden !== true,
      ) ?? null
    )
  }

  #dropFrame(body: PageBox, title: PageBox | null, kinds: OutsideBoxes): void {
    const all = this.#sums.prose(body)
    this.#dropWhere(body, (box) => {
      const share = kinds.byKind(box)
      return share !== null && this.#sums.prose(box) <= share * all
    })
    const rest = this.#sums.prose(body)
    this.#dropWhere(body, (box) => {
      const share = kinds.byName(box)
      if (share === null) return false
      if (kinds.isAboutOthers(box) && this.#sums.linked(box) < LEADING_SHARE * this.#sums.marks(box))
        return false
      const prose = this.#sums.prose(box)
      if (prose > share * rest) return false
      return title === null || !isInside(title, box) || prose <= TITLE_SHARE * rest
    })
  }

  /** The box with the article. */
  #holder(body: PageBox): PageBox {
    const all = this.#sums.prose(body)
    if (all === 0) return body
    for (const { share, is } of HOLDERS) {
      let best: PageBox | null = null
      let most = 0
      for (const box of this.#boxes) {
        const prose = this.#sums.prose(box)
        if (box === body || prose === 0 || prose < share * all || !is(box.element)) continue
        const enough = best !== null && isInside(box, best) ? most * INNER_SHARE : most
        if (best === null || prose > enough) {
          best = box
          most = prose
        }
      }
      if (best !== null) return best
    }
    return body
  }

  /** The innermost box with nearly all the prose of a box. */
  #innermost(outer: PageBox): PageBox {
    let box = outer
    for (;;) {
      const next = this.#mainChild(box)
      if (next === null) return box
      box = next
    }
  }

  #mainChild(outer: PageBox): PageBox | null {
    const least = ONLY_CHILD_SHARE * this.#sums.prose(outer)
    if (least === 0) return null
    let child = this.#boxes[outer.at + 1]
    while (child !== undefined && child.at < outer.end) {
      const { localName } = child.element
      if (BLOCKS.has(localName) && localName !== 'p' && this.#sums.prose(child) >= least) return child
      child = this.#boxes[child.end]
    }
    return null
  }

  #dropLinks(holder: PageBox): void {
    const marks = this.#sums.marks(holder)
    if (this.#sums.prose(holder) < LIST_BELOW * marks) return
    this.#dropWhere(
      holder,
      (box) =>
        BLOCKS.has(box.element.localName) &&
        this.#sums.prose(box) === 0 &&
        this.#sums.linked(box) > LINKED_SHARE * this.#sums.marks(box),
    )
  }

  /** Sentences between the title and the article. */
  #standfirst(title: PageBox | null, holder: PageBox, all: number): TextRun[] {
    if (title === null) return []
    const found = this.#runs
      .slice(title.lastRun, holder.firstRun)
      .filter(
        (run, at) =>
          this.#outside[title.lastRun + at] !== true &&
          (run.isProse || (run.tag === 'h2' && run.marks > DECK_AT_LEAST)) &&
          run.linked * 5 < run.marks,
      )
    return found.reduce((sum, run) => sum + run.marks, 0) <= STANDFIRST_SHARE * all ? found : []
  }

  texts(isThread: boolean): Set<PageText> {
    const [body] = this.#boxes
    if (body === undefined) return new Set()
    const title = this.#title()
    this.#dropFrame(body, title, new OutsideBoxes(isThread))
    const all = this.#sums.prose(body)
    const holder = this.#innermost(this.#holder(body))
    const standfirst = this.#standfirst(title, holder, all)
    this.#dropLinks(holder)
    // A heading above all prose is the title of the text, and not part of it.
    if (title !== null && !this.#runs.slice(holder.firstRun, title.firstRun).some((run) => run.isProse))
      this.#drop(title)
    const inside = this.#runs
      .slice(holder.firstRun, holder.lastRun)
      .filter((_, at) => this.#outside[holder.firstRun + at] !== true)
    return new Set([...standfirst, ...inside].flatMap(({ texts }) => texts))
  }
}

/**
 * The texts of a page that are its article, or, where it has none, its main content: the posts of a thread, the
 * sections of a manual, the entries of a list. Empty if nothing is left of it without its frame. In linear time, and
 * without changing the page.
 * @param isThread whether people write to each other on the page, so that comments are what it is about
 */
export const mainContent = (body: PageElement, isThread: boolean): Set<PageText> =>
  new Search(boxesOf(body)).texts(isThread)
