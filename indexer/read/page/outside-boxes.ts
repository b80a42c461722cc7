import { BoxNames, withoutNumber } from './box-names.ts'
import { CONTENT_ELEMENTS, placeByElement } from './elements.ts'
import type { PageBox } from './page-boxes.ts'

/** How much of the prose of a page may stand in what is called something else than its text. */
type Share = number

/** What holds more than this of all prose is no frame around it, whatever it is. */
const ELEMENT_AT_MOST: Share = 0.4
const NAMED_AT_MOST: Share = 0.15
/** People write more below an article than stands in it. */
const COMMENTS_AT_MOST: Share = 0.9
/** Names that boxes within articles have too. */
const SMALL_AT_MOST: Share = 0.05

/** More names that builders of pages give to what is beside an article. */
const BESIDE = new Set(
  'rail widgets copyright imprint popup modal lightbox overlay offcanvas ticker cart basket'.split(' '),
)
/** Names for what `aside` is the element of. */
const ASIDES = new Set('sidebar aside'.split(' '))
/** And to what they say about an article, and to what one can press. */
const ABOUT = new Set(
  `byline meta postmeta postmetadata entryfooter author authors authorbox bio category categories timestamp rating
  ratings print credit credits disclosure disclaimer login signin searchbox searchbar button buttons btn
  toggle`.split(/\s+/),
)
/** What standfirsts are called as well. */
const UNSURE = new Set('teaser teasers popular trending'.split(' '))
const STATES = new Set('has with no without not is'.split(' '))
const NAME_CHARACTERS_AT_MOST = 200

function wordsOf(names: string): string[] {
  return names
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map(withoutNumber)
}

/** What an element's own names and kind say of how much of a page's prose it can hold without being the article. */
export class OutsideBoxes {
  readonly #names = new BoxNames()
  readonly #known = new Map<string, Share | null>()
  readonly #isThread: boolean

  /** @param isThread whether people write to each other on the page, so that comments are what it is about */
  constructor(isThread: boolean) {
    this.#isThread = isThread
  }

  /** By its element or role. */
  byKind({ element }: PageBox): Share | null {
    const place = placeByElement(element, true)
    return place === undefined || place.reason === 'hidden' ? null : ELEMENT_AT_MOST
  }

  byName({ element }: PageBox): Share | null {
    if (CONTENT_ELEMENTS.has(element.localName)) return null
    const shares = [element.getAttribute('class'), element.getAttribute('id')].map((it) => this.#shareOf(it))
    return shares.find((it) => it !== null) ?? null
  }

  /** Whether the name of a box may be that of other pages, so that links to them are in it, or that of a standfirst. */
  isAboutOthers({ element }: PageBox): boolean {
    const names = element.getAttribute('class')
    return (
      this.#names.of(names).reason === 'related links' && wordsOf(names ?? '').some((it) => UNSURE.has(it))
    )
  }

  #shareOf(names: string | null): Share | null {
    if (names === null || names === '' || names.length > NAME_CHARACTERS_AT_MOST) return null
    let share = this.#known.get(names)
    if (share === undefined) {
      share = this.#computed(names)
      this.#known.set(names, share)
    }
    return share
  }

  #computed(names: string): Share | null {
    switch (this.#names.of(names).reason) {
      case 'comments':
        return this.#isThread ? null : COMMENTS_AT_MOST
      case 'controls':
      case 'tags':
      case 'hidden':
        return SMALL_AT_MOST
      case undefined:
        break
      default:
        return NAMED_AT_MOST
    }
    const words = wordsOf(names)
    const isNamed = (known: ReadonlySet<string>) =>
      words.some((word, at) => known.has(word) && !STATES.has(words[at - 1] ?? ''))
    if (isNamed(ASIDES)) return ELEMENT_AT_MOST
    // As one word of several, `widget` is what page builders call every box.
    if (isNamed(BESIDE) || /(?:^|\s)widget(?:\s|$)/.test(names)) return NAMED_AT_MOST
    return isNamed(ABOUT) ? SMALL_AT_MOST : null
  }
}
