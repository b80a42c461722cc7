import { Fragment, type ReactNode, useMemo } from 'react'

/** The marks that citations have, and how they are shown; anything else is shown as its text. */
const MARKS: Record<string, 'i' | 'b' | 'sup' | 'sub' | 'u'> = {
  I: 'i',
  B: 'b',
  SUP: 'sup',
  SUB: 'sub',
  U: 'u',
}
const BLOCKS: Record<string, 'p' | 'blockquote'> = { P: 'p', BLOCKQUOTE: 'blockquote' }
const DIRECTIONS = ['ltr', 'rtl']
/** What is pasted says by a style what the page says by a class: its content security policy allows no style. */
const SMALL_CAPS = 'small-caps'
const SMALL_CAPS_STYLE = 'style="font-variant:small-caps"'

function shown(node: ChildNode, key: number): ReactNode {
  if (!(node instanceof HTMLElement)) return node.textContent
  const inner = [...node.childNodes].map(shown)
  if (node.tagName === 'BR') return <br key={key} />
  const Mark = MARKS[node.tagName]
  if (Mark) return <Mark key={key}>{inner}</Mark>
  const Block = BLOCKS[node.tagName]
  if (Block) {
    const dir = DIRECTIONS.includes(node.dir) ? node.dir : 'auto'
    return (
      <Block key={key} dir={dir} lang={node.lang || undefined}>
        {inner}
      </Block>
    )
  }
  if (node.className === SMALL_CAPS) {
    return (
      <span key={key} className={SMALL_CAPS}>
        {inner}
      </span>
    )
  }
  const address = node.getAttribute('href')
  if (node.tagName === 'A' && address !== null && /^https?:/.test(address)) {
    return (
      <a key={key} href={address} rel="noreferrer">
        {inner}
      </a>
    )
  }
  return <Fragment key={key}>{inner}</Fragment>
}

/** A citation with its italics and links, from the HTML that is copied. Nothing of it is put into the page as it is. */
export function RichText({ html }: { html: string }) {
  const nodes = useMemo(() => {
    const allowed = html.replaceAll(SMALL_CAPS_STYLE, `class="${SMALL_CAPS}"`)
    const { body } = new DOMParser().parseFromString(allowed, 'text/html')
    return [...body.childNodes].map(shown)
  }, [html])
  return <>{nodes}</>
}
