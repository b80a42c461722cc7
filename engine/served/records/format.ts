/**
 * Raised when the form of what is stored changes, the words that texts are cut into, or the forms by which words are found:
 * new indexes are then built beside the old ones.
 */
export const FORMAT = '5'
/** From this format on, every record that is shown has a checksum. */
export const SEALED_SINCE = 2
