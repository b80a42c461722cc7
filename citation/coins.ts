import type { CslItem } from './csl-item.ts'
import { isoDate, issuerOf } from './formats/notes.ts'
import { fullName } from './full-name.ts'
import { TYPE_NAMES } from './type-names.ts'

/**
 * A work as an OpenURL ContextObject (ANSI/NISO Z39.88-2004, key/encoded-value form, Dublin Core), for the
 * title of a `<span class="Z3988">`: COinS, from which reference managers read what is on a page.
 */
export function coins(item: CslItem): string {
  const context = new URLSearchParams({
    ctx_ver: 'Z39.88-2004',
    rft_val_fmt: 'info:ofi/fmt:kev:mtx:dc',
    'rft.type': TYPE_NAMES[item.type].zotero,
  })
  const put = (name: string, value: string | undefined) => value && context.append(name, value)
  put('rft.title', item.title)
  for (const name of item.author ?? []) put('rft.creator', fullName(name))
  put('rft.source', item['container-title'])
  put('rft.publisher', issuerOf(item))
  put('rft.date', isoDate(item.issued))
  put('rft.identifier', item.URL)
  put('rft.language', item.language)
  put('rft.place', item['publisher-place'])
  put('rft.edition', item.edition)
  put('rft.pages', item.page)
  // Where reference managers show an abstract: the quote. Who said it, and where, only a file has.
  put('rft.description', item.custom.text)
  return context.toString()
}
