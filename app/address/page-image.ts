/** Where the page of a passage shows the page of the file that its words are on. */
export const PAGE_IMAGE = 'page-image'
