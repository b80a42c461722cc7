'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { Words } from './en.ts'
import { LANGUAGES, type Language } from './languages.ts'

const Chosen = createContext<Language>('en')

/** Everything inside speaks this language. */
export function Speaking({ language, children }: { language: Language; children: ReactNode }) {
  return <Chosen value={language}>{children}</Chosen>
}

/** The language of who reads the page, for parts that bring their own words. */
export const useLanguage = (): Language => useContext(Chosen)

/** The words of the page, in the language of who reads it. */
export function useWords(): Words {
  return LANGUAGES[useContext(Chosen)].words
}
