'use client'

import { type ComponentType, createContext, lazy, type ReactNode, useContext } from 'react'
import { type QuoteMessages, quoting } from './en/quotes.ts'
import { en, type SearchMessages } from './en/search.ts'
import type { Language } from './languages.ts'

type Provided = { language: Language; messages: SearchMessages; quoting: QuoteMessages }

const Chosen = createContext<Provided>({ language: 'en', messages: en, quoting })

type Inside = { children: ReactNode }

const providing = (provided: Provided) => ({
  default: ({ children }: Inside) => <Chosen value={provided}>{children}</Chosen>,
})

/** English is with the page already; whoever reads it loads the words of no other language. */
const OTHERS: Record<Exclude<Language, 'en'>, ComponentType<Inside>> = {
  ar: lazy(async () => {
    const [{ ar }, { quoting }] = await Promise.all([import('./ar/search.ts'), import('./ar/quotes.ts')])
    return providing({ language: 'ar', messages: ar, quoting })
  }),
}

/** Everything inside speaks this language. */
export function MessagesProvider({ language, children }: Inside & { language: Language }) {
  if (language === 'en') return children
  const Other = OTHERS[language]
  return <Other>{children}</Other>
}

/** The language of who reads the page, for parts that bring their own words. */
export const useLanguage = (): Language => useContext(Chosen).language

/** The words of the page, in the language of who reads it. */
export const useMessages = (): SearchMessages => useContext(Chosen).messages

/** The words around quotes that are copied, cited and kept. */
export const useQuoteMessages = (): QuoteMessages => useContext(Chosen).quoting
