import type { Passage } from '../../model/passage.ts'

/**
 * The class of what shows words of a document. Of a page that was drawn, a line ends where the next word had no room, which
 * says nothing on a screen; elsewhere an end of a line was meant.
 */
export const flowOf = ({ readerVersion }: Pick<Passage, 'readerVersion'>): string =>
  /^(?:pdf|image)-/.test(readerVersion) ? 'flowing' : 'lines-kept'
