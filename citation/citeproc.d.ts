declare module 'citeproc' {
  type System = {
    retrieveLocale: (language: string) => string
    retrieveItem: (id: string) => object
  }
  type CiteItem = { id: string; locator?: string; label?: string; prefix?: string }
  type BibliographyFacts = { entry_ids: string[][] }

  class Engine {
    constructor(system: System, style: string, language?: string, forceLanguage?: boolean)
    setOutputFormat(format: 'text' | 'html'): void
    updateItems(ids: string[]): void
    makeCitationCluster(items: CiteItem[]): string
    makeBibliography(): false | [BibliographyFacts, string[]]
    opt: { development_extensions: Record<string, boolean> }
  }

  const CSL: { Engine: typeof Engine }
  export = CSL
}
