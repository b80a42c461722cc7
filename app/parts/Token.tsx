'use client'

import { Fragment, type MouseEvent } from 'react'
import { Icon } from './Icon.tsx'
import type { Kind } from './kinds.ts'

/** In characters: what is longer may be broken at the end of a line. */
const SHORT = 24

type Props = {
  /** `words`: what is searched for in the text; a kind of tags; `plain`: anything else that narrows. */
  kind: Kind | 'words' | 'plain'
  /** In whatever language and direction it was written; several names of one part stand each in its own. */
  text: string | string[]
  /** Between several names. */
  or?: string | undefined
  /** Quotation marks of the language of the page, for words. */
  quotes?: string[] | undefined
  /** `href`: where it leads without scripts. */
  remove?: { label: string; href: string; act: (event: MouseEvent<HTMLAnchorElement>) => void } | undefined
}

/** One part of a search, underlined in the colour of its kind, with a cross that removes it. */
export function Token({ kind, text, or = '', quotes = [], remove }: Props) {
  const icon = kind === 'words' || kind === 'plain' ? null : kind
  const [opening, closing] = quotes
  const texts = typeof text === 'string' ? [text] : text
  return (
    <span className={`token token-${kind}`}>
      <span className={texts.join(or).length > SHORT ? undefined : 'whole'}>
        {icon && <Icon name={icon} className={`icon kind-${kind}`} />}
        {opening}
        {texts.map((it, at) => (
          <Fragment key={it}>
            {at > 0 && or}
            <bdi>{it}</bdi>
          </Fragment>
        ))}
        {closing}
      </span>
      {remove && (
        <a
          className="remove"
          href={remove.href}
          aria-label={remove.label}
          title={remove.label}
          onClick={remove.act}
        >
          <Icon name="close" />
        </a>
      )}
    </span>
  )
}
