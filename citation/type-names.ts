import type { WorkType } from '../model/work.ts'

type Shape = { entry: string; container: string }

/** What a type of CSL is called elsewhere, and where it names whoever published it. */
export type TypeNames = {
  ris: string
  bibtex: Shape
  biblatex: Shape
  /** EndNote's own name and number of the reference type. */
  endnote: { name: string; number: number }
  /** Zotero's names, which other reference managers read too. */
  zotero: string
  /** Of schema.org. */
  schema: string
  /** The variable of CSL for whoever published it: what it is a part of, its publisher, or a court or parliament. */
  source: 'container-title' | 'publisher' | 'authority'
  /** In the description of a work without a title. */
  untitled: string
}

const shape = (entry: string, container: string): Shape => ({ entry, container })

/** Each row: RIS, BibTeX, BibLaTeX, EndNote, Zotero, schema.org, variable of the source, English word. */
const row = (
  ris: string,
  bibtex: Shape,
  biblatex: Shape,
  endnote: [name: string, number: number],
  zotero: string,
  schema: string,
  source: TypeNames['source'],
  untitled: string,
): TypeNames => {
  const [name, number] = endnote
  return { ris, bibtex, biblatex, endnote: { name, number }, zotero, schema, source, untitled }
}

// biome-ignore format: a table is read by its rows
export const TYPE_NAMES: Record<WorkType, TypeNames> = {
  article: row('UNPD', shape('misc', 'howpublished'), shape('online', 'organization'), ['Generic', 13], 'preprint', 'Article', 'publisher', 'article'),
  'article-journal': row('JOUR', shape('article', 'journal'), shape('article', 'journaltitle'), ['Journal Article', 17], 'journalArticle', 'ScholarlyArticle', 'container-title', 'article'),
  'article-magazine': row('MGZN', shape('article', 'journal'), shape('article', 'journaltitle'), ['Magazine Article', 19], 'magazineArticle', 'Article', 'container-title', 'article'),
  'article-newspaper': row('NEWS', shape('article', 'journal'), shape('article', 'journaltitle'), ['Newspaper Article', 23], 'newspaperArticle', 'NewsArticle', 'container-title', 'article'),
  bill: row('BILL', shape('misc', 'howpublished'), shape('legislation', 'organization'), ['Bill', 4], 'bill', 'Legislation', 'authority', 'bill'),
  book: row('BOOK', shape('book', 'publisher'), shape('book', 'publisher'), ['Book', 6], 'book', 'Book', 'publisher', 'book'),
  broadcast: row('MPCT', shape('misc', 'howpublished'), shape('video', 'organization'), ['Film or Broadcast', 21], 'tvBroadcast', 'Episode', 'container-title', 'broadcast'),
  chapter: row('CHAP', shape('incollection', 'booktitle'), shape('incollection', 'booktitle'), ['Book Section', 5], 'bookSection', 'Chapter', 'container-title', 'chapter'),
  classic: row('CLSWK', shape('book', 'publisher'), shape('book', 'publisher'), ['Classical Work', 49], 'book', 'Book', 'publisher', 'work'),
  collection: row('AGGR', shape('misc', 'howpublished'), shape('collection', 'publisher'), ['Aggregated Database', 55], 'document', 'Collection', 'publisher', 'collection'),
  dataset: row('DATA', shape('misc', 'howpublished'), shape('misc', 'organization'), ['Dataset', 59], 'dataset', 'Dataset', 'publisher', 'dataset'),
  document: row('ELEC', shape('misc', 'howpublished'), shape('misc', 'howpublished'), ['Generic', 13], 'document', 'CreativeWork', 'container-title', 'document'),
  entry: row('ENCYC', shape('incollection', 'booktitle'), shape('inreference', 'booktitle'), ['Encyclopedia', 53], 'encyclopediaArticle', 'Article', 'container-title', 'entry'),
  'entry-dictionary': row('DICT', shape('incollection', 'booktitle'), shape('inreference', 'booktitle'), ['Dictionary', 52], 'dictionaryEntry', 'DefinedTerm', 'container-title', 'entry'),
  'entry-encyclopedia': row('ENCYC', shape('incollection', 'booktitle'), shape('inreference', 'booktitle'), ['Encyclopedia', 53], 'encyclopediaArticle', 'Article', 'container-title', 'entry'),
  event: row('CONF', shape('misc', 'howpublished'), shape('misc', 'howpublished'), ['Generic', 13], 'document', 'Event', 'publisher', 'event'),
  figure: row('FIGURE', shape('misc', 'howpublished'), shape('artwork', 'organization'), ['Figure', 37], 'artwork', 'ImageObject', 'container-title', 'figure'),
  graphic: row('ART', shape('misc', 'howpublished'), shape('artwork', 'organization'), ['Artwork', 2], 'artwork', 'ImageObject', 'publisher', 'image'),
  hearing: row('HEAR', shape('misc', 'howpublished'), shape('jurisdiction', 'organization'), ['Hearing', 14], 'hearing', 'CreativeWork', 'authority', 'hearing'),
  interview: row('PCOMM', shape('misc', 'howpublished'), shape('misc', 'organization'), ['Personal Communication', 26], 'interview', 'Conversation', 'container-title', 'interview'),
  legal_case: row('CASE', shape('misc', 'howpublished'), shape('jurisdiction', 'organization'), ['Case', 7], 'case', 'CreativeWork', 'authority', 'case'),
  legislation: row('STAT', shape('misc', 'howpublished'), shape('legislation', 'organization'), ['Statute', 31], 'statute', 'Legislation', 'authority', 'statute'),
  manuscript: row('MANSCPT', shape('unpublished', 'note'), shape('unpublished', 'howpublished'), ['Manuscript', 36], 'manuscript', 'Manuscript', 'publisher', 'manuscript'),
  map: row('MAP', shape('misc', 'howpublished'), shape('misc', 'organization'), ['Map', 20], 'map', 'Map', 'publisher', 'map'),
  motion_picture: row('MPCT', shape('misc', 'howpublished'), shape('movie', 'organization'), ['Film or Broadcast', 21], 'film', 'Movie', 'publisher', 'film'),
  musical_score: row('MUSIC', shape('misc', 'howpublished'), shape('misc', 'organization'), ['Music', 61], 'document', 'SheetMusic', 'publisher', 'score'),
  pamphlet: row('PAMP', shape('booklet', 'howpublished'), shape('booklet', 'howpublished'), ['Pamphlet', 44], 'document', 'CreativeWork', 'publisher', 'pamphlet'),
  'paper-conference': row('CPAPER', shape('inproceedings', 'booktitle'), shape('inproceedings', 'booktitle'), ['Conference Paper', 47], 'conferencePaper', 'ScholarlyArticle', 'container-title', 'paper'),
  patent: row('PAT', shape('misc', 'howpublished'), shape('patent', 'howpublished'), ['Patent', 25], 'patent', 'CreativeWork', 'authority', 'patent'),
  performance: row('ADVS', shape('misc', 'howpublished'), shape('misc', 'organization'), ['Generic', 13], 'document', 'CreativeWork', 'publisher', 'performance'),
  periodical: row('JFULL', shape('misc', 'howpublished'), shape('misc', 'organization'), ['Generic', 13], 'document', 'Periodical', 'publisher', 'periodical'),
  personal_communication: row('PCOMM', shape('misc', 'howpublished'), shape('letter', 'organization'), ['Personal Communication', 26], 'letter', 'Message', 'publisher', 'message'),
  post: row('BLOG', shape('misc', 'howpublished'), shape('online', 'organization'), ['Web Page', 12], 'forumPost', 'SocialMediaPosting', 'container-title', 'post'),
  'post-weblog': row('BLOG', shape('misc', 'howpublished'), shape('online', 'organization'), ['Blog', 56], 'blogPost', 'BlogPosting', 'container-title', 'post'),
  regulation: row('STAT', shape('misc', 'howpublished'), shape('legislation', 'organization'), ['Legal Rule or Regulation', 50], 'statute', 'Legislation', 'authority', 'regulation'),
  report: row('RPRT', shape('techreport', 'institution'), shape('report', 'institution'), ['Report', 27], 'report', 'Report', 'publisher', 'report'),
  review: row('JOUR', shape('article', 'journal'), shape('article', 'journaltitle'), ['Journal Article', 17], 'journalArticle', 'Review', 'container-title', 'review'),
  'review-book': row('JOUR', shape('article', 'journal'), shape('article', 'journaltitle'), ['Journal Article', 17], 'journalArticle', 'Review', 'container-title', 'review'),
  software: row('COMP', shape('misc', 'howpublished'), shape('software', 'organization'), ['Computer Program', 9], 'computerProgram', 'SoftwareApplication', 'publisher', 'software'),
  song: row('SOUND', shape('misc', 'howpublished'), shape('audio', 'organization'), ['Audiovisual Material', 3], 'audioRecording', 'MusicRecording', 'publisher', 'recording'),
  speech: row('SLIDE', shape('misc', 'howpublished'), shape('unpublished', 'howpublished'), ['Generic', 13], 'presentation', 'CreativeWork', 'publisher', 'speech'),
  standard: row('STAND', shape('misc', 'howpublished'), shape('report', 'institution'), ['Standard', 58], 'standard', 'CreativeWork', 'publisher', 'standard'),
  thesis: row('THES', shape('phdthesis', 'school'), shape('thesis', 'institution'), ['Thesis', 32], 'thesis', 'Thesis', 'publisher', 'thesis'),
  treaty: row('STAT', shape('misc', 'howpublished'), shape('legislation', 'organization'), ['Generic', 13], 'document', 'Legislation', 'publisher', 'treaty'),
  webpage: row('ELEC', shape('misc', 'howpublished'), shape('online', 'organization'), ['Web Page', 12], 'webpage', 'WebPage', 'container-title', 'webpage'),
}
