'use client'

import { X } from 'lucide-react'
import type { MouseEvent, ReactNode } from 'react'
import { KIND_ICONS, type Kind } from './kinds.ts'

type Props = {
  /** `words`: what is searched for in the text; a kind of tags; `plain`: anything else that narrows. */
  kind: Kind | 'words' | 'plain'
  children: ReactNode
  /** `href`: where it leads without scripts. */
  remove?: { label: string; href: string; act: (event: MouseEvent<HTMLAnchorElement>) => void } | undefined
}

/** One part of a search, underlined in the colour of its kind, with a cross that removes it. */
export function Token({ kind, children, remove }: Props) {
  const Icon = kind === 'words' || kind === 'plain' ? null : KIND_ICONS[kind]
  return (
    <span className={`token token-${kind}`}>
      {Icon && (
        <>
          <Icon className={`icon kind-${kind}`} aria-hidden="true" />
          {/* Keeps the icon on the line of the words. */}
          {'\u2060'}
        </>
      )}
      {children}
      {remove && (
        <a
          className="remove"
          href={remove.href}
          aria-label={remove.label}
          title={remove.label}
          onClick={remove.act}
        >
          <X className="icon" aria-hidden="true" />
        </a>
      )}
    </span>
  )
}
