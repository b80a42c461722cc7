import { foldedWords } from '../../model/name-words.ts'
import { STYLE_MENU } from './menu.ts'

export type StylePage = { total: number; styles: { id: string; label: string }[] }

/**
 * Styles with a name in which every word of `find` is the beginning of a word, whatever the case and accents: those
 * of the menu first, then by name.
 */
export function findStyles(
  styles: ReadonlyMap<string, string>,
  find: string,
  offset: number,
  limit: number,
): StylePage {
  const wanted = foldedWords(find)
  const menu = new Map<string, number>(STYLE_MENU.map(({ id }, at) => [id, at]))
  const rank = (id: string) => menu.get(id) ?? menu.size
  const found = [...styles]
    .filter(([id, label]) => {
      const own = foldedWords(`${label} ${id} ${STYLE_MENU.find((it) => it.id === id)?.label ?? ''}`)
      return wanted.every((it) => own.some((word) => word.startsWith(it)))
    })
    .sort(([a, labelA], [b, labelB]) => rank(a) - rank(b) || labelA.localeCompare(labelB, 'en'))
  return {
    total: found.length,
    styles: found.slice(offset, offset + limit).map(([id, label]) => ({ id, label })),
  }
}
