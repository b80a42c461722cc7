/**
 * What a server that a test starts has to be told besides its data folder: with another engine than the embedded one, the
 * index and what is recorded are not in there.
 *
 * @param port that of the server, which nothing else has
 */
export const ownIndex = (port: number): Record<string, string> => {
  const name = `verbatim-e2e-own-${port}`
  return { OPENSEARCH_INDEX: name, MEILI_INDEX: name }
}
