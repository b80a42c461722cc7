import { scriptJson } from '../../citation/meta-tags.ts'

/** Data, not code: the content security policy does not apply to it, and nothing in it can end the element. */
export function LinkedData({ data }: { data: unknown }) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: scriptJson writes every angle bracket as \u003c
      dangerouslySetInnerHTML={{ __html: scriptJson(data) }}
    />
  )
}
