/**
 * Furniture that says so in words. Each phrase is in use on many sites; none is listed for one article.
 * All are compared folded (see model/words.ts), as whole blocks unless said otherwise.
 */
const set = (phrases: string) => new Set(phrases.split('|').map((phrase) => phrase.trim()))

/** Labels over links to other articles. What follows them is headlines. */
export const RELATED_LABELS = set(
  `read more|read also|also read|read next|read on|read this next|more to read|must read|must reads|further reading|
  see also|related|related articles|related article|related stories|related story|related news|related topics|
  related content|related links|related posts|related coverage|related reading|more on this story|more on this topic|
  more on this|more from this section|more stories|more news|more headlines|more articles|more like this|
  other stories|other news|other articles|top stories|top news|latest news|latest stories|latest|breaking news|
  trending|trending now|trending stories|most read|most popular|most viewed|popular|popular stories|popular now|
  editors picks|editors pick|editor s picks|recommended|recommended for you|recommended stories|recommended articles|
  recommended reading|you may also like|you might also like|you may like|you might like|dont miss|don t miss|
  in case you missed it|what to read next|up next|next article|previous article|from the web|around the web|
  promoted stories|sponsored stories|list of stories|list of 1 item|list of 2 items|list of 3 items|list of 4 items`,
)

/** The same labels with the headline on the same line: `Also read: …`. */
export const RELATED_LEAD =
  /^(?:read more|read also|also read|read next|see also|related|must read|more on this)\s*[:|–—»>-]\s*\S/i

/** Buttons, menus and hints of the page itself. */
export const NAVIGATION = set(
  `home|menu|search|skip to content|skip to main content|skip to navigation|skip navigation|back to top|go back|
  back|next|previous|continue reading|read full story|read full article|full story|show more|load more|view more|
  see more|see all|view all|show all|show less|view gallery|view comments|view all comments|show comments|
  hide comments|comments|comment|leave a comment|leave a reply|no comments|0 comments|post a comment|
  add a comment|join the conversation|share|share this|share this article|share this story|share on facebook|
  share on twitter|share on x|share on whatsapp|share via email|copy link|link copied|copied|facebook|twitter|
  whatsapp|telegram|linkedin|reddit|pinterest|instagram|youtube|email|e mail|print|print this page|save|
  save article|bookmark|listen|listen to this article|listen to article|watch|watch live|watch now|play|play video|
  pause|mute|close|open|expand|toggle navigation|toggle menu|table of contents|contents|in this article|
  on this page|tags|topics|filed under|log in|login|sign in|register|sign out|my account|edition|language|
  accept|accept all|accept cookies|cookie settings|privacy policy|terms of use|terms and conditions|
  text size|font size|a a|min read|loading|image gallery|slideshow|live updates`,
)

/** What a page wants its readers to do or buy. */
export const PROMOTION = set(
  `advertisement|advertisements|advert|ad|ads|sponsored|sponsored content|paid content|promoted|promoted content|
  article continues below|story continues below|story continues below advertisement|
  article continues after advertisement|advertisement continue reading the main story|continue reading below|
  subscribe|subscribe now|subscribe today|sign up|sign up now|join now|donate|donate now|support us|
  newsletter|newsletters|get our newsletter|our newsletter|follow us|follow us on|download our app|get the app|
  remove ads|advertise with us`,
)

/** Requests too varied to list whole; they count for short blocks only. */
export const PROMOTION_LEAD = new RegExp(
  `^(?:${[
    'subscribe (?:to|for|now|today)\\b',
    'sign up(?::| (?:to|for|here|now|and)\\b)',
    'get (?:the )?(?:latest|breaking) news\\b',
    '(?:like|enjoyed) this (?:story|article)\\?',
    'click here (?:to|for)\\b',
    'download (?:the|our) .*\\bapp\\b',
    'follow (?:us|our|the .{1,40}channel)\\b',
    'join (?:our|us on|the .{1,40}channel)\\b',
    '(?:get|receive) (?:the|our|your) .*\\b(?:newsletter|inbox|alerts)\\b',
    'support (?:our|independent) (?:work|journalism)\\b',
    '(?:like|find) us on\\b',
    'enable (?:javascript|notifications)\\b',
    'we use cookies\\b',
  ].join('|')})`,
  'i',
)

/** Nouns of boxes with more of the same: `More videos`, `Latest podcasts`. */
export const BOX_NOUNS = set(
  `shorts|stories|news|videos|photos|pictures|headlines|articles|reads|updates|posts|coverage|reports|galleries|
  podcasts|features|topics|newsletters|reels|clips|opinions|columns|blogs|interviews|episodes|shows|picks|events`,
)
export const BOX_LEADS = set('more|latest|top|related|trending|recommended|popular|all|other|our')

/** Who wrote, edited or took what, where it stands apart from the article. Sentences begin with these words too. */
export const CREDIT_LEAD = new RegExp(
  `^[(\\[]?\\s*(?:${[
    '(?:with )?(?:additional |further )?(?:inputs?|reporting|contributions?|material|information) (?:from|by)\\b',
    '(?:written|edited|compiled|translated|produced|reported|photographs?|photos?|graphics?) by\\b',
    'editing by\\b',
    'source\\s*:',
    'sources\\s*:',
    'via\\s*:',
    '(?:photo|image|picture|video)(?:graph)? (?:credit|courtesy)\\b',
    '(?:our standards|standards)\\s*:',
  ].join('|')})`,
  'i',
)

const APPEARED = '(?:published|produced|republished|written|updated|translated)\\b'
/** Where else an article appeared, and who holds the rights: nothing else begins so. */
export const IMPRINT = new RegExp(
  `^[(\\[]?\\s*(?:${[
    `this (?:article|story|piece|post) (?:was|has been|is) (?:originally |first )?${APPEARED}`,
    `this report (?:was|has been|is) (?:originally|first) ${APPEARED}`,
    'this (?:article|story) (?:originally|first) appeared\\b',
    '©',
    '(?:\\(c\\)|copyright)\\s*(?:©|\\(c\\)|by\\b|(?:19|20)\\d\\d\\b)',
    'all rights reserved\\b',
  ].join('|')})`,
  'i',
)

/** The same of `the article`, of which an article may speak as well: only below it. */
export const IMPRINT_BELOW = new RegExp(
  `^[(\\[]?\\s*the (?:article|story|report|piece|post) (?:was|has been|is) (?:originally|first) ${APPEARED}`,
  'i',
)

/** `Copyright Doe Press`: the holder alone, without a year. */
export const HOLDER = /^(?:\(c\)|[Cc]opyright|COPYRIGHT)\s+(?:[Tt]he\s+)?\p{Lu}[^,;:?!]*$/u

/** Names of a newspaper's parts, which stand alone over an article. */
export const SECTION_LABELS = set(
  `world|world news|news|politics|national|international|local|regional|business|economy|markets|finance|sport|
  sports|opinion|opinions|comment|analysis|editorial|features|culture|arts|entertainment|lifestyle|life|science|
  technology|tech|health|environment|climate|education|travel|society|crime|law|human rights|middle east|africa|
  asia|europe|americas|us news|uk news|asia pacific|explainer|interview|investigation|investigations|exclusive|
  breaking|press release|report|reports|statement|video|photos|in pictures|obituary|letters|magazine|weekend`,
)
