import { list } from './word-list.ts'

/** Words without a capital in titles of works: an English title has them in a text of any language. */
export const SMALL_TITLE_WORDS = list(
  'a an the of in on at to for and or but nor by with from as is vs de la el al du des le les und der die das',
)
