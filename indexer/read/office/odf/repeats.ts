import { PageElement, PageText } from '../../page/page-tree.ts'
import { appendText } from '../../page/parse-page.ts'

/** More of one document are whole rows and columns that were filled at once. */
const CELLS_AT_MOST = 50_000
/** No workbook has as many rows or columns. */
const TIMES_AT_MOST = 2 ** 24

/** Rows and cells that stand in the file once for several that are the same, each as often as it is shown. */
export class Repeats {
  #written = 0
  /** Cells that were too many to be written. */
  left = 0

  /** Writes a row or a cell again, after itself. @param times how often it is shown, as the file says */
  write(element: PageElement, times: string | undefined): void {
    const more = Math.min(Number(times ?? 1), TIMES_AT_MOST) - 1
    if (!(more > 0) || element.textContent.trim() === '') return
    const cells = Math.max(1, element.querySelectorAll('td').length)
    const written = Math.min(more, Math.floor((CELLS_AT_MOST - this.#written) / cells))
    for (let count = 0; count < written; count += 1) element.parentNode?.appendChild(copyOf(element))
    this.#written += written * cells
    this.left += (more - written) * cells
  }
}

function copyOf(element: PageElement): PageElement {
  const copy = element.ownerDocument.createElement(element.localName)
  for (const it of element.attributes) copy.setAttributeNode(it)
  for (const node of element.childNodes) {
    if (node instanceof PageText) appendText(copy, node.textContent)
    else if (node instanceof PageElement) copy.appendChild(copyOf(node))
  }
  return copy
}
