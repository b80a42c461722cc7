import { xmlText } from '../../citation/formats/xml.ts'
import { originOf } from '../server/citing.ts'

/** OpenSearch 1.1: lets a browser search this collection from its own search field. */
export function GET(request: Request): Response {
  const origin = xmlText(originOf(request))
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>Verbatim</ShortName>
<Description>Find, check and cite quotes</Description>
<InputEncoding>UTF-8</InputEncoding>
<OutputEncoding>UTF-8</OutputEncoding>
<Image width="16" height="16" type="image/svg+xml">${origin}/icon.svg</Image>
<Url type="text/html" template="${origin}/?q={searchTerms}&amp;in=quoting&amp;copies=folded"/>
<Url type="application/atom+xml" template="${origin}/api/feed?q={searchTerms}"/>
<Url type="application/rss+xml" template="${origin}/api/feed?q={searchTerms}&amp;as=rss"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${origin}/opensearch.xml"/>
</OpenSearchDescription>
`
  return new Response(body, {
    headers: {
      'content-type': 'application/opensearchdescription+xml; charset=utf-8',
      'cache-control': 'no-store',
    },
  })
}
