/**
 * What a page says around its article. It is needed before the language of the article is known, and a page may be in
 * another language than its article; so all languages are consulted at once.
 *
 * Labels are whole blocks, folded. Openings are the beginnings of blocks, in lower case. A phrase may contain gaps:
 * `{name}` means an entry of the list of that name, `{name}?` one or none, `{name}*` any number, `{n}` a number,
 * `{publisher}` a name, and `…` any words.
 */
export type Pages = {
  /** Labels over links to other articles. What follows them is headlines. */
  relatedLabels: readonly string[]
  /** The same with the headline on the same line, after a mark: `Also read: …`. */
  relatedOpenings: readonly string[]
  /** Labels of buttons, menus and hints of the page itself. */
  navigation: readonly string[]
  /** Labels before the words that say what an article is about: `tags`. */
  tagLabels: readonly string[]
  /** Labels for what a page wants its readers to do or buy. */
  promotion: readonly string[]
  /** Openings of requests too varied to list whole; they count for short blocks only. */
  promotionOpenings: readonly string[]
  /** What a form says beside its fields. */
  formHints: readonly string[]
  /** A label of a box with more of the same begins with one of these words and ends in a noun: `More local videos`. */
  boxLeads: readonly string[]
  boxNouns: readonly string[]
  /** Labels of the sections of a newspaper, which are on a line of their own above an article. */
  sectionLabels: readonly string[]
  /** What a page counts, and the words between the two numbers: `Image 1 of 23`. */
  countedNouns: readonly string[]
  countLinks: readonly string[]

  /** Openings of credits, which say who wrote, edited or took what. Sentences begin with these words too. */
  creditOpenings: readonly string[]
  /** Words before the author of something: `by`. */
  authorLinks: readonly string[]
  /** Openings of notes on where else an article appeared and who holds the rights: nothing else begins like that. */
  imprintOpenings: readonly string[]
  /** Those that an article may contain as well: they count only below it. */
  imprintOpeningsBelow: readonly string[]
  /** Before the holder of the rights. */
  rightsWords: readonly string[]

  /** Openings of a caption, before a colon or a dash. */
  captionOpenings: readonly string[]
  /** How the credit at the end of a caption begins: `Photo by …`. */
  pictureCredits: readonly string[]
  /** Words in a bracketed credit at the end of a caption: `(Handout)`. */
  pictureWords: readonly string[]
  /** Between the names of a credit: `AP via Doe`. */
  creditLinks: readonly string[]

  /** Openings of a line with the author's name. */
  bylineOpenings: readonly string[]
  /** The same, but headings begin like that too, so only names may follow. */
  weakBylineOpenings: readonly string[]
  /** Labels on a line of their own, over the line with the author's name: `Author`. */
  authorLabels: readonly string[]
  /** Who wrote it where no name is given: `By staff`. */
  unnamedAuthors: readonly string[]
  /** Before the name in an element that is marked as the author's, besides those: `posted by`. */
  authorOpenings: readonly string[]
  /** Parts of the names of elements that contain the author. */
  authorMarks: readonly string[]
  /** Parts of such names where the element has something else about the author: a picture, a number, a link. */
  notAuthorMarks: readonly string[]
  /** Words with which the names of elements begin or end that contain other works, and their authors: comments. */
  otherWorkMarks: readonly string[]
  /** Folded words and names in the place of an author that name nobody: `staff`, `admin`. */
  nobodyWords: readonly string[]
  /** Degrees and ranks after a name and a comma: `PhD`. */
  nameSuffixes: readonly string[]
  /** Between two names. */
  nameJoiners: readonly string[]
  /** By which a text calls itself an interview. */
  interviewWords: readonly string[]
  /** Words for whom somebody speaks to, and for the speaker: `you`, `I`. */
  addressWords: readonly string[]
  selfWords: readonly string[]
  /** After an author's name, before a place or a newspaper. */
  affiliationLinks: readonly string[]

  /** Labels before what somebody says in an interview or a transcript, by the part that they have in it: `Q`. */
  turnLabels: readonly string[]
  /** Labels of what stands beside such words and is nobody's: `Note:`, `Source:`. */
  noteLabels: readonly string[]
  /** Words for a part of a work, which its number may follow: `chapter`. Before a colon it is the title of that part. */
  partWords: readonly string[]
  /** Openings of a heading over what somebody said: `remarks by`. */
  remarksOpenings: readonly string[]
  /** Verbs between the name of who wrote and what is quoted from a mail: `On Monday, Jane Doe wrote:`. */
  wroteWords: readonly string[]
  /** Labels of the fields above a mail that a program quotes whole, that of its sender first: `from`, `sent`, `to`. */
  mailLabels: readonly string[]

  /** First halves that a hyphen always follows: `forty-one`. At the end of a line the hyphen belongs to the word. */
  compoundStarts: readonly string[]

  /** Next to the date above an article: `last updated`. */
  dateLabels: readonly string[]
  /** Next to the date of a step before a decision of a court: `Argued on`. Nothing was published then. */
  hearingLabels: readonly string[]
  /** Between such a label and the date. */
  dateLinks: readonly string[]
  /** Before a clock time, and after it without stops: `am`. */
  clockLinks: readonly string[]
  halvesOfDay: readonly string[]
  /** What the number of a day may end in: `8th`. */
  daySuffixes: readonly string[]
  /** Between the day, month and year of a date: `8th of May`. One that ends in an apostrophe is written together. */
  dayLinks: readonly string[]
  /** Openings of how old the article is, and how long it takes to read, which end there: `3 hours ago`. */
  ages: readonly string[]
  readingTimes: readonly string[]

  /** Ways in which only a publisher speaks of itself, by the rule that finds them. */
  couldNotVerify: readonly string[]
  askedForComment: readonly string[]
  requestForComment: readonly string[]
  /** Words without a capital inside the names of publishers. */
  publisherNameWords: readonly string[]

  /** Before a name, and no part of it: `the`. */
  articles: readonly string[]
  /** Verbs besides auxiliaries and past forms of saying that make a sentence of what begins like a label. */
  sentenceVerbs: readonly string[]

  /** Parts of the names that pages give to elements about other pages. */
  elsewhereMarks: readonly string[]
  /** Parts of the names of elements that may contain the date. */
  dateMarks: readonly string[]
  /** Parts of such names, and words in such elements, that speak of a later change. */
  changeMarks: readonly string[]
  /** Before the day on which somebody joined a forum. */
  memberMarks: readonly string[]

  /** Lists that the gaps of other phrases name. */
  additions: readonly string[]
  contributions: readonly string[]
  credited: readonly string[]
  media: readonly string[]
  pictures: readonly string[]
  pieces: readonly string[]
  wasWords: readonly string[]
  firstWords: readonly string[]
  appeared: readonly string[]
  possessives: readonly string[]
  mailings: readonly string[]
  ageUnits: readonly string[]
  unable: readonly string[]
  unableHow: readonly string[]
  confirms: readonly string[]
  hasWords: readonly string[]
  asks: readonly string[]
  beforeComment: readonly string[]
  comments: readonly string[]
  requests: readonly string[]
}

