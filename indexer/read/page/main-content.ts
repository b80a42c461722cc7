import { BoxSums } from './box-sums.ts'
import { BLOCKS } from './elements.ts'
import { OutsideBoxes } from './outside-boxes.ts'
import { boxesOf, type PageBox, type PageBoxes, type TextRun } from './page-boxes.ts'
import type { PageElement, PageText } from './page-tree.ts'
import { teaserRows } from './teasers.ts'

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

/** What stands above entries about other pages, at least, to be the article: in characters, and of all text. */
const ARTICLE_AT_LEAST = 400
const ARTICLE_SHARE = 0.15
/** And below them, at most, of what is above: entries with an article on both sides are part of it. */
const BELOW_SHARE = 0.2
const HEADING = /^h[1-6]$/
const isHeading = (run: TextRun | undefined) => run !== undefined && HEADING.test(run.tag)

/** What is longer is no name in a table, but a column of a page that is laid out as one. */
const CELL_AT_MOST = 100

/** A cell of a table with a single line, such as a name that is a link: what is in the others belongs to it. */
const isCell = ({ element, firstRun, lastRun }: PageBox, runs: readonly TextRun[]) =>
  /^t[dh]$/.test(element.localName) && lastRun - firstRun === 1 && (runs[firstRun]?.marks ?? 0) < CELL_AT_MOST

const isInside = (box: PageBox, outer: PageBox) => box.at > outer.at && box.at < outer.end

class Search {
  readonly #boxes: readonly PageBox[]
  readonly #runs: readonly TextRun[]
  readonly #outside: boolean[]
  #sums: BoxSums
  /** Which runs are text, and no labels. */
  readonly #isText: (run: TextRun) => boolean

  constructor({ boxes, runs }: PageBoxes, isText: (run: TextRun) => boolean) {
    this.#isText = isText
    this.#boxes = boxes
    this.#runs = runs
    this.#outside = runs.map((run) => run.isHidden)
    this.#sums = new BoxSums(runs, this.#outside, this.#isText)
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
    this.#sums = new BoxSums(this.#runs, this.#outside, this.#isText)
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

  #textsOf({ firstRun, lastRun }: PageBox): TextRun[] {
    return this.#runs.slice(firstRun, lastRun).filter((_, at) => this.#outside[firstRun + at] !== true)
  }

  /** Leaves out entries about other pages below an article, with the headings above them. */
  #dropTeasers(holder: PageBox): void {
    const rows = teaserRows(
      this.#boxes,
      holder,
      (box) => this.#sums.marks(box) > 0,
      (box) => this.#textsOf(box),
    )
    if (rows.length === 0) return
    const lastRun = rows.reduce((least, row) => Math.min(least, row.firstRun), holder.lastRun)
    const above = this.#textsOf({ ...holder, lastRun }).filter(this.#isText)
    const marks = above.reduce((sum, run) => sum + run.marks, 0)
    // A page on which nothing stands above them is a list of them.
    const below = { ...holder, firstRun: rows.reduce((most, row) => Math.max(most, row.lastRun), 0) }
    if (this.#sums.prose(below) > BELOW_SHARE * marks) return
    if (above.length < 2 || marks < Math.max(ARTICLE_AT_LEAST, ARTICLE_SHARE * this.#sums.prose(holder)))
      return
    for (const row of rows) {
      this.#drop(row)
      const at = row.firstRun - 1
      if (at >= holder.firstRun && isHeading(this.#runs[at])) this.#outside[at] = true
    }
    this.#sums = new BoxSums(this.#runs, this.#outside, this.#isText)
  }

  #dropLinks(holder: PageBox): void {
    const marks = this.#sums.marks(holder)
    if (this.#sums.prose(holder) < LIST_BELOW * marks) return
    this.#dropWhere(
      holder,
      (box) =>
        BLOCKS.has(box.element.localName) &&
        !isCell(box, this.#runs) &&
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

  texts(isThread: boolean): TextRun[] {
    const [body] = this.#boxes
    if (body === undefined) return []
    const title = this.#title()
    this.#dropFrame(body, title, new OutsideBoxes(isThread))
    const all = this.#sums.prose(body)
    const holder = this.#innermost(this.#holder(body))
    const standfirst = this.#standfirst(title, holder, all)
    this.#dropTeasers(holder)
    this.#dropLinks(holder)
    // A heading above all prose is the title of the text, and not part of it.
    if (title !== null && !this.#runs.slice(holder.firstRun, title.firstRun).some((run) => run.isProse))
      this.#drop(title)
    const inside = this.#runs
      .slice(holder.firstRun, holder.lastRun)
      .filter((_, at) => this.#outside[holder.firstRun + at] !== true)
    return [...standfirst, ...inside]
  }
}

const unlinkedIn = (runs: readonly TextRun[]) =>
  runs.reduce((sum, { marks, linked, isHidden }) => sum + (isHidden ? 0 : marks - linked), 0)

/** With less than that of its text, hardly anything is left of a page. */
const LITTLE_SHARE = 0.08
const NOTHING_AT_MOST = 100
const isProse = ({ isProse }: TextRun) => isProse
/** A line of a table or of verse. */
const isUnlinked = ({ marks, linked }: TextRun) => linked * 2 < marks

/** Found with the rules for articles, and where hardly anything is left by them, with others. */
function found(page: PageBoxes, isThread: boolean): TextRun[] {
  const little = LITTLE_SHARE * unlinkedIn(page.runs)
  const article = new Search(page, isProse).texts(isThread)
  const kept = unlinkedIn(article)
  if (kept >= little) return article
  // A thread that does not say so.
  if (!isThread && kept < NOTHING_AT_MOST) {
    const thread = new Search(page, isProse).texts(true)
    if (unlinkedIn(thread) >= little) return thread
  }
  // Tables, verse, lists of names: text without sentences.
  const lines = new Search(page, isUnlinked).texts(isThread)
  return unlinkedIn(lines) >= little ? lines : article
}

/**
 * The texts of a page that are its article, or, where it has none, its main content: the posts of a thread, the
 * sections of a manual, the entries of a list. Empty if nothing is left of it without its frame. In linear time, and
 * without changing the page.
 * @param isThread whether people write to each other on the page, so that comments are what it is about
 */
export const mainContent = (body: PageElement, isThread: boolean): Set<PageText> =>
  new Set(found(boxesOf(body), isThread).flatMap(({ texts }) => texts))
