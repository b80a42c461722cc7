/** Words that end a surname in Arabic and are none alone: `نصر الله`. */
export const ENDS_OF_SURNAMES = ['الله', 'الدين', 'الرحمن', 'الرحيم']

/** `ibn`, `Abu`: what follows belongs to them. */
export const BEFORE_SURNAMES = ['بن', 'ابن', 'ابو', 'ام']

/** The article before a surname, in a folded name: two spellings with and without it are one surname. */
export const ARTICLE_OF_SURNAME = /^(?:(?:al|el) |ال(?=...))/u
