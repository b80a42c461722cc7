import { contentOf, type MailPart, messageIn } from '../mail/message.ts'
import type { Member } from './member.ts'

/** They prove who sent a message, and say nothing themselves. */
const SIGNATURE = /^application\/(?:(?:x-)?pkcs7-signature|pgp-signature|pgp-encrypted)$/

/** What is attached to a message, in its order. */
export function* attachmentsOf(message: Uint8Array): Generator<Member> {
  let number = 0
  for (const part of contentOf(messageIn(message)).attached) {
    const { body, type } = part
    if (body === null || SIGNATURE.test(type)) continue
    number += 1
    yield {
      name: nameOf(part, number),
      size: null,
      chunks: async function* () {
        yield body()
      },
    }
  }
}

/** As the sender names it, without the folders of a sender's disk. */
function nameOf({ fileName, type }: MailPart, number: number): string {
  const name = (fileName ?? '').split(/[/\\]/).at(-1)?.replace(/^\.+/, '').trim() ?? ''
  if (name !== '') return name
  return `attachment ${number}${type === 'message/rfc822' ? '.eml' : ''}`
}
