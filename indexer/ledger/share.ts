import type { LittleKept } from '../../model/kept.ts'

const number = new Intl.NumberFormat('en')

/** How much was kept of what may be a document's text. */
export const shareOf = ({ kept, of }: LittleKept): string =>
  `${number.format(kept)} of ${number.format(of)} characters that may belong to it`
