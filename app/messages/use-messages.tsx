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

/** English comes with the page, and its readers load no other language. */
const OTHERS: Record<Exclude<Language, 'en'>, ComponentType<Inside>> = {
  ar: lazy(async () => {
    const [{ ar }, { quoting }] = await Promise.all([import('./ar/search.ts'), import('./ar/quotes.ts')])
    return providing({ language: 'ar', messages: ar, quoting })
  }),
}

/** Everything inside uses this language. */
export function MessagesProvider({ language, children }: Inside & { language: Language }) {
  if (language === 'en') return children
  const Other = OTHERS[language]
  return <Other>{children}</Other>
}

/** The reader's language, for components with messages of their own. */
export const useLanguage = (): Language => useContext(Chosen).language

/** The messages of the page, in the reader's language. */
export const useMessages = (): SearchMessages => useContext(Chosen).messages

/** The messages about copying, citing and keeping quotes. */
export const useQuoteMessages = (): QuoteMessages => useContext(Chosen).quoting
