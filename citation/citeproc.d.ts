declare module 'citeproc' {
  type XmlNode = { name: string; attrs: Record<string, string>; children: (XmlNode | string)[] }
  type System = {
    retrieveLocale: (language: string) => XmlNode
    retrieveItem: (id: string) => object
  }
  type CiteItem = {
    id: string
    locator?: string
    label?: string
    prefix?: string
    position?: number
    'near-note'?: boolean
    'first-reference-note-number'?: number
  }
  type BibliographyFacts = { entry_ids: string[][] }

  class Engine {
    constructor(system: System, style: XmlNode, language?: string, forceLanguage?: boolean)
    setOutputFormat(format: 'text' | 'html'): void
    updateItems(ids: string[]): void
    makeCitationCluster(items: CiteItem[]): string
    makeBibliography(): false | [BibliographyFacts, string[]]
    getTerm(name: string, form: 'long' | 'short', plural: 0 | 1): string
    /** `ambig`: the cite that others may have as well; `seq`: the number in the list. */
    registry: { registry: Record<string, { ambig?: string; seq: number } | undefined> }
    citation: { opt: { 'near-note-distance': number } }
    opt: {
      xclass: 'note' | 'in-text'
      lang: string
      development_extensions: Record<string, boolean>
    }
  }

  /** While it prints a work, `tmp.lang_array` has the languages by whose rules letters become capitals. */
  type State = {
    tmp: { lang_array: string[] }
    opt: { lang: string }
    locale: Record<string, { terms: unknown }>
  }
  type Formatters = Record<'capitalize-first', (state: State, text: string) => string>

  const CSL: { Engine: typeof Engine; Output: { Formatters: Formatters } }
  export = CSL
}
