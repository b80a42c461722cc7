import { ElementWalk, type Entered } from '../element-walk.ts'
import type { PageBuilder } from '../page-builder.ts'
import type { Attribute } from '../xml.ts'

/** Placeholders for what every slide has. */
const ON_EVERY_SLIDE = new Set(['dt', 'ftr', 'hdr', 'sldNum'])
const TITLES = new Set(['title', 'ctrTitle'])
const TEXTS = new Set(['a:t', 'm:t'])

/** Writes the shapes of a slide, of its notes or of a diagram into a page. */
export class SlideWalk extends ElementWalk {
  readonly #page: PageBuilder
  readonly #line: string
  #placeholder = ''
  #paragraph = false
  #texts = 0

  /** @param line the element for a paragraph */
  constructor(page: PageBuilder, line: 'p' | 'li' = 'p') {
    super()
    this.#page = page
    this.#line = line
  }

  protected override write(text: string): void {
    if (this.#texts > 0 && this.#paragraph) this.#page.text(text)
  }

  protected override enter(name: string, attribute: Attribute): Entered {
    if (TEXTS.has(name)) {
      this.#texts += 1
      return () => {
        this.#texts -= 1
      }
    }
    switch (name) {
      case 'p:sp':
        return this.#shape()
      case 'p:ph':
        this.#placeholder = attribute('type') ?? 'obj'
        return
      case 'p:txBody':
        return ON_EVERY_SLIDE.has(this.#placeholder) ? this.#element('footer') : undefined
      case 'a:p':
        return this.#paragraphBegins()
      case 'a:br':
        if (this.#paragraph) this.#page.break()
        return
      case 'a:tbl':
        return this.#element('table')
      case 'a:tr':
        return this.#element('tr')
      case 'a:tc':
        return attribute('hMerge') === '1' || attribute('vMerge') === '1' ? 'skip' : this.#element('td')
    }
  }

  #element(name: string): () => void {
    const element = this.#page.open(name)
    return () => this.#page.close(element)
  }

  #shape(): () => void {
    const outer = this.#placeholder
    this.#placeholder = ''
    return () => {
      this.#placeholder = outer
    }
  }

  #paragraphBegins(): () => void {
    const close = this.#element(TITLES.has(this.#placeholder) ? 'h2' : this.#line)
    this.#paragraph = true
    return () => {
      close()
      this.#paragraph = false
    }
  }
}
