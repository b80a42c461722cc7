/** Files that describe those beside them and below, and are no documents themselves. */
export const MANIFEST_NAMES: readonly string[] = ['manifest.json', 'manifest.csv']
