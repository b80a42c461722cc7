export const GENERAL_HELP = `Verbatim's indexer.

  npm run -s index -- PATH…      index files, folders and addresses of the web
  npm run -s passages -- PATH…   print what would be indexed
  npm run -s explain -- PATH…    the same for people to read: each tag with its place in the text and the reason
  npm run -s correct -- …        correct a tag or a field by hand, list corrections, and undo them
  npm run -s report              every file that was ever met, and what became of it

Each accepts --help.`

export const INDEX_HELP = `Indexes documents, or removes them from the index.

  npm run -s index -- PATH|ADDRESS… [--collection NAME] [--FIELD VALUE…] [--passwords FILE] [--repair] [--json]
  npm run -s index -- --retry [--collection NAME] [--passwords FILE] [--json]
  npm run -s index -- --remove ID|PATH|ADDRESS|COLLECTION [--json]
  npm run -s index -- --from ENGINE --to ENGINE [--records] [--json]

PATH is a file or a folder: plain text, Markdown (.md), saved web pages (.html, .mhtml), PDF, office documents and books,
mail (.eml, .msg, .mbox), archives (.zip, .7z, .tar, .gz, .bz2, .xz), web archives (.warc, .wacz), subtitles (.srt, .vtt), records
(.jsonl, one {id, text, title?, source?, agency?, authors?, url?, publishedAt?, language?, turns?, pages?} per line), or
tables (.csv, .tsv). The rows of a table are records if it has a column named text, with others named as fields are, or
if columns says which columns are fields; else it is one document. A
manifest.json or manifest.csv next to the files may give the same fields by file name, encoding for a file whose
encoding is not recognised, and columns for a table. Both may give what only people know of a work: type (one of CSL's), genre, number,
publisherPlace, page, section, edition, doi, archive, archiveLocation, originalDate, accessed, originalUrl,
archivedUrl. Records must be in UTF-8 or UTF-16, or in what a manifest says. Files and
folders whose name starts with a dot are skipped; anything else that cannot be read is listed.

ADDRESS is one of the web (https://…): it is fetched, once and now, if robots.txt of its site allows that, kept as a web
archive in the data folder, and indexed from there; given again, it is asked whether it has changed. Of a feed (RSS, Atom)
each entry is fetched. Only what is on the
public internet is fetched, or in a network that VERBATIM_FETCH_NETWORKS names. Nothing else ever makes a request.

Indexing a folder brings its collection up to date: new and changed documents are indexed, unchanged ones are
skipped, and what is no longer in the folder is removed. Indexing a file removes nothing.

  --collection NAME  the collection to index into; default: the name of the folder, or of the file's folder, or the
                     host of the address
  --repair           compare every stored document of these paths with its checksums, and make those again that
                     do not fit; corrections and passages that are gone are kept
  --retry            read only what could not be used the last time, wherever it is (\`npm run -s report\` lists it);
                     with --passwords only what needed one
  --passwords FILE   try the passwords in a text file, one on each line, on what is locked: PDF, office documents and
                     what is encrypted in archives; - for standard input. They are kept nowhere, so give the file
                     again each time, or name it in VERBATIM_PASSWORDS, which the server uses too
  --from ENGINE --to ENGINE
                     make the index of one engine (embedded, meilisearch or opensearch) hold what that of another holds,
                     with corrections and copies, without reading any original; the words of passages that are gone
                     are not copied. From or to opensearch, which keeps what people have recorded beside its index,
                     that is added there as well; nothing that is there is changed. Run again, it goes on
  --records          with --from and --to: only what people and the indexer have recorded
  --remove WHAT      remove a document by its ID, everything below a path, or a whole collection, with what of it could
                     not be read; what was added in the page is deleted there; what was fetched is deleted with it
  --FIELD VALUE      a field of all files at these paths: --title, --source, --agency, --authors, --url,
                     --published-at, --language, --encoding, --columns, --type, --genre, --number, --publisher-place, --page,
                     --section, --edition, --doi, --archive, --archive-location, --original-date, --accessed,
                     --original-url or --archived-url. --columns text=Body,title=Headline says which columns of
                     tables are which fields: id, text (several are joined: text=Lead,text=Body) and those above; a
                     name with a comma in quotation marks ('text=Body,"title=Headline, main"'). What a manifest says of a file or its
                     folder, or a record of itself, counts more. Give them again each time, or put them into a
                     manifest, where an entry named after a folder, or "." for its own, describes all files in it
  --json             print the summary as JSON on standard output
  --help             show this help

Exit code: 0 done, 1 some input failed (listed at the end), 2 wrong usage, 130 interrupted.`

export const PASSAGES_HELP = `Prints what would be indexed, without changing any index.

  npm run -s passages -- PATH… [--collection NAME] [--FIELD VALUE…] [--left-out]

One passage per line as JSON on standard output, with its document's fields, its tags, and the corrections made
by hand.

  --left-out         print what was left out instead: {documentKey, start, end, reason, text} per line
  --collection NAME  as for index
  --FIELD VALUE      as for index: a field of all files
  --passwords FILE   as for index
  --help             show this help

Exit code: 0 done, 1 some input failed (listed on standard error), 2 wrong usage, 130 interrupted.`

export const EXPLAIN_HELP = `Prints documents with their tags for people to read, and changes nothing.

  npm run -s explain -- PATH… [--collection NAME] [--FIELD VALUE…] [--passwords FILE]

Paragraph by paragraph: the words, with quotations and tags underlined on a terminal; each quotation with its kind,
speaker and cue; each tag with the words it is based on and how it is known: from the text, by which rule, from
which file and line, or corrected by whom. Text that is in no paragraph is shown in its place with the reason. The
IDs are those that the index has and \`correct\` accepts; a document or paragraph that is not in the index is
marked.

  --collection NAME  as for index; IDs and corrections depend on it
  --FIELD VALUE      as for index: a field of all files
  --passwords FILE   as for index
  --help             show this help

Colours are only used on a terminal, and not if NO_COLOR is set.

Exit code: 0 done, 1 some input failed (listed on standard error), 2 wrong usage, 130 interrupted.`

