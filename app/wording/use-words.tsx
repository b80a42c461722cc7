'use client'

import { type ComponentType, createContext, lazy, type ReactNode, useContext } from 'react'
import { en, type Words } from './en.ts'
import type { Language } from './languages.ts'

const Chosen = createContext<Words>(en)

type Inside = { children: ReactNode }

const speaking = (words: Words) => ({
  default: ({ children }: Inside) => <Chosen value={words}>{children}</Chosen>,
})

/** English is with the page already; whoever reads it loads the words of no other language. */
const OTHERS: Record<Exclude<Language, 'en'>, ComponentType<Inside>> = {
  ar: lazy(async () => speaking((await import('./ar.ts')).ar)),
}

/** Everything inside speaks this language. */
export function Speaking({ language, children }: Inside & { language: Language }) {
  if (language === 'en') return children
  const Other = OTHERS[language]
  return <Other>{children}</Other>
}

/** The words of the page, in the language of who reads it. */
export function useWords(): Words {
  return useContext(Chosen)
}
