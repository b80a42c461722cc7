'use client'

import { type ComponentType, createContext, lazy, type ReactNode, useContext } from 'react'
import { type QuotingWords, quoting } from './en/quoting.ts'
import { en, type Words } from './en.ts'
import type { Language } from './languages.ts'

type Spoken = { language: Language; words: Words; quoting: QuotingWords }

const Chosen = createContext<Spoken>({ language: 'en', words: en, quoting })

type Inside = { children: ReactNode }

const speaking = (spoken: Spoken) => ({
  default: ({ children }: Inside) => <Chosen value={spoken}>{children}</Chosen>,
})

/** English is with the page already; whoever reads it loads the words of no other language. */
const OTHERS: Record<Exclude<Language, 'en'>, ComponentType<Inside>> = {
  ar: lazy(async () => {
    const [{ ar }, { quoting }] = await Promise.all([import('./ar.ts'), import('./ar/quoting.ts')])
    return speaking({ language: 'ar', words: ar, quoting })
  }),
}

/** Everything inside speaks this language. */
export function Speaking({ language, children }: Inside & { language: Language }) {
  if (language === 'en') return children
  const Other = OTHERS[language]
  return <Other>{children}</Other>
}

/** The language of who reads the page, for parts that bring their own words. */
export const useLanguage = (): Language => useContext(Chosen).language

/** The words of the page, in the language of who reads it. */
export const useWords = (): Words => useContext(Chosen).words

/** The words around quotes that are copied, cited and kept. */
export const useQuoting = (): QuotingWords => useContext(Chosen).quoting