export const REPORT_HELP = `Reports on every file that was ever met, and what became of it when it was last read.

  npm run -s report [-- [--failed] [--collection NAME] [--csv|--json]]

For a person: totals by outcome and format, what was set aside and why, what could not be used and what to do about
it, the slowest files and the last runs. Outcomes are indexed, read (a file of records, which are counted one by one),
failed, not read (its format cannot be read yet), gone (no longer where it was) and removed (with index --remove).

  --failed           only what could not be used: failed or not read
  --collection NAME  only this collection
  --csv              print one line per file or record, with a line of names first: path, key, hash, size, format,
                     when and by which version it was read, passages, UTF-16 units set aside by reason, error, seconds
  --json             the same as JSON, one object per line
  --help             show this help

Exit code: 0 done, 1 something could not be used, 2 wrong usage.`

export const VERIFY_HELP = `Compares everything that is kept with everything it has to agree with, and changes nothing.

  npm run -s verify [-- [FOLDER…] [--collection NAME] [--no-originals] [--json]]
  npm run -s verify -- PACKET [--against] [--files FOLDER] [--json]   an evidence packet: PACKET --help

The index with itself: the database file, every document and passage with its checksum, every ID with its words, what
filters count and what a search finds with what the documents say. Every passage with the text of its document, of
which no character may be missing. Every original with its SHA-256: the same, changed, moved or gone. Corrections with
the documents they correct, and the ledger with the index. Works while the server runs and while an indexer writes.

  FOLDER             where to look, by their hashes, for originals that are no longer where they were; without one,
                     in the folders that were indexed
  --collection NAME  only the documents of this collection
  --no-originals     do not read the originals
  --json             print the result as one JSON object
  --help             show this help

The page tells of the last result for all collections.

Exit code: 0 nothing differs, 1 something does (or could not be verified), 2 wrong usage, 130 interrupted.`

export const CORRECT_HELP = `Corrects a tag or a field by hand.

  npm run -s correct -- DOCUMENT FIELD VALUE              FIELD: title, source, agency, authors, url,
  npm run -s correct -- DOCUMENT FIELD --none             publishedAt, language, type, genre, number,
                                                          publisherPlace, page, section, edition, doi, archive,
                                                          archiveLocation, originalDate, accessed,
                                                          originalUrl, archivedUrl
  npm run -s correct -- PASSAGE speaker NAME [--quote N]  the speaker of the Nth quotation
  npm run -s correct -- PASSAGE speaker --none [--quote N]
  npm run -s correct -- PASSAGE TAG NAME                  adds a TAG: group, location, person, date
  npm run -s correct -- PASSAGE TAG NAME --instead-of OLD
  npm run -s correct -- PASSAGE TAG --remove OLD
  npm run -s correct -- PASSAGE TAG … --in SCOPE [--preview]   the same wrong tag in all passages of a scope
  npm run -s correct -- NAME merge KEY|NAME               two names that mean the same: NAME leads to the other
  npm run -s correct -- NAME rename NAME                  what is shown; the old name still finds it
  npm run -s correct -- NAME alias NAME                   another spelling, which finds it and means it in texts
  npm run -s correct -- NAME split NAME --in-collection COLLECTION|--in-document ID|--in-search SEARCH
                                                          somebody else, in that part: a key of its own
  npm run -s correct -- --list [DOCUMENT|PASSAGE]         what was corrected, newest first
  npm run -s correct -- --undo CORRECTION                 also undoes an undo
  npm run -s correct -- --export FILE                     every record, one a line, for others; "-": standard output
  npm run -s correct -- --import FILE [--preview] [--keep mine|theirs]
                                                          those of others; again, it changes nothing

DOCUMENT and PASSAGE are IDs, as in the address of a page and in the output of \`explain\`. Names are looked up:
HRW becomes Human Rights Watch, and an unknown name becomes a new one. A place may say where it is
("Arza, Homs"). A date is 2025-03-08, 2025-03, 2025, 2025-W10, --03-08, or two of them joined by "/". NAME is the
address of a page without the server: people/joan-roe, organisations/human-rights-watch, places/SY/homs.

  --kind KIND         what a new name is: person, unnamed (speakers), organisation, armed-group, state-body,
                      community or media
  --role, --affiliation TEXT   of the speaker
  --words TEXT        the words of the passage that say so; default: the name, where the passage contains it
  --in SCOPE          document, collection or everywhere: one correction of a speaker, group, location or person
                      wherever it is in this document, in its collection or in all collections, also in what is
                      indexed later; what you correct in one passage afterwards stays as you say
  --in-search SEARCH  the same in the hits of a search, by its address or parameters ("q=mill&source=reuters")
  --preview           with --in, --in-search or a NAME: say how many passages and documents it would change, show some of
                      them, and change nothing
  --keep WHOSE        with --import: what holds where the file says something else of the same than what is in force
                      here, mine or theirs; without it, nothing is imported if there is any such
  --why TEXT          the reason, kept with the correction
  --by NAME           your name; default: your user name on this machine
  --json              print records as JSON, one per line
  --help              show this help

A correction is a line in corrections.jsonl in the data folder. It is kept when documents are indexed again,
shown with its author and date, and undone by another line. One that no longer applies is kept and listed as
such. While an indexer runs, it is asked to make the correction, and this command waits for the outcome.

Exit code: 0 done, 1 failed, 2 wrong usage.`
