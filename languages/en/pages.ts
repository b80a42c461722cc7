import type { Pages } from '../parts/pages.ts'
import { phrases } from '../word-list.ts'

/** Each phrase is in use on many sites; none is listed for one article. */
export const pages = {
  relatedLabels: phrases(
    `read more|read also|also read|read next|read on|read this next|more to read|must read|must reads|
    further reading|see also|related|related articles|related article|related stories|related story|
    related news|related topics|related content|related links|related posts|related coverage|related reading|
    more on this story|more on this topic|more on this|more from this section|more stories|more news|
    more headlines|more articles|more like this|other stories|other news|other articles|top stories|top news|
    latest news|latest stories|latest|breaking news|trending|trending now|trending stories|most read|
    most popular|most viewed|popular|popular stories|popular now|editors picks|editor picks|recommended|
    recommended for you|recommended stories|recommended articles|recommended reading|you may also like|
    you might also like|you may like|you might like|dont miss|in case you missed it|what to read next|up next|
    next article|previous article|from the web|around the web|promoted stories|sponsored stories|
    list of stories|list of 1 item|list of 2 items|list of 3 items|list of 4 items`,
  ),
  relatedOpenings: phrases('read more|read also|also read|read next|see also|related|must read|more on this'),
  navigation: phrases(
    `home|menu|scroll to top|return to top|search|skip to content|skip to main content|skip to navigation|skip navigation|back to top|
    go back|back|next|previous|continue reading|read full story|read full article|full story|show more|
    load more|view more|see more|see all|view all|show all|show less|view gallery|view comments|
    view all comments|show comments|hide comments|comments|comment|leave a comment|leave a reply|no comments|
    0 comments|post a comment|add a comment|join the conversation|share|share this|share this article|
    share this story|share on facebook|share on twitter|share on x|share on whatsapp|share via email|
    copy link|link copied|copied|facebook|twitter|whatsapp|telegram|linkedin|reddit|pinterest|instagram|
    youtube|email|e mail|print|print this page|save|save article|bookmark|listen|listen to this article|
    listen to article|watch|watch live|watch now|play|play video|pause|mute|close|open|expand|
    toggle navigation|toggle menu|table of contents|contents|in this article|on this page|tags|topics|
    filed under|log in|login|sign in|register|sign out|my account|edition|language|accept|accept all|
    accept cookies|cookie settings|privacy policy|terms of use|terms and conditions|text size|font size|a a|
    min read|loading|image gallery|slideshow|live updates`,
  ),
  tagLabels: phrases('tags|tag|tagged|tagged with|topics|filed under|keywords|in topics'),
  promotion: phrases(
    `advertisement|advertisements|advert|ad|ads|sponsored|sponsored content|paid content|promoted|
    promoted content|article continues below|story continues below|story continues below advertisement|
    article continues after advertisement|advertisement continue reading the main story|
    continue reading below|subscribe|sign up|join now|donate|donate now|support us|newsletter|newsletters|
    our newsletter|get the app|remove ads|advertise with us`,
  ),
  promotionOpenings: phrases(
    `subscribe to|subscribe for|subscribe now|subscribe today|sign up:|sign up to|sign up for|sign up here|
    sign up now|sign up and|get the latest news|get latest news|get the breaking news|get breaking news|
    like this story?|like this article?|enjoyed this story?|enjoyed this article?|click here to|
    click here for|download the … app|download our … app|follow us|follow our|follow the … channel|join our|
    join us on|join the … channel|get {possessives} … {mailings}|receive {possessives} … {mailings}|
    support our work|support our journalism|support independent work|support independent journalism|
    like us on|find us on|enable javascript|enable notifications|we use cookies`,
  ),
  boxLeads: phrases('more|latest|top|related|trending|recommended|popular|all|other|our'),
  boxNouns: phrases(
    `shorts|stories|news|videos|photos|pictures|headlines|articles|reads|updates|posts|coverage|reports|
    galleries|podcasts|features|topics|newsletters|reels|clips|opinions|columns|blogs|interviews|episodes|
    shows|picks|events`,
  ),
  sectionLabels: phrases(
    `press|press releases|news releases|newsroom|statements|world|world news|news|politics|national|international|local|regional|business|economy|markets|finance|
    sport|sports|opinion|opinions|analysis|editorial|features|culture|arts|entertainment|lifestyle|life|
    science|technology|tech|health|environment|climate|education|travel|society|crime|law|human rights|
    middle east|africa|asia|europe|americas|us news|uk news|asia pacific|explainer|interview|investigation|
    investigations|exclusive|breaking|press release|report|reports|statement|video|photos|in pictures|
    obituary|letters|magazine|weekend`,
  ),
  countedNouns: phrases('image|photo|picture|slide|page'),
  countLinks: phrases('of'),
  creditOpenings: phrases(
    `{contributions} {authorLinks}|with {contributions} {authorLinks}|
    {additions} {contributions} {authorLinks}|with {additions} {contributions} {authorLinks}|{credited} by|
    source:|sources:|via:|{media} credit|{media} courtesy|our standards:|standards:`,
  ),
  authorLinks: phrases('by|from'),
  imprintOpenings: phrases(
    `this {pieces} {wasWords} {appeared}|this {pieces} {wasWords} {firstWords} {appeared}|
    this report {wasWords} {firstWords} {appeared}|this article {firstWords} appeared|
    this story {firstWords} appeared|copyright by|all rights reserved`,
  ),
  imprintOpeningsBelow: phrases(
    `the {pieces} {wasWords} {firstWords} {appeared}|the report {wasWords} {firstWords} {appeared}`,
  ),
  rightsWords: phrases('copyright'),
  captionOpenings: phrases('file photo|file|photo|image|picture|caption|photograph'),
  pictureCredits: phrases('{pictures} by|{pictures}:|{pictures} courtesy of'),
  pictureWords: phrases(
    `photo|photos|photograph|photographs|image|images|picture|pictures|getty|file|files|handout|handouts|
    courtesy|screengrab|screengrabs|screenshot|screenshots|epa`,
  ),
  creditLinks: phrases('via'),
  bylineOpenings: phrases('by|written by|reported by|words by|story by|text by|from:'),
  authorLabels: phrases('author|authors|writer|reporter'),
  unnamedAuthors: phrases(
    `staff|our staff|staff writer|staff writers|staff reporter|staff reporters|a staff reporter|our correspondent|
    our correspondents|agencies|wire services|news desk|the newsroom|the editors`,
  ),
  formHints: phrases(
    `please leave this field empty|leave this field empty|leave this field blank|required fields are marked|
    this field is required|your email address will not be published|
    your email address will not be published required fields are marked|please fill in this field`,
  ),
  authorOpenings: phrases(
    'posted by|published by|submitted by|view all posts by|all posts by|articles by|contributor',
  ),
  authorMarks: phrases('author|byline|writer'),
  notAuthorMarks: phrases(
    `avatar|image|img|photo|picture|count|social|follow|twitter|mail|job|role|position|descr|
    newsletter|reply|reviewer|button|icon`,
  ),
  otherWorkMarks: phrases(
    `comment|comments|commentlist|related|recommended|recommendations|sidebar|popular|latest|recent|similar|
    trending|carousel`,
  ),
  nobodyWords: phrases(
    `admin|administrator|editorial|team|newsroom|newsdesk|desk|webmaster|guest|unknown|anonymous|no author|
    contributors|reports|agencies|wordpress|root|test|name|follow|share|shares|online|website|web|
    service|services|press release|none|null|undefined|various|more|posts|all|magazine|facebook|twitter|linkedin|
    instagram|url|link|profile`,
  ),
  nameSuffixes: phrases('phd|ph.d|md|m.d|esq|msc|mba|dphil'),
  nameJoiners: phrases('and'),
  turnLabels: phrases(
    `q|a|question|answer|interviewer|interviewee|moderator|reporter|correspondent|speaker|narrator|interpreter|
    the court|the witness|the president|the chairman|the chair|the clerk|the registrar|the interpreter`,
  ),
  noteLabels: phrases(
    `note|notes|source|sources|editor's note|correction|update|photo|caption|date|time|place|location|subject|from|to|
    cc|bcc|re|attn|ref|summary|background|warning|contact|contacts|media contact|press contact|
    end|recess|for immediate release|immediate release|media advisory|press release|news release|news advisory|
    what|when|where|who|why|how|office|cell|cell phone|mobile|phone|telephone|tel|fax|email|e-mail|website|address|
    notice|authority|disclaimer|rescheduled|cancelled|docket|case no|editorial note|rsvp|table of contents|contents`,
  ),
  partWords: phrases(
    `chapter|part|section|article|title|volume|book|appendix|annex|schedule|exhibit|attachment|table|figure|box|
    chart|map|plate|step|phase|stage|tier|level|item|paragraph|count|lesson|unit|module|session|panel|day`,
  ),
  remarksOpenings: phrases(
    `remarks by|remarks of|statement by|statement of|speech by|speech of|address by|testimony of|testimony by`,
  ),
  compoundStarts: phrases('twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|self|vice'),
  wroteWords: phrases('wrote|writes'),
  mailLabels: phrases('from|sent|date|to|cc|subject|reply-to|importance|attachments'),
  addressWords: phrases('you|your|yours|yourself'),
  selfWords: phrases('i|me|my|mine|myself'),
  interviewWords: phrases(
    'interview|interviewed|q&a|conversation|spoke to|spoke with|talked to|talked with|sat down with|we asked',
  ),
  affiliationLinks: phrases('in|for|at'),
  dateLabels: phrases(
    `published|first published|originally published|posted|first posted|originally posted|updated|modified|
    created|issued|date|last updated|last modified|release date|publication date|date of publication|dated|
    decided|delivered|handed down|judgment|judgment of|judgment given|date of judgment|
    judgement|judgement of|date of judgement|date of decision|decision date`,
  ),
  hearingLabels: phrases(
    `argued|heard|submitted|filed|hearing date|date of hearing|dates of hearing|argued and submitted|application filed`,
  ),
  dateLinks: phrases('on'),
  clockLinks: phrases('at'),
  halvesOfDay: phrases('am|pm'),
  daySuffixes: phrases('st|nd|rd|th'),
  dayLinks: phrases('of'),
  ages: phrases('{n} {ageUnits} ago'),
  readingTimes: phrases('{n} min|{n} minute|{n} minutes|{n} min read|{n} minute read|{n} minutes read'),
  couldNotVerify: phrases('{publisher} {unable} {unableHow}* {confirms}'),
  askedForComment: phrases('{publisher} {hasWords}? {asks} … for {beforeComment}* {comments}'),
  requestForComment: phrases('{requests} for {comments} {authorLinks} {publisher}'),
  publisherNameWords: phrases('of|the|and'),
  articles: phrases('the'),
  sentenceVerbs: phrases(
    `show|shows|showed|finds|reached|brought|became|named|reveal|reveals|suggest|suggests`,
  ),
  elsewhereMarks: phrases(
    `related|recommend|teaser|sidebar|widget|comment|footer|latest|popular|more-|recent|archive|calendar|
    carousel|ticker|similar|most-read|trending|event`,
  ),
  dateMarks: phrases('date|publi|posted|time|byline|meta|created|info'),
  changeMarks: phrases('updated|modified|changed'),
  memberMarks: phrases('joined|registered|member since'),
  additions: phrases('additional|further'),
  contributions: phrases('input|inputs|reporting|contribution|contributions|material|information'),
  credited: phrases(
    `written|edited|compiled|translated|produced|reported|photograph|photographs|photo|photos|graphic|graphics|
    editing`,
  ),
  media: phrases('photo|photograph|image|picture|video'),
  pictures: phrases(`photo|photos|photograph|photographs|image|images|picture|pictures|credit|credits`),
  pieces: phrases('article|story|piece|post'),
  wasWords: phrases('was|has been|is'),
  firstWords: phrases('originally|first'),
  appeared: phrases('published|produced|republished|written|updated|translated'),
  possessives: phrases('the|our|your'),
  mailings: phrases('newsletter|inbox|alerts'),
  ageUnits: phrases('minute|minutes|min|mins|hour|hours|hr|hrs|day|days|week|weeks|month|months'),
  unable: phrases(
    `was not able to|was unable to|were not able to|were unable to|is not able to|is unable to|
    has been not able to|has been unable to|had been not able to|had been unable to|could not|cannot|can not|
    did not`,
  ),
  unableHow: phrases('immediately|independently'),
  confirms: phrases('verify|confirm'),
  hasWords: phrases('has|had'),
  asks: phrases('asked|approached|contacted|reached out to'),
  beforeComment: phrases('a|an|further|specific|immediate'),
  comments: phrases('comment'),
  requests: phrases('request|requests'),
} satisfies Partial<Pages>
