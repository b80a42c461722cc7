export const GENERAL_HELP = `Verbatim's indexer.

  npm run -s index -- PATH…      index files and folders
  npm run -s passages -- PATH…   print what would be indexed

Each takes --help.`

export const INDEX_HELP = `Indexes documents, or takes them out again.

  npm run -s index -- PATH… [--collection NAME] [--json]
  npm run -s index -- --remove ID|PATH|COLLECTION [--json]

PATH is a file or a folder: plain text, saved web pages (.html), or records (.jsonl, one
{id, text, title?, source?, agency?, authors?, url?, publishedAt?, language?} a line). A manifest.json or
manifest.csv beside the files may give the same fields by file name.

A folder brings its collection up to date: new and changed documents are indexed, unchanged ones are passed
over, and what is no longer in the folder is removed. A file removes nothing.

  --collection NAME  the collection to index into; default: the name of the folder, or of the file's folder
  --remove WHAT      takes out a document by its id, everything below a path, or a whole collection
  --json             prints the summary as JSON on standard output
  --help             shows this

Exit code: 0 done, 1 some input failed (listed at the end), 2 wrong usage, 130 interrupted.`

export const PASSAGES_HELP = `Prints what would be indexed, without touching any index.

  npm run -s passages -- PATH… [--collection NAME] [--left-out]

One passage a line as JSON on standard output, with its document's fields and its tags.

  --left-out         prints what was set aside instead: {documentKey, start, end, reason, text} a line
  --collection NAME  as for index
  --help             shows this

Exit code: 0 done, 1 some input failed (listed on standard error), 2 wrong usage.`
