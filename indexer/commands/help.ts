export const GENERAL_HELP = `Verbatim's indexer.

  npm run -s index -- PATH…      index files and folders
  npm run -s passages -- PATH…   print what would be indexed
  npm run -s explain -- PATH…    the same for a person to read: each tag with where it stands and why
  npm run -s correct -- …        set a tag or a field right by hand, list what was, and undo it

Each takes --help.`

export const INDEX_HELP = `Indexes documents, or takes them out again.

  npm run -s index -- PATH… [--collection NAME] [--json]
  npm run -s index -- --remove ID|PATH|COLLECTION [--json]

PATH is a file or a folder: plain text, saved web pages (.html), or records (.jsonl, one
{id, text, title?, source?, agency?, authors?, url?, publishedAt?, language?} a line). A manifest.json or
manifest.csv beside the files may give the same fields by file name. Records are in UTF-8. Files and folders
whose name begins with a dot are left out; whatever else cannot be read is listed.

A folder brings its collection up to date: new and changed documents are indexed, unchanged ones are passed
over, and what is no longer in the folder is removed. A file removes nothing.

  --collection NAME  the collection to index into; default: the name of the folder, or of the file's folder
  --remove WHAT      takes out a document by its id, everything below a path, or a whole collection
  --json             prints the summary as JSON on standard output
  --help             shows this

Exit code: 0 done, 1 some input failed (listed at the end), 2 wrong usage, 130 interrupted.`

export const PASSAGES_HELP = `Prints what would be indexed, without touching any index.

  npm run -s passages -- PATH… [--collection NAME] [--left-out]

One passage a line as JSON on standard output, with its document's fields and its tags, and with what was
corrected by hand.

  --left-out         prints what was set aside instead: {documentKey, start, end, reason, text} a line
  --collection NAME  as for index
  --help             shows this

Exit code: 0 done, 1 some input failed (listed on standard error), 2 wrong usage.`

export const EXPLAIN_HELP = `Prints documents with their tags for a person to read, and changes nothing.

  npm run -s explain -- PATH… [--collection NAME]

Paragraph by paragraph: the words, with what is quoted or tagged underlined on a terminal; each quotation with
its kind, speaker and cue; each tag with the words it stands on and how it is known: from the text, by which
rule, from which file and line, or set right by whom. What is in no paragraph stands in its place with the reason.
The IDs are those that the index has and \`correct\` takes; a document or paragraph that is not in the index is
marked.

  --collection NAME  as for index; ids and corrections depend on it
  --help             shows this

Colours are used on a terminal only, and not if NO_COLOR is set.

Exit code: 0 done, 1 some input failed (listed on standard error), 2 wrong usage.`

export const CORRECT_HELP = `Sets a tag or a field right by hand.

  npm run -s correct -- DOCUMENT FIELD VALUE              FIELD: title, source, agency, authors, url,
  npm run -s correct -- DOCUMENT FIELD --none             publishedAt, language
  npm run -s correct -- PASSAGE speaker NAME [--quote N]  who says the Nth quotation
  npm run -s correct -- PASSAGE speaker --none [--quote N]
  npm run -s correct -- PASSAGE TAG NAME                  adds; TAG: group, location, person, date
  npm run -s correct -- PASSAGE TAG NAME --instead-of OLD
  npm run -s correct -- PASSAGE TAG --remove OLD
  npm run -s correct -- --list [DOCUMENT|PASSAGE]         what was corrected, newest first
  npm run -s correct -- --undo CORRECTION                 an undo too, which sets it in force again

DOCUMENT and PASSAGE are ids, as in the address of a page and in what \`explain\` prints. Names are looked up:
HRW becomes Human Rights Watch, and a name that nobody knows is a new one. A place may say where it lies
("Arza, Homs"). A date is 2025-03-08, 2025-03, 2025, 2025-W10, --03-08, or two of them joined by "/".

  --kind KIND         what a new name is: person, unnamed (speakers), organisation, armed-group, state-body,
                      community or media
  --role, --affiliation TEXT   of a speaker
  --words TEXT        the words of the passage that say it; default: the name where it stands there
  --by NAME           who corrects; default: your name on this machine
  --json              prints records as JSON, one a line
  --help              shows this

A correction is a line in corrections.jsonl in the data folder. It is kept when documents are indexed again,
shown with who made it and when, and undone by another line. One that finds no place any more is kept and
listed as such.

Exit code: 0 done, 1 it could not be made, 2 wrong usage.`