export const NO_PAGES: Pages = {
  relatedLabels: [],
  relatedOpenings: [],
  navigation: [],
  tagLabels: [],
  promotion: [],
  promotionOpenings: [],
  boxLeads: [],
  boxNouns: [],
  sectionLabels: [],
  countedNouns: [],
  countLinks: [],
  creditOpenings: [],
  authorLinks: [],
  imprintOpenings: [],
  imprintOpeningsBelow: [],
  rightsWords: [],
  captionOpenings: [],
  pictureCredits: [],
  pictureWords: [],
  creditLinks: [],
  bylineOpenings: [],
  weakBylineOpenings: [],
  authorOpenings: [],
  authorMarks: [],
  notAuthorMarks: [],
  otherWorkMarks: [],
  nobodyWords: [],
  nameSuffixes: [],
  nameJoiners: [],
  authorLabels: [],
  unnamedAuthors: [],
  formHints: [],
  interviewWords: [],
  addressWords: [],
  selfWords: [],
  affiliationLinks: [],
  turnLabels: [],
  noteLabels: [],
  partWords: [],
  compoundStarts: [],
  remarksOpenings: [],
  wroteWords: [],
  mailLabels: [],
  dateLabels: [],
  hearingLabels: [],
  dateLinks: [],
  clockLinks: [],
  halvesOfDay: [],
  daySuffixes: [],
  dayLinks: [],
  ages: [],
  readingTimes: [],
  couldNotVerify: [],
  askedForComment: [],
  requestForComment: [],
  publisherNameWords: [],
  articles: [],
  sentenceVerbs: [],
  elsewhereMarks: [],
  dateMarks: [],
  changeMarks: [],
  memberMarks: [],
  additions: [],
  contributions: [],
  credited: [],
  media: [],
  pictures: [],
  pieces: [],
  wasWords: [],
  firstWords: [],
  appeared: [],
  possessives: [],
  mailings: [],
  ageUnits: [],
  unable: [],
  unableHow: [],
  confirms: [],
  hasWords: [],
  asks: [],
  beforeComment: [],
  comments: [],
  requests: [],
}
